package io.github.ecrlint.report;

/** A character as a terminal shows it: never one that moves the cursor, hides or turns text round. */
final class Glyph {
    private static final int TAB_WIDTH = 4;

    private Glyph() {}

    /** Appends a character: tabs as spaces, controls as their pictures, invisible ones as U+FFFD. */
    static void append(int character, StringBuilder out) {
        if (isPlain(character)) {
            out.append((char) character);
        } else if (character == '\t') {
            out.append(" ".repeat(TAB_WIDTH));
        } else if (character < 0x20) {
            out.appendCodePoint(0x2400 + character);
        } else if (character == 0x7F) {
            out.append('\u2421');
        } else {
            out.appendCodePoint(isHidden(character) ? 0xFFFD : character);
        }
    }

    /** Someone else's text on one line. */
    static String line(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            append(character, out);
            i += Character.charCount(character);
        }
        return out.toString();
    }

    /** How many columns a character takes. */
    static int width(int character) {
        if (character == '\t') {
            return TAB_WIDTH;
        }
        if (character < 0x300 || isOfOurs(character) || isHidden(character)) {
            return 1;
        }
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || isIn(character, 0x1160, 0x11FF)) {
            return 0;
        }
        return isWide(character) ? 2 : 1;
    }

    /** Dashes, dots, quotes and arrows: told without the tables of Unicode, whose loading a cold start would notice. */
    private static boolean isOfOurs(int character) {
        return isIn(character, 0x2010, 0x2027) || isIn(character, 0x2190, 0x21FF);
    }

    static int width(String text) {
        if (isPlain(text)) {
            return text.length();
        }
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            width += width(character);
            i += Character.charCount(character);
        }
        return width;
    }

    /** Whether all of a text is printable ASCII, which is shown as it is. */
    static boolean isPlain(String text) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            if (!isPlain(characters[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(int character) {
        return character >= ' ' && character <= '~';
    }

    private static boolean isHidden(int character) {
        int type = Character.getType(character);
        return type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** The wide and full-width blocks of Unicode's East Asian Width, and the emoji that are wide. */
    private static boolean isWide(int c) {
        return isIn(c, 0x1100, 0x115F)
                || isIn(c, 0x231A, 0x231B)
                || isIn(c, 0x23E9, 0x23EC)
                || c == 0x23F0
                || c == 0x23F3
                || isIn(c, 0x25FD, 0x25FE)
                || isIn(c, 0x2614, 0x2615)
                || isIn(c, 0x2648, 0x2653)
                || isWideSymbol(c)
                || isIn(c, 0x2E80, 0x303E)
                || isIn(c, 0x3041, 0xA4CF)
                || isIn(c, 0xA960, 0xA97C)
                || isIn(c, 0xAC00, 0xD7A3)
                || isIn(c, 0xF900, 0xFAFF)
                || isIn(c, 0xFE30, 0xFE6F)
                || isIn(c, 0xFF01, 0xFF60)
                || isIn(c, 0xFFE0, 0xFFE6)
                || isIn(c, 0x17000, 0x18CFF)
                || isIn(c, 0x1B000, 0x1B2FF)
                || isIn(c, 0x1F300, 0x1F64F)
                || isIn(c, 0x1F680, 0x1F6FF)
                || isIn(c, 0x1F900, 0x1F9FF)
                || isIn(c, 0x1FA70, 0x1FAFF)
                || isIn(c, 0x20000, 0x3FFFD);
    }

    private static boolean isWideSymbol(int c) {
        return "\u267F\u2693\u26A1\u26AA\u26AB\u26BD\u26BE\u26C4\u26C5\u26CE\u26D4\u26EA\u26F2\u26F3\u26F5\u26FA\u26FD\u2705\u270A\u270B\u2728\u274C\u274E\u2753\u2754\u2755\u2757\u2795\u2796\u2797\u27B0\u27BF\u2B1B\u2B1C\u2B50\u2B55"
                        .indexOf(c)
                >= 0;
    }

    private static boolean isIn(int character, int first, int last) {
        return first <= character && character <= last;
    }
}
