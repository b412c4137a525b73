package io.github.ecrlint.terraform.syntax;

/** What the indentation of a text tells where its brackets don't close. */
final class Layout {

    private Layout() {}

    /** How far {@code at} is indented; -1 where something else stands before it in its line. */
    static int column(String text, int at) {
        int lineStart = at;
        while (lineStart > 0 && (text.charAt(lineStart - 1) == ' ' || text.charAt(lineStart - 1) == '\t')) {
            lineStart--;
        }
        boolean first = lineStart == 0 || text.charAt(lineStart - 1) == '\n';
        return first ? at - lineStart : -1;
    }

    /** The first character that is not blank in the line that starts at {@code lineStart}. */
    static int firstOfLine(String text, int lineStart) {
        int at = lineStart;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    /** Whether an attribute or the header of a block seems to start at {@code at}. */
    static boolean looksLikeItem(String text, int at) {
        int end = Names.end(text, at);
        if (end == at) {
            return false;
        }
        int next = firstOfLine(text, end);
        if (next >= text.length()) {
            return false;
        }
        char c = text.charAt(next);
        if (c == '=') {
            return next + 1 >= text.length() || text.charAt(next + 1) != '=' && text.charAt(next + 1) != '>';
        }
        if (c == '{') {
            return true;
        }
        // labels: the line of a header ends in its brace, or in that of a block on one line
        if (c != '"' && Names.end(text, next) == next) {
            return false;
        }
        int lineEnd = text.indexOf('\n', next);
        int brace = text.indexOf('{', next);
        return brace >= 0 && (lineEnd < 0 || brace < lineEnd);
    }
}
