package io.github.ecrlint.report;

import io.github.ecrlint.source.Source;

/** The part of a source line that is shown: all of it, or where it is too long what lies around a stretch. */
final class Excerpt {
    private static final String CUT = "…";

    private final String text;
    private final int lineStart;
    private final int lineEnd;
    private final int width;
    /** Whether the whole line is shown as it is. */
    private final boolean plain;

    private int from;
    private int to;
    private int used;

    /**
     * @param line 1-based
     * @param start where the stretch starts that must be seen, as an offset
     * @param end where it ends; if there is no room for the whole, its beginning is seen
     * @param width how many columns there are
     */
    Excerpt(Source source, int line, int start, int end, int width) {
        this.text = source.text();
        this.lineStart = source.lineStart(line);
        this.lineEnd = lineEnd(source, line);
        this.width = width;
        this.from = lineStart;
        this.to = lineStart;
        this.plain = lineEnd - lineStart <= width && Glyph.isPlain(text.substring(lineStart, lineEnd));
        if (plain) {
            to = lineEnd;
            return;
        }
        growRight(lineEnd, width);
        if (to < lineEnd) {
            from = start;
            to = start;
            used = 0;
            int room = width - 2;
            growRight(end, room);
            growLeft(used + (room - used) / 2);
            growRight(lineEnd, room);
            growLeft(room);
        }
    }

    /** The offset behind the last character of a line, before its line end. */
    static int lineEnd(Source source, int line) {
        String text = source.text();
        int end = line < source.lineCount() ? source.lineStart(line + 1) : text.length();
        int start = source.lineStart(line);
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    private void growRight(int limit, int room) {
        while (to < limit && to - from < 8 * width) {
            int character = text.codePointAt(to);
            if (used + Glyph.width(character) > room) {
                break;
            }
            used += Glyph.width(character);
            to += Character.charCount(character);
        }
    }

    private void growLeft(int room) {
        while (from > lineStart && to - from < 8 * width) {
            int character = text.codePointBefore(from);
            if (used + Glyph.width(character) > room) {
                break;
            }
            used += Glyph.width(character);
            from -= Character.charCount(character);
        }
    }

    /** Whether all up to an offset is shown. */
    boolean reaches(int offset) {
        return offset <= to;
    }

    String shown() {
        if (plain) {
            return text.substring(from, to);
        }
        StringBuilder shown = new StringBuilder();
        if (from > lineStart) {
            shown.append(CUT);
        }
        for (int i = from; i < to; ) {
            int character = text.codePointAt(i);
            Glyph.append(character, shown);
            i += Character.charCount(character);
        }
        if (to < lineEnd) {
            shown.append(CUT);
        }
        return shown.toString();
    }

    /** The column of {@link #shown()}, from 0, at which the character at an offset stands; clipped to what is shown. */
    int column(int offset) {
        if (plain) {
            return Math.max(0, Math.min(offset, to) - from);
        }
        int column = from > lineStart ? 1 : 0;
        for (int i = from; i < Math.min(offset, to); ) {
            int character = text.codePointAt(i);
            column += Glyph.width(character);
            i += Character.charCount(character);
        }
        return column;
    }
}
