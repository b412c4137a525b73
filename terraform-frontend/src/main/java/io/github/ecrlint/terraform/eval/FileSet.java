package io.github.ecrlint.terraform.eval;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The files below a directory of the project whose paths match a pattern, as {@code fileset} finds them. */
final class FileSet {
    private static final int MOST_FILES = 10_000;
    private static final int MOST_FILES_EVER = 200_000;
    private static final int DEEPEST = 20;

    private final Path directory;
    private final Regex pattern;
    private final TreeSet<String> found = new TreeSet<>();
    private int seen;

    private FileSet(Path directory, Regex pattern) {
        this.directory = directory;
        this.pattern = pattern;
    }

    /** Paths with slashes, sorted; null where the directory is not in the project or the answer is not known. */
    static List<String> of(Scope scope, String name, String pattern) {
        try {
            Path root = scope.module().evaluation().project().root().toRealPath();
            Path directory = scope.module().rootDirectory().resolve(name).toRealPath();
            if (!directory.startsWith(root)) {
                return null;
            }
            io.github.ecrlint.terraform.eval.Files files =
                    scope.module().evaluation().files();
            String key = directory + "\n" + pattern;
            if (!files.sets().containsKey(key)) {
                files.sets().put(key, walk(directory, pattern, files));
            }
            return files.sets().get(key);
        } catch (IOException | InvalidPathException e) {
            return null;
        }
    }

    private static List<String> walk(Path directory, String pattern, io.github.ecrlint.terraform.eval.Files files)
            throws IOException {
        Regex regex = files.walked() > MOST_FILES_EVER ? null : regex(pattern);
        if (regex == null) {
            return null;
        }
        FileSet set = new FileSet(directory, regex);
        boolean whole = set.walk(directory, 0);
        files.walked(set.seen);
        return whole ? new ArrayList<>(set.found) : null;
    }

    private boolean walk(Path at, int depth) throws IOException {
        if (depth > DEEPEST) {
            return false;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(at)) {
            for (Path file : files) {
                if (++seen > MOST_FILES) {
                    return false;
                }
                if (Files.isSymbolicLink(file)) {
                    continue; // it may lead out of the project
                }
                if (Files.isDirectory(file)) {
                    if (!walk(file, depth + 1)) {
                        return false;
                    }
                    continue;
                }
                String path = directory.relativize(file).toString().replace('\\', '/');
                if (Files.isRegularFile(file) && pattern.find(path, 0) != null) {
                    found.add(path);
                }
            }
        } catch (DirectoryIteratorException e) {
            return false;
        }
        return true;
    }

    /** A pattern with {@code *}, {@code **}, {@code ?}, {@code [a-z]} and <code>{a,b}</code> as an expression. */
    private static Regex regex(String pattern) {
        StringBuilder out = new StringBuilder("\\A");
        int braces = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (pattern.startsWith("**/", i)) {
                out.append("(?:.*/)?");
                i += 2;
            } else if (c == '*') {
                boolean all = pattern.startsWith("**", i);
                out.append(all ? ".*" : "[^/]*");
                i += all ? 1 : 0;
            } else if (c == '?') {
                out.append("[^/]");
            } else if (c == '[' && pattern.indexOf(']', i) > 0) {
                int end = pattern.indexOf(']', i);
                out.append(pattern, i, end + 1);
                i = end;
            } else if (c == '{') {
                out.append("(?:");
                braces++;
            } else if (c == '}' && braces > 0) {
                out.append(')');
                braces--;
            } else if (c == ',' && braces > 0) {
                out.append('|');
            } else {
                boolean word = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c > 0x7F;
                out.append(word || c == '_' ? "" : "\\").append(c);
            }
        }
        return Regex.of(out.append("\\z").toString());
    }
}
