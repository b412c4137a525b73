package io.github.ecrlint.run;

import io.github.ecrlint.policy.Glob;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Files and directories that are not looked at.
 *
 * @param base the directory to which the patterns are relative, absolute and normalised
 * @param patterns paths in which {@code *} stands for any characters of a name, {@code ?} for one, {@code **} for any
 *     directories
 */
public record Exclusions(Path base, List<String> patterns) {
    static final Exclusions NONE = new Exclusions(Path.of(""), List.of());

    public Exclusions {
        patterns = List.copyOf(patterns);
    }

    /** Whether a pattern names this path or a directory that it lies in. */
    boolean have(Path path) {
        if (patterns.isEmpty() || !path.startsWith(base) || path.equals(base)) {
            return false;
        }
        List<String> names = new ArrayList<>();
        for (Path name : base.relativize(path)) {
            names.add(name.toString());
        }
        for (String pattern : patterns) {
            if (matches(names(pattern), names)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> names(String pattern) {
        List<String> names = new ArrayList<>();
        int from = 0;
        while (from <= pattern.length()) {
            int slash = pattern.indexOf('/', from);
            int end = slash < 0 ? pattern.length() : slash;
            String name = pattern.substring(from, end);
            if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
            from = end + 1;
        }
        return names;
    }

    /** Walks along the path, keeping the set of pattern positions that can stand there; at the end of one lies the rest. */
    private static boolean matches(List<String> pattern, List<String> path) {
        boolean[] at = new boolean[pattern.size() + 1];
        at[0] = true;
        for (String name : path) {
            boolean[] next = new boolean[at.length];
            for (int p = 0; p < pattern.size(); p++) {
                boolean any = pattern.get(p).equals("**");
                if (at[p] && any) {
                    at[p + 1] = p + 1 < pattern.size();
                    next[p] = true;
                    next[p + 1] |= p + 1 == pattern.size();
                } else if (at[p] && Glob.matches(pattern.get(p), name, false)) {
                    next[p + 1] = true;
                }
            }
            if (next[pattern.size()]) {
                return true;
            }
            at = next;
        }
        return false;
    }
}
