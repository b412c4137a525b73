package io.github.ecrlint.report;

/**
 * The left edge of a frame, with line numbers.
 *
 * @param digits how wide the numbers are
 */
record Gutter(int digits, Style style) {

    static Gutter upTo(int line, Style style) {
        return new Gutter(Integer.toString(line).length(), style);
    }

    /** How many columns are left for the source. */
    int room() {
        return style.width() - digits - 3;
    }

    void line(int number, String shown, StringBuilder out) {
        String digitsOfNumber = Integer.toString(number);
        Ink.FRAME.write(" ".repeat(digits - digitsOfNumber.length()) + digitsOfNumber + " |", style, out);
        out.append(shown.isEmpty() ? "" : " ").append(shown).append('\n');
    }

    /** A line without a number. */
    void below(String shown, StringBuilder out) {
        Ink.FRAME.write(" ".repeat(digits) + " |", style, out);
        out.append(shown.isEmpty() ? "" : " ").append(shown).append('\n');
    }

    void gap(StringBuilder out) {
        Ink.FRAME.write(" ".repeat(digits - 1) + "…", style, out);
        out.append('\n');
    }

    void place(String arrow, String place, StringBuilder out) {
        out.append(" ".repeat(digits));
        Ink.FRAME.write(arrow, style, out);
        out.append(' ').append(place).append('\n');
    }

    /** A line such as {@code = help: ...}; a long text goes on below its first word. */
    void remark(String name, String text, StringBuilder out) {
        out.append(" ".repeat(digits));
        Ink.FRAME.write(" = ", style, out);
        Ink.STRONG.write(name + ":", style, out);
        out.append(" ".repeat(Math.max(1, 5 - name.length())));
        wrap(text, digits + 9, out);
    }

    /** A further line of the remark before. */
    void further(String text, StringBuilder out) {
        out.append(" ".repeat(digits + 9));
        wrap(text, digits + 11, out);
    }

    private void wrap(String text, int indent, StringBuilder out) {
        if (Glyph.isPlain(text) && !text.contains("  ") && !text.startsWith(" ") && !text.endsWith(" ")) {
            wrapPlain(text, indent, out);
            return;
        }
        int column = indent;
        boolean first = true;
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf(' ', at);
            String word = text.substring(at, end < 0 ? text.length() : end);
            at += word.length() + 1;
            int width = Glyph.width(word);
            if (!first && column + 1 + width > style.width()) {
                out.append('\n').append(" ".repeat(indent));
                column = indent;
                first = true;
            }
            out.append(first ? "" : " ").append(word);
            column += width + (first ? 0 : 1);
            first = false;
        }
        out.append('\n');
    }

    /** The same for words of ASCII with a blank between each two. */
    private void wrapPlain(String text, int indent, StringBuilder out) {
        int room = style.width() - indent;
        int at = 0;
        while (text.length() - at > room) {
            int end = text.lastIndexOf(' ', at + room);
            if (end < at) {
                end = text.indexOf(' ', at);
            }
            if (end < 0) {
                break;
            }
            out.append(text, at, end).append('\n').append(" ".repeat(indent));
            at = end + 1;
        }
        out.append(text, at, text.length()).append('\n');
    }
}
