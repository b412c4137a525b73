package io.github.ecrlint.policy;

/** Wildcards over plain characters, {@code *} for any and {@code ?} for one: the usual case, for which {@link Wildcard} would be too much. */
public final class Glob {
    private Glob() {}

    /** Whether the pattern matches the text: where it fails behind a star, the star takes one character more. */
    public static boolean matches(String pattern, String text, boolean ignoreCase) {
        int patternLength = pattern.length();
        int textLength = text.length();
        int p = 0;
        int t = 0;
        int star = -1;
        int taken = 0;
        while (t < textLength) {
            char expected = p < patternLength ? pattern.charAt(p) : '\0';
            if (expected == '*') {
                star = p++;
                if (p == patternLength) {
                    return true;
                }
                taken = t;
            } else if (p < patternLength && (expected == '?' || same(expected, text.charAt(t), ignoreCase))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++taken;
            } else {
                return false;
            }
        }
        while (p < patternLength && pattern.charAt(p) == '*') {
            p++;
        }
        return p == patternLength;
    }

    private static boolean same(char a, char b, boolean ignoreCase) {
        if (a == b || !ignoreCase) {
            return a == b;
        }
        // ASCII letters differ in one bit at most; for others it takes the tables
        boolean ascii = a < 0x80 && b < 0x80;
        return (!ascii || (a ^ b) == 0x20) && Character.toLowerCase(a) == Character.toLowerCase(b);
    }
}
