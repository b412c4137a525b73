package io.github.ecrlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random places in random text: every underline must sit under what it is about. */
class UnderlinesTest {
    private static final List<String> WORDS = List.of(
            "a", "\"ecr:*\"", " ", "    ", "\t", "{", "漢字", "😀", "e\u0301", "\u0301", "\u202e", "\u0007", "ü", "ｆ");

    @Test
    void everyUnderlineSitsUnderItsText() {
        Random random = new Random(7);
        int checked = 0;
        for (int round = 0; round < 1500; round++) {
            Source source = new Source(Sample.ROOT.resolve("a.yaml"), text(random));
            Span span = span(source, random);
            List<Note> notes = new ArrayList<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                notes.add(new Note(random.nextInt(4) == 0 ? span : span(source, random), "L" + i + "."));
            }
            Finding finding = new Finding(
                    SampleRule.WITHOUT_PAGE.info(), span, "found", notes, List.of(), java.util.Optional.empty());
            int width = 40 + random.nextInt(80);
            String written = Sample.written(
                    new FullReport().in(new Style(false, width, false)),
                    Sample.of(Sample.ROOT, List.of(finding), List.of()));
            List<Row> rows = rows(written);
            for (Row row : rows) {
                assertThat(cells(row.source)).as(written).isLessThanOrEqualTo(width);
            }
            check(span, null, rows, written);
            for (Note note : notes) {
                check(note.span(), note.text(), rows, written);
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(1500);
    }

    /** A line below a source line. */
    private record Row(String source, String marks) {}

    private static void check(Span span, String label, List<Row> rows, String written) {
        List<Row> saying = new ArrayList<>();
        for (Row row : rows) {
            if (label == null ? row.marks.contains("^") : row.marks.contains(label)) {
                saying.add(row);
            }
        }
        assertThat(saying).as("%s in%n%s", label, written).hasSize(1);
        Row row = saying.get(0);
        int labelStart = row.marks.indexOf('L') < 0 ? row.marks.length() + 1 : row.marks.indexOf('L');
        int end = label == null ? row.marks.lastIndexOf('^') + 1 : labelStart - 1;
        int start = end;
        while (start > 0 && "^-".indexOf(row.marks.charAt(start - 1)) >= 0) {
            start--;
        }
        String wanted = visible(firstLine(span));
        if (start == end || label != null && end <= 0) {
            String below = between(row.source, labelStart, Integer.MAX_VALUE);
            assertThat(below)
                    .as("%s in%n%s", label, written)
                    .startsWith(
                            wanted.isEmpty() || below.isEmpty()
                                    ? ""
                                    : wanted.substring(0, wanted.offsetByCodePoints(0, 1)));
            return;
        }
        if (!wanted.isEmpty()) {
            String underlined = between(row.source, start, end);
            boolean cut = row.source.endsWith("…") && !underlined.isEmpty();
            assertThat(cut ? wanted.substring(0, Math.min(wanted.length(), underlined.length())) : wanted)
                    .as("%s in%n%s", label, written)
                    .isEqualTo(underlined);
        } else {
            assertThat(end - start).as(written).isEqualTo(1);
        }
    }

    private static List<Row> rows(String written) {
        List<Row> rows = new ArrayList<>();
        String source = "";
        for (String line : written.split("\n", -1)) {
            int edge = line.indexOf(" |");
            String rest = edge < 0 || line.length() < edge + 3 ? "" : line.substring(edge + 3);
            if (edge >= 0 && line.substring(0, edge).isBlank()) {
                rows.add(new Row(source, rest));
            } else if (edge >= 0) {
                source = rest;
            }
        }
        return rows;
    }

    private static String firstLine(Span span) {
        String text = span.text();
        int end = 0;
        while (end < text.length() && text.charAt(end) != '\n') {
            end++;
        }
        String line = text.substring(0, end);
        String trimmed = line.stripTrailing();
        return end == text.length() ? line : trimmed.isEmpty() ? line.substring(0, Math.min(1, end)) : trimmed;
    }

    /** As it is shown, without what takes no column. */
    private static String visible(String text) {
        return text.replace("\t", "    ")
                .replace('\u202e', '\uFFFD')
                .replace('\u0007', '␇')
                .replace("\u0301", "");
    }

    private static String between(String shown, int from, int to) {
        StringBuilder between = new StringBuilder();
        int column = 0;
        for (int c : shown.replace("\u0301", "").codePoints().toArray()) {
            if (from <= column && column < to) {
                between.appendCodePoint(c);
            }
            column += width(c);
        }
        return between.toString();
    }

    private static int cells(String shown) {
        return shown.replace("\u0301", "")
                .codePoints()
                .map(UnderlinesTest::width)
                .sum();
    }

    private static int width(int c) {
        return "漢字😀ｆ".indexOf(c) >= 0 ? 2 : 1;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int lines = 1 + random.nextInt(6); lines > 0; lines--) {
            int longest = random.nextInt(5) == 0 ? 400 : 30;
            for (int words = random.nextInt(longest); words > 0; words--) {
                text.append(WORDS.get(random.nextInt(WORDS.size())));
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** Between whole characters, mostly within a line. */
    private static Span span(Source source, Random random) {
        int length = source.text().codePointCount(0, source.text().length());
        int start = random.nextInt(length);
        int end = Math.min(length, start + random.nextInt(random.nextInt(4) == 0 ? 200 : 8));
        return source.span(
                source.text().offsetByCodePoints(0, start), source.text().offsetByCodePoints(0, end));
    }
}
