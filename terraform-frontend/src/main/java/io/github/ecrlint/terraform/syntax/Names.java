package io.github.ecrlint.terraform.syntax;

/** Which characters make a name, and which are white space in a template. */
final class Names {

    private Names() {}

    /** Where the name that starts at {@code start} ends; {@code start} where none starts. */
    static int end(String text, int start) {
        if (start >= text.length()) {
            return start;
        }
        int at = start;
        char first = text.charAt(at);
        if (first < 0x80) {
            if (!isAsciiStart(first)) {
                return start;
            }
            at++;
        } else {
            int codePoint = text.codePointAt(at);
            if (!Character.isUnicodeIdentifierStart(codePoint)) {
                return start;
            }
            at += Character.charCount(codePoint);
        }
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c < 0x80) {
                if (!isAsciiStart(c) && !isDigit(c) && c != '-') {
                    break;
                }
                at++;
            } else {
                int codePoint = text.codePointAt(at);
                if (!Character.isUnicodeIdentifierPart(codePoint) || Character.isIdentifierIgnorable(codePoint)) {
                    break;
                }
                at += Character.charCount(codePoint);
            }
        }
        return at;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAsciiStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    /** Unicode's property White_Space, line ends included. */
    static boolean isSpace(char c) {
        if (c < 0x80) {
            return c == ' ' || c >= '\t' && c <= '\r';
        }
        return c == 0x85
                || c == 0xA0
                || c == 0x1680
                || c >= 0x2000 && c <= 0x200A
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000;
    }
}
