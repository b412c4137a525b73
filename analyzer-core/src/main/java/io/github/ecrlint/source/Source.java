package io.github.ecrlint.source;

import java.nio.file.Path;
import java.util.Arrays;

/** One file that was read: its path and its text; compared by identity. */
public final class Source {
    private final Path path;
    private final String text;
    private final int length;
    private final boolean marked;
    private int[] lineStarts;

    /**
     * @param path where the file is, absolute and normalised; reports make it relative
     * @param text the decoded text, without a byte order mark
     */
    public Source(Path path, String text) {
        this(path, text, false);
    }

    private Source(Path path, String text, boolean marked) {
        this.path = path;
        this.text = text;
        this.length = text.length();
        this.marked = marked;
    }

    /** A file with a byte order mark before its text. */
    public static Source withByteOrderMark(Path path, String text) {
        return new Source(path, text, true);
    }

    public Path path() {
        return path;
    }

    public String text() {
        return text;
    }

    public boolean hasByteOrderMark() {
        return marked;
    }

    int length() {
        return length;
    }

    /** The span from {@code start} to {@code end}, in UTF-16 units, end exclusive; clipped to the text. */
    public Span span(int start, int end) {
        if (start >= 0 && start <= end && end <= length) {
            return new Span(this, start, end);
        }
        int from = Math.max(0, Math.min(start, length));
        return new Span(this, from, Math.max(from, Math.min(end, length)));
    }

    /** Line and column of an offset; lines end at LF, CRLF or a lone CR. */
    public Position position(int offset) {
        int[] starts = lineStarts();
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, offset - starts[line] + 1);
    }

    public int lineCount() {
        return lineStarts().length;
    }

    /**
     * The text of a line without its line end.
     *
     * @param line 1-based
     */
    public String line(int line) {
        int[] starts = lineStarts();
        int end = line < starts.length ? starts[line] : text.length();
        int start = starts[line - 1];
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, end);
    }

    /** The offset at which a line starts; {@code line} is 1-based. */
    public int lineStart(int line) {
        return lineStarts()[line - 1];
    }

    private synchronized int[] lineStarts() {
        if (lineStarts == null) {
            int[] starts = new int[Math.max(16, text.length() / 32)];
            int count = 1;
            boolean returns = text.indexOf('\r') >= 0;
            for (int at = lineEnd(0, returns); at < text.length(); at = lineEnd(at + 1, returns)) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = at + 1;
            }
            lineStarts = Arrays.copyOf(starts, count);
        }
        return lineStarts;
    }

    /** Where the last character of the next line end is; the text's length if there is none. */
    private int lineEnd(int from, boolean returns) {
        if (!returns) {
            int feed = text.indexOf('\n', from);
            return feed < 0 ? text.length() : feed;
        }
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                return i;
            }
        }
        return text.length();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
