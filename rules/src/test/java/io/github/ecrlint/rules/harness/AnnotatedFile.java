package io.github.ecrlint.rules.harness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file with mark lines, which are emptied before anybody parses it.
 *
 * <p>A mark line holds, after an optional {@code #} or {@code //}, only runs of one character and a label: {@code ^} for a
 * finding, {@code -} for a note, {@code ~} for a diagnostic. A run points at the columns above it in the nearest line
 * that is no mark line; {@code ...} behind a run says that the stretch goes on over later lines.
 *
 * @param lines with the mark lines emptied
 * @param markLines the numbers of the mark lines, 1-based
 */
record AnnotatedFile(String name, List<String> lines, Set<Integer> markLines, List<Mark> marks) {
    private static final Pattern MARK_LINE = Pattern.compile(
            "(?<lead>\\s*(?:#|//)?\\s*)(?<runs>\\^+(?:\\s+\\^+)*|-{2,}(?:\\s+-{2,})*|~{2,}(?:\\s+~{2,})*)"
                    + "(?<on>\\.\\.\\.)?(?:\\s+(?<label>\\S.*?))?\\s*");
    private static final Pattern RUN = Pattern.compile("\\S+");

    AnnotatedFile {
        lines = List.copyOf(lines);
        markLines = Set.copyOf(markLines);
        marks = List.copyOf(marks);
    }

    static AnnotatedFile read(String name, String text) {
        List<String> lines = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        Set<Integer> markLines = new HashSet<>();
        int pointedAt = 0;
        for (String line : text.split("\n", -1)) {
            Matcher mark = MARK_LINE.matcher(line);
            if (mark.matches() && !isYaml(mark)) {
                marks.addAll(marks(name, pointedAt, mark));
                lines.add("");
                markLines.add(lines.size());
            } else {
                lines.add(line);
                pointedAt = lines.size();
            }
        }
        return new AnnotatedFile(name, lines, markLines, marks);
    }

    /** What a parser sees. */
    String text() {
        return String.join("\n", lines);
    }

    /** The file with these marks in place of its own, as its author would write them. */
    String with(List<Mark> others) {
        StringBuilder text = new StringBuilder();
        List<Mark> sorted = new ArrayList<>(others);
        sorted.sort(
                Comparator.comparingInt(Mark::line).thenComparing(Mark::kind).thenComparingInt(Mark::from));
        for (int line = 1; line <= lines.size(); line++) {
            if (!markLines.contains(line)) {
                text.append(lines.get(line - 1)).append('\n');
            }
            for (Mark mark : sorted) {
                if (mark.line() == line && mark.file().equals(name)) {
                    text.append(drawn(mark)).append('\n');
                }
            }
        }
        return text.toString();
    }

    private String drawn(Mark mark) {
        String above = lines.get(mark.line() - 1);
        String leader = name.endsWith(".json") ? "//" : "#";
        int column = mark.from() - 1;
        int indent = Math.min(above.length() - above.stripLeading().length(), column - leader.length() - 1);
        String lead = indent < 0 ? "" : " ".repeat(indent) + leader;
        int end = mark.goesOn() ? above.length() + 1 : mark.to();
        return lead
                + " ".repeat(column - lead.length())
                + String.valueOf(mark.kind().run).repeat(Math.max(1, end - mark.from()))
                + (mark.goesOn() ? "... " : " ")
                + mark.text();
    }

    /** Whether the line begins a YAML document or an element of a list. */
    private static boolean isYaml(Matcher mark) {
        String runs = mark.group("runs");
        return runs.startsWith("-")
                && mark.group("lead").isBlank()
                && (mark.group("label") == null || mark.group("lead").isEmpty() && runs.equals("---"));
    }

    private static List<Mark> marks(String name, int line, Matcher found) {
        String label = found.group("label") == null ? "" : found.group("label");
        Mark.Kind kind = kind(found.group("runs").charAt(0));
        List<Mark> marks = new ArrayList<>();
        Matcher run = RUN.matcher(found.group("runs"));
        while (run.find()) {
            int from = found.start("runs") + run.start() + 1;
            int to = found.group("on") == null ? from + run.group().length() : 0;
            marks.add(new Mark(kind, name, line, from, to, label));
        }
        return marks;
    }

    private static Mark.Kind kind(char run) {
        for (Mark.Kind kind : Mark.Kind.values()) {
            if (kind.run == run) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no mark is made of " + run);
    }
}
