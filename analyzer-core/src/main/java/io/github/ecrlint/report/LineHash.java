package io.github.ecrlint.report;

import io.github.ecrlint.source.Source;
import java.util.HashMap;
import java.util.Map;

/**
 * GitHub's {@code primaryLocationLineHash} of every line of a source.
 *
 * <p>The hash of a line covers the {@value #WINDOW} characters from its first one on, across the lines that follow, blanks
 * left out and every line end as one LF; then comes how often the file had that hash so far. It is a polynomial in 37 over
 * 64 bits, so the value of a window follows from the one before it.
 */
final class LineHash {
    private static final int WINDOW = 100;
    private static final long BASE = 37;
    private static final char END_OF_FILE = '\uFFFF';

    private final long[] hashes;
    private final int[] counts;

    LineHash(Source source) {
        // GitHub reads a byte order mark as a character of the first line
        char[] text = (source.hasByteOrderMark() ? '\uFEFF' + source.text() : source.text()).toCharArray();
        this.hashes = new long[source.lineCount()];
        this.counts = new int[source.lineCount()];
        char[] characters = new char[text.length + 1 + WINDOW];
        int[] starts = new int[source.lineCount()];
        int length = 0;
        int line = 0;
        boolean starting = true;
        boolean afterReturn = false;
        for (int i = 0; i <= text.length; i++) {
            char c = i == text.length ? END_OF_FILE : text[i];
            if (c > ' ' && !starting) {
                // nearly all
                characters[length++] = c;
                afterReturn = false;
                continue;
            }
            boolean skipped = c == ' ' || c == '\t' || afterReturn && c == '\n';
            afterReturn = c == '\r';
            if (skipped) {
                continue;
            }
            if (starting) {
                starts[line++] = length;
            }
            characters[length] = c == '\r' ? '\n' : c;
            starting = characters[length++] == '\n';
        }
        count(characters, starts);
    }

    private void count(char[] characters, int[] starts) {
        long leaving = 1;
        for (int i = 0; i < WINDOW; i++) {
            leaving *= BASE;
        }
        Map<Long, Integer> seen = new HashMap<>();
        long hash = 0;
        int line = 0;
        for (int end = 0; line < starts.length; end++) {
            hash = BASE * hash + characters[end] - (end < WINDOW ? 0 : leaving * characters[end - WINDOW]);
            while (line < starts.length && starts[line] == end - WINDOW + 1) {
                Integer before = seen.get(hash);
                hashes[line] = hash;
                counts[line] = before == null ? 1 : before + 1;
                seen.put(hash, counts[line++]);
            }
        }
    }

    /**
     * The hash of a line.
     *
     * @param line 1-based
     */
    String of(int line) {
        return Long.toHexString(hashes[line - 1]) + ":" + counts[line - 1];
    }
}
