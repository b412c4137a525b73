package io.github.ecrlint.report;

import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.run.Analysis;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule's page as reports quote it.
 *
 * @param markdown without the title and without the marks in the examples
 * @param plain the same without Markdown's signs
 * @param opening the first paragraph, on one line
 */
record RulePage(String markdown, String plain, String opening) {

    /** The page beside the rule's class; where there is none, its title has to do. */
    static RulePage of(Rule rule) {
        try {
            return read(rule.page());
        } catch (IllegalStateException e) {
            String title = Sentence.of(rule.info().title());
            return new RulePage(title + "\n", title + "\n", title);
        }
    }

    static RulePage read(String page) {
        List<String> markdown = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        boolean fenced = false;
        boolean titled = false;
        for (String line : lines(page)) {
            if (line.startsWith("```")) {
                fenced = !fenced;
                markdown.add(line);
            } else if (fenced) {
                if (!isMarkLine(line)) {
                    markdown.add(line);
                    plain.append(line.isEmpty() ? "" : "    ").append(line).append('\n');
                }
            } else if (!titled && line.startsWith("# ")) {
                titled = true;
            } else if (!markdown.isEmpty() || !line.isBlank()) {
                markdown.add(line);
                plain.append(plain(isHeading(line) ? heading(line) : line)).append('\n');
            }
        }
        return new RulePage(joined(markdown), plain.toString().strip() + "\n", paragraph(markdown, 0));
    }

    /** How to fix what a rule finds, in a sentence without full stop; empty where its page doesn't say. */
    static String advice(String id, Analysis analysis) {
        String quoted = analysis.quotations().advice();
        int at = line(id + "\t", quoted);
        if (at >= 0) {
            return quoted.substring(at + id.length() + 1, quoted.indexOf('\n', at));
        }
        String advice = "";
        for (Rule rule : analysis.rules()) {
            if (rule.info().id().equals(id)) {
                advice = advice(rule);
            }
        }
        return advice;
    }

    /** Where a line begins with {@code start}, in lines that are sorted; -1 where none does. */
    private static int line(String start, String lines) {
        int low = 0;
        int high = lines.length();
        while (low < high) {
            int line = Math.max(low, lines.lastIndexOf('\n', (low + high) / 2 - 1) + 1);
            if (lines.startsWith(start, line)) {
                return line;
            }
            if (lines.substring(line, Math.min(high, line + start.length())).compareTo(start) > 0) {
                high = line;
            } else {
                int end = lines.indexOf('\n', line);
                low = end < 0 ? high : end + 1;
            }
        }
        return -1;
    }

    /** The first sentence under "How to fix", without its full stop; empty where there is none. */
    static String advice(Rule rule) {
        try {
            return advice(rule.page());
        } catch (IllegalStateException e) {
            return "";
        }
    }

    /** Reads no more of the page than that section. */
    static String advice(String page) {
        int heading = page.indexOf("\n## How to fix");
        int start = heading < 0 ? -1 : page.indexOf('\n', heading + 1);
        if (start < 0) {
            return "";
        }
        int end = page.indexOf("\n## ", start);
        String section = page.substring(start, end < 0 ? page.length() : end);
        return Sentence.withoutStop(Sentence.first(paragraph(lines(section), 0)));
    }

    /** The paragraph or list item that comes next, on one line; empty if a heading or a fence comes first. */
    private static String paragraph(List<String> lines, int from) {
        StringBuilder paragraph = new StringBuilder();
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            boolean ends = line.isEmpty() || isHeading(line) || line.startsWith("```");
            boolean item = line.startsWith("- ") || line.startsWith("* ") || line.startsWith("1. ");
            if ((ends || item) && !paragraph.isEmpty() || ends && !line.isEmpty()) {
                break;
            }
            if (item) {
                line = line.substring(line.indexOf(' ')).strip();
            }
            paragraph.append(paragraph.isEmpty() || line.isEmpty() ? "" : " ").append(line);
        }
        return plain(paragraph.toString());
    }

    private static boolean isHeading(String line) {
        int level = 0;
        while (level < line.length() && line.charAt(level) == '#') {
            level++;
        }
        return level > 0 && level < line.length() && line.charAt(level) == ' ';
    }

    private static String heading(String line) {
        return line.substring(line.indexOf(' ')).strip();
    }

    /** Prose without emphasis, and with links as {@code text (address)}. */
    private static String plain(String markdown) {
        StringBuilder plain = new StringBuilder(markdown.length());
        boolean code = false;
        for (int i = 0; i < markdown.length(); i++) {
            char c = markdown.charAt(i);
            if (c == '`') {
                code = !code;
            }
            int middle = c == '[' && !code ? markdown.indexOf("](", i) : -1;
            int end = middle < 0 ? -1 : markdown.indexOf(')', middle);
            if (end > 0) {
                String text = markdown.substring(i + 1, middle);
                String address = markdown.substring(middle + 2, end);
                plain.append(text).append(address.startsWith("http") ? " (" + address + ")" : "");
                i = end;
            } else if (c == '*' && !code && markdown.startsWith("**", i)) {
                i++;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /**
     * Whether a line of an example only underlines the one above: after an optional {@code #} or {@code //} runs of
     * {@code ^}, {@code --} or {@code ~~}, then a label.
     */
    private static boolean isMarkLine(String line) {
        int at = afterBlanks(line, 0);
        boolean commented = true;
        if (line.startsWith("#", at)) {
            at++;
        } else if (line.startsWith("//", at)) {
            at += 2;
        } else {
            commented = false;
        }
        int start = afterBlanks(line, at);
        if (start == line.length() || "^-~".indexOf(line.charAt(start)) < 0) {
            return false;
        }
        char mark = line.charAt(start);
        int end = start;
        int from = start;
        while (from < line.length() && line.charAt(from) == mark) {
            end = from;
            while (end < line.length() && line.charAt(end) == mark) {
                end++;
            }
            if (mark != '^' && end - from < 2) {
                return false;
            }
            from = afterBlanks(line, end);
        }
        end = line.startsWith("...", end) ? end + 3 : end;
        String label = line.substring(end);
        if (!label.isEmpty() && label.charAt(0) != ' ') {
            return false;
        }
        boolean document = mark == '-' && !commented && (label.isBlank() || start == 0 && end == 3);
        return !document;
    }

    private static int afterBlanks(String line, int from) {
        int at = from;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf('\n', at);
            int next = end < 0 ? text.length() : end;
            String line = text.substring(at, next);
            lines.add(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
            at = next + 1;
        }
        return lines;
    }

    private static String joined(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append(line).append('\n');
        }
        return text.toString().strip() + "\n";
    }
}
