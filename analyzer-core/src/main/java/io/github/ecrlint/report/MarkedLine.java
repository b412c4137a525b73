package io.github.ecrlint.report;

import io.github.ecrlint.source.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One source line with its underlines and what is said of them. */
final class MarkedLine {
    private final Source source;
    private final int line;
    private final List<Mark> marks = new ArrayList<>();

    MarkedLine(Source source, int line) {
        this.source = source;
        this.line = line;
    }

    void add(Mark mark) {
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i).covers(mark)) {
                marks.set(i, marks.get(i).and(mark));
                return;
            }
        }
        marks.add(mark);
    }

    void draw(Gutter gutter, Ink primary, StringBuilder out) {
        marks.sort(new Comparator<Mark>() {
            @Override
            public int compare(Mark a, Mark b) {
                int order = Integer.compare(a.start(), b.start());
                return order == 0 ? Integer.compare(a.end(), b.end()) : order;
            }
        });
        for (int at = 0; at < marks.size(); ) {
            int start = marks.get(at).start();
            int end = marks.get(at).end();
            Excerpt excerpt = new Excerpt(source, line, start, end, gutter.room());
            int next = at + 1;
            while (next < marks.size() && excerpt.reaches(end)) {
                int further = Math.max(end, marks.get(next).end());
                Excerpt larger = new Excerpt(source, line, start, further, gutter.room());
                if (!larger.reaches(further)) {
                    break;
                }
                excerpt = larger;
                end = further;
                next++;
            }
            gutter.line(line, excerpt.shown(), out);
            for (List<Stretch> layer : layers(marks.subList(at, next), excerpt)) {
                draw(layer, gutter, primary, out);
            }
            at = next;
        }
    }

    /** Marks that overlap come to stand below each other, the primary one on top. */
    private static List<List<Stretch>> layers(List<Mark> marks, Excerpt excerpt) {
        List<List<Stretch>> layers = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark.primary()) {
                lay(Stretch.of(mark, excerpt), layers);
            }
        }
        for (Mark mark : marks) {
            if (!mark.primary()) {
                lay(Stretch.of(mark, excerpt), layers);
            }
        }
        return layers;
    }

    private static void lay(Stretch stretch, List<List<Stretch>> layers) {
        for (List<Stretch> layer : layers) {
            int place = stretch.placeIn(layer);
            if (place >= 0) {
                layer.add(place, stretch);
                return;
            }
        }
        List<Stretch> layer = new ArrayList<>();
        layer.add(stretch);
        layers.add(layer);
    }

    private static void draw(List<Stretch> layer, Gutter gutter, Ink primary, StringBuilder out) {
        List<Stretch> hanging = new ArrayList<>();
        Row row = new Row(gutter);
        for (int i = 0; i < layer.size(); i++) {
            Stretch stretch = layer.get(i);
            Mark mark = stretch.mark();
            Ink ink = mark.primary() ? primary : Ink.FRAME;
            row.put(stretch.from(), (mark.primary() ? "^" : "-").repeat(stretch.to() - stretch.from()), ink);
            if (!mark.label().isEmpty()) {
                if (i == layer.size() - 1) {
                    row.put(stretch.to() + 1, mark.label(), ink);
                } else {
                    hanging.add(stretch);
                }
            }
        }
        row.end(out);
        if (!hanging.isEmpty()) {
            connectors(hanging, hanging.size(), gutter, primary).end(out);
        }
        for (int last = hanging.size() - 1; last >= 0; last--) {
            Row labelled = connectors(hanging, last, gutter, primary);
            Mark mark = hanging.get(last).mark();
            labelled.put(hanging.get(last).from(), mark.label(), mark.primary() ? primary : Ink.FRAME);
            labelled.end(out);
        }
    }

    private static Row connectors(List<Stretch> hanging, int count, Gutter gutter, Ink primary) {
        Row row = new Row(gutter);
        for (int i = 0; i < count; i++) {
            Stretch stretch = hanging.get(i);
            row.put(stretch.from(), "|", stretch.mark().primary() ? primary : Ink.FRAME);
        }
        return row;
    }

    /** A mark and the columns below which it is drawn, at least one. */
    private record Stretch(Mark mark, int from, int to) {

        static Stretch of(Mark mark, Excerpt excerpt) {
            int from = excerpt.column(mark.start());
            return new Stretch(mark, from, Math.max(from + 1, excerpt.column(mark.end())));
        }

        /** Where it fits in a layer with a column to spare on both sides; -1 if it does not. */
        int placeIn(List<Stretch> layer) {
            int place = 0;
            for (Stretch other : layer) {
                if (to < other.from) {
                    return place;
                }
                if (other.to >= from) {
                    return -1;
                }
                place++;
            }
            return place;
        }
    }

    /** A line below a source line, written from left to right. */
    private static final class Row {
        private final StringBuilder text = new StringBuilder();
        private final Gutter gutter;
        private int column;

        Row(Gutter gutter) {
            this.gutter = gutter;
        }

        void put(int at, String what, Ink ink) {
            text.append(" ".repeat(Math.max(0, at - column)));
            ink.write(what, gutter.style(), text);
            column = Math.max(at, column) + Glyph.width(what);
        }

        void end(StringBuilder out) {
            gutter.below(text.toString(), out);
        }
    }
}
