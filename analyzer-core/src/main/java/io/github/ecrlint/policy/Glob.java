package io.github.ecrlint.policy;

/** IAM's wildcards over plain characters: the usual case, for which {@link Wildcard}'s tables would be too much. */
final class Glob {
    private Glob() {}

    /** Whether the pattern matches the text: where it fails behind a star, the star takes one character more. */
    static boolean matches(String pattern, String text, boolean ignoreCase) {
        int p = 0;
        int t = 0;
        int star = -1;
        int taken = 0;
        while (t < text.length()) {
            char expected = p < pattern.length() ? pattern.charAt(p) : '\0';
            if (p < pattern.length() && expected == '*') {
                star = p++;
                taken = t;
            } else if (p < pattern.length() && (expected == '?' || same(expected, text.charAt(t), ignoreCase))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++taken;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    private static boolean same(char a, char b, boolean ignoreCase) {
        return a == b || ignoreCase && Character.toLowerCase(a) == Character.toLowerCase(b);
    }
}
