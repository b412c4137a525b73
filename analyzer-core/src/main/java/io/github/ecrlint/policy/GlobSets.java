package io.github.ecrlint.policy;

import java.util.List;

/**
 * The sets of texts that patterns without holes match: whether one is part of another, whether two have a text in common.
 *
 * <p>Most pairs are decided by a walk along both; the rest takes a {@link TextSearch}.
 */
final class GlobSets {
    /** Steps after which a search is given up; this many take a few milliseconds. */
    private static final int STEPS = 50_000;

    private GlobSets() {}

    /** Whether every text that {@code narrow} matches is matched by {@code wide}; not known where that takes too long. */
    static Truth covers(String wide, String narrow) {
        if (walks(wide, narrow)) {
            return Truth.YES;
        }
        String plain = plainExample(wide, narrow);
        if (plain != null) {
            return Truth.NO;
        }
        TextSearch search = outsideOf(wide, narrow);
        return search.find() != null ? Truth.NO : search.isGivenUp() ? Truth.UNKNOWN : Truth.YES;
    }

    /** A text that {@code narrow} matches and {@code wide} does not; null where there is none, or none was found. */
    static String outside(String wide, String narrow) {
        if (walks(wide, narrow)) {
            return null;
        }
        String plain = plainExample(wide, narrow);
        return plain != null ? plain : outsideOf(wide, narrow).find();
    }

    private static TextSearch outsideOf(String wide, String narrow) {
        TextSearch search = new TextSearch(STEPS);
        search.require(List.of(new TextSearch.Shape(narrow, false, false)));
        search.forbid(List.of(new TextSearch.Shape(wide, false, false)));
        return search;
    }

    /** Whether a text is matched by both: walks along both, keeping for each position of one the reachable ones of the other. */
    static boolean overlap(String one, String other) {
        boolean[] at = new boolean[other.length() + 1];
        at[0] = true;
        skipStars(at, other);
        for (int i = 0; i < one.length(); i++) {
            boolean[] next = new boolean[at.length];
            char c = one.charAt(i);
            if (c == '*') {
                boolean any = false;
                for (int j = 0; j < at.length; j++) {
                    any |= at[j];
                    next[j] = any;
                }
            } else {
                for (int j = 0; j < other.length(); j++) {
                    char d = other.charAt(j);
                    next[d == '*' ? j : j + 1] |= at[j] && (c == '?' || d == '?' || d == '*' || c == d);
                }
                skipStars(next, other);
            }
            at = next;
        }
        return at[other.length()];
    }

    private static void skipStars(boolean[] at, String pattern) {
        for (int j = 0; j < pattern.length(); j++) {
            at[j + 1] |= at[j] && pattern.charAt(j) == '*';
        }
    }

    /** A text that a pattern matches. */
    static String example(String pattern) {
        return pattern.replace("*", "").replace('?', 'x');
    }

    /** Whether the wide pattern matches the narrow one taken for a text, whose wildcards only a wildcard as great takes. */
    private static boolean walks(String wide, String narrow) {
        int p = 0;
        int t = 0;
        int star = -1;
        int taken = 0;
        while (t < narrow.length()) {
            char expected = p < wide.length() ? wide.charAt(p) : '\0';
            char given = narrow.charAt(t);
            boolean isOne = p < wide.length() && given != '*' && (expected == '?' || expected == given);
            if (p < wide.length() && expected == '*') {
                star = p++;
                taken = t;
            } else if (isOne) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++taken;
            } else {
                return false;
            }
        }
        while (p < wide.length() && wide.charAt(p) == '*') {
            p++;
        }
        return p == wide.length();
    }

    /** A text of the narrow pattern, its wildcards filled with a character that the wide one doesn't have, or not at all. */
    private static String plainExample(String wide, String narrow) {
        char strange = strangeTo(wide, narrow);
        for (int length = 0; length <= 2; length++) {
            String filler = String.valueOf(strange).repeat(length);
            String text = narrow.replace("*", filler).replace('?', strange);
            if (!Glob.matches(wide, text, false)) {
                return text;
            }
        }
        return null;
    }

    static char strangeTo(String one, String other) {
        String usual = "xyzq0_";
        for (int i = 0; i < usual.length(); i++) {
            char c = usual.charAt(i);
            if (one.indexOf(c) < 0 && other.indexOf(c) < 0) {
                return c;
            }
        }
        char c = 'a';
        while (one.indexOf(c) >= 0 || other.indexOf(c) >= 0) {
            c++;
        }
        return c;
    }
}
