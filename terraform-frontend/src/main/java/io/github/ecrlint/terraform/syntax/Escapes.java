package io.github.ecrlint.terraform.syntax;

import io.github.ecrlint.source.Source;
import java.util.Arrays;

/** A run of characters of a template while it is being read: as it stands in the source until something is escaped. */
final class Escapes {
    private final Cursor cursor;
    private int start;
    private StringBuilder text;
    private int[] offsets = {};

    Escapes(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Begins a run where the cursor is. */
    void begin() {
        start = cursor.at;
        text = null;
    }

    boolean isEmpty() {
        return text == null ? cursor.at == start : text.length() == 0;
    }

    /** Passes the character that is here and keeps it. */
    void keep() {
        if (text != null) {
            put(cursor.text.charAt(cursor.at), cursor.at);
        }
        cursor.at++;
    }

    /** Passes and keeps all characters up to one that may mean something else. */
    void keepPlain() {
        int end = cursor.plainEnd(cursor.at);
        if (text != null) {
            put(cursor.at, end);
        }
        cursor.at = end;
    }

    /** Passes a doubled <code>${</code> or <code>%{</code>, which means a single one. */
    void templateEscape() {
        spell();
        put(cursor.text.charAt(cursor.at), cursor.at);
        put('{', cursor.at + 2);
        cursor.at += 3;
    }

    /** Passes a backslash and what belongs to it. */
    void backslash() throws Malformed {
        spell();
        int escape = cursor.at;
        char c = cursor.peek(1);
        int at = "nrt\"\\".indexOf(c);
        if (at >= 0) {
            put("\n\r\t\"\\".charAt(at), escape);
            cursor.at += 2;
        } else if (c == 'u' || c == 'U') {
            unicode(escape, c == 'u' ? 4 : 8);
        } else {
            int end = Math.min(escape + 2, cursor.text.length());
            if (end < cursor.text.length() && Character.isHighSurrogate(c)) {
                end++;
            }
            boolean shown = c > ' ' && c != '`';
            throw cursor.error(
                    escape,
                    c < ' ' ? escape + 1 : end,
                    shown
                            ? "`" + cursor.text.substring(escape, end) + "` is no escape: a backslash itself is `\\\\`"
                            : "a backslash itself is written `\\\\`");
        }
    }

    private void unicode(int escape, int digits) throws Malformed {
        int codePoint = 0;
        int end = escape + 2 + digits;
        for (int i = escape + 2; i < end; i++) {
            int digit = i < cursor.text.length() ? hexadecimal(cursor.text.charAt(i)) : -1;
            if (digit < 0) {
                throw cursor.error(
                        escape,
                        i,
                        "`" + cursor.text.substring(escape, escape + 2) + "` is followed by "
                                + (digits == 4 ? "four" : "eight") + " hexadecimal digits");
            }
            codePoint = codePoint << 4 | digit;
        }
        if (!Character.isValidCodePoint(codePoint) || codePoint >= 0xD800 && codePoint <= 0xDFFF) {
            throw cursor.error(escape, end, "`" + cursor.text.substring(escape, end) + "` is no character");
        }
        if (Character.isBmpCodePoint(codePoint)) {
            put((char) codePoint, escape);
        } else {
            put(Character.highSurrogate(codePoint), escape);
            put(Character.lowSurrogate(codePoint), escape);
        }
        cursor.at = end;
    }

    private static int hexadecimal(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }

    /** From here on the characters are no longer those of the source. */
    private void spell() {
        if (text == null) {
            text = new StringBuilder(cursor.at - start + 16);
            put(start, cursor.at);
        }
    }

    private void put(int from, int to) {
        int at = text.length();
        reserve(at + to - from);
        for (int i = from; i < to; i++) {
            offsets[at++] = i;
        }
        text.append(cursor.text.substring(from, to));
    }

    private void reserve(int length) {
        if (length > offsets.length) {
            offsets = Arrays.copyOf(offsets, Math.max(32, length * 2));
        }
    }

    private void put(char c, int offset) {
        int at = text.length();
        reserve(at + 1);
        offsets[at] = offset;
        text.append(c);
    }

    /** What was kept since {@link #begin}. */
    Piece end() {
        Source source = cursor.source;
        if (text == null) {
            return Piece.verbatim(source, start, cursor.at);
        }
        int[] exact = Arrays.copyOf(offsets, text.length() + 1);
        exact[text.length()] = cursor.at;
        return Piece.spelled(source, text.toString(), exact);
    }
}
