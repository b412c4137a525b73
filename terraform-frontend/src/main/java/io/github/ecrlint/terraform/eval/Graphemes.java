package io.github.ecrlint.terraform.eval;

/** What Terraform counts as the characters of a text: a letter with its accents, an emoji with what modifies it. */
final class Graphemes {
    private static final int JOINER = 0x200D;

    private Graphemes() {}

    static int count(String text) {
        int count = 0;
        for (int at = 0; at < text.length(); at = next(text, at)) {
            count++;
        }
        return count;
    }

    /** Where the character with a number begins, or the text ends. */
    static int offset(String text, int number) {
        int at = 0;
        for (int i = 0; i < number && at < text.length(); i++) {
            at = next(text, at);
        }
        return at;
    }

    private static int next(String text, int at) {
        int end = at + Character.charCount(text.codePointAt(at));
        if (text.charAt(at) == '\r' && end < text.length() && text.charAt(end) == '\n') {
            return end + 1;
        }
        while (end < text.length()) {
            int point = text.codePointAt(end);
            int behind = end + Character.charCount(point);
            if (point == JOINER && behind < text.length()) {
                end = behind + Character.charCount(text.codePointAt(behind));
            } else if (extendsLast(point)) {
                end = behind;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean extendsLast(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || point == JOINER
                || point >= 0x1F3FB && point <= 0x1F3FF;
    }
}
