package io.github.ecrlint.report;

import io.github.ecrlint.source.Source;
import io.github.ecrlint.source.Span;
import java.util.Map;
import java.util.TreeMap;

/** The lines of one source that something is said about, in their order. */
final class Frame {
    private final Source source;
    private final Span first;
    private final TreeMap<Integer, MarkedLine> lines = new TreeMap<>();

    /** @param first the place that leads to this source */
    Frame(Span first) {
        this.source = first.source();
        this.first = first;
    }

    Source source() {
        return source;
    }

    Span first() {
        return first;
    }

    /** The number of the last line; 0 if nothing of the source is shown. */
    int lastLine() {
        return lines.isEmpty() ? 0 : lines.lastKey();
    }

    void mark(Span span, boolean primary, String label) {
        if (source.text().isEmpty()) {
            return;
        }
        int line = span.from().line();
        MarkedLine marked = lines.get(line);
        if (marked == null) {
            marked = new MarkedLine(source, line);
            lines.put(line, marked);
        }
        marked.add(Mark.of(span, primary, Glyph.line(label)));
    }

    void draw(Gutter gutter, Ink primary, StringBuilder out) {
        int last = 0;
        for (Map.Entry<Integer, MarkedLine> entry : lines.entrySet()) {
            int line = entry.getKey();
            if (last == 0) {
                gutter.below("", out);
            } else if (line == last + 2) {
                int start = source.lineStart(last + 1);
                gutter.line(last + 1, new Excerpt(source, last + 1, start, start, gutter.room()).shown(), out);
            } else if (line > last + 2) {
                gutter.gap(out);
            }
            entry.getValue().draw(gutter, primary, out);
            last = line;
        }
    }
}
