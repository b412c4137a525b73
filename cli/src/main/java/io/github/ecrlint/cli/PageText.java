package io.github.ecrlint.cli;

/** A rule's page as a terminal shows it: paragraphs wrapped, examples indented with their marks below the code. */
final class PageText {
    private static final String INDENT = "    ";
    private static final String BOLD = "1";
    private static final String RED = "1;31";
    private static final String BLUE = "1;34";

    private final boolean colored;
    private final int width;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private boolean fenced;

    private PageText(boolean colored, int width) {
        this.colored = colored;
        this.width = width;
    }

    /**
     * @param markdown headings, paragraphs, lists and fenced blocks; other Markdown stays as it is
     * @param width how wide a paragraph may get; code is never wrapped
     */
    static String of(String markdown, boolean colored, int width) {
        PageText text = new PageText(colored, width);
        int at = 0;
        while (at < markdown.length()) {
            int end = markdown.indexOf('\n', at);
            end = end < 0 ? markdown.length() : end;
            text.line(markdown.substring(at, end).stripTrailing());
            at = end + 1;
        }
        text.endParagraph();
        return text.out.toString();
    }

    private void line(String line) {
        if (line.startsWith("```")) {
            endParagraph();
            fenced = !fenced;
        } else if (fenced) {
            out.append(line.isEmpty() ? "" : INDENT + ink(markColor(line), line))
                    .append('\n');
        } else if (line.isEmpty()) {
            endParagraph();
            out.append('\n');
        } else if (line.startsWith("#")) {
            endParagraph();
            out.append(ink(BOLD, prose(line.substring(line.indexOf(' ') + 1)))).append('\n');
        } else {
            if (line.startsWith("- ") || line.startsWith("* ")) {
                endParagraph();
            }
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
        }
    }

    private void endParagraph() {
        String text = prose(paragraph.toString());
        String hanging = text.startsWith("- ") || text.startsWith("* ") ? "  " : "";
        paragraph.setLength(0);
        int column = 0;
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf(' ', at);
            end = end < 0 ? text.length() : end;
            int length = end - at;
            if (column > 0 && column + 1 + length > width) {
                out.append('\n').append(hanging);
                column = hanging.length();
            } else if (column > 0) {
                out.append(' ');
                column++;
            }
            out.append(text, at, end);
            column += length;
            at = end + 1;
        }
        if (column > 0) {
            out.append('\n');
        }
    }

    /** Links as text and address, no signs for emphasis; code keeps its backticks. */
    private static String prose(String markdown) {
        StringBuilder text = new StringBuilder();
        boolean code = false;
        for (int i = 0; i < markdown.length(); i++) {
            char c = markdown.charAt(i);
            int middle = c == '[' && !code ? markdown.indexOf("](", i) : -1;
            int end = middle < 0 ? -1 : markdown.indexOf(')', middle);
            if (end > 0) {
                String address = markdown.substring(middle + 2, end);
                text.append(markdown, i + 1, middle);
                text.append(address.startsWith("http") ? " (" + address + ")" : "");
                i = end;
            } else if (!code && markdown.startsWith("**", i)) {
                i++;
            } else {
                code ^= c == '`';
                text.append(c);
            }
        }
        return text.toString();
    }

    /** The colour of a line of code: empty, unless it underlines the line above. */
    private static String markColor(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '#' || line.charAt(at) == '/')) {
            at++;
        }
        if (line.startsWith("^", at)) {
            return RED;
        }
        return at > 0 && line.startsWith("---", at) ? BLUE : "";
    }

    private String ink(String color, String text) {
        return colored && !color.isEmpty() ? "\u001b[" + color + "m" + text + "\u001b[0m" : text;
    }
}
