package io.github.ecrlint.cloudformation.syntax;

import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.tokens.ScalarToken;

/** The scalars of {@link QuickScanner}; null stands for those that are left to snakeyaml. */
final class QuickScalars {
    private final char[] text;

    QuickScalars(char[] text) {
        this.text = text;
    }

    /** A character that YAML does not allow, or for which more is to be known than that it is a character. */
    static boolean isOdd(char c) {
        if (c >= ' ' && c <= '~') {
            return false;
        }
        // next line, line and paragraph separator, byte order mark; the rest as snakeyaml prints it
        boolean plain = c >= '\u00A0' && c <= '\uD7FF' || c >= '\uE000' && c <= '\uFFFD';
        return !plain || c == '\u2028' || c == '\u2029' || c == '\uFEFF';
    }

    static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private boolean isGap(int offset) {
        return offset >= text.length || text[offset] == ' ' || text[offset] == '\n';
    }

    private static boolean endsFlow(char c) {
        return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
    }

    /** Of one line; it may go on in the next. */
    ScalarToken plain(int start, boolean inFlow) {
        int end = start;
        for (int i = start; i < text.length; i++) {
            char c = text[i];
            if (c == '\n'
                    || c == '#' && i > start && text[i - 1] == ' '
                    || c == ':' && (isGap(i + 1) || inFlow && endsFlow(text[i + 1]))
                    || inFlow && endsFlow(c)) {
                break;
            }
            if (c != ' ') {
                if (isOdd(c) || inFlow && c == '?') {
                    return null;
                }
                end = i + 1;
            }
        }
        if (end == start) {
            return null;
        }
        String value = new String(text, start, end - start);
        return new ScalarToken(value, QuickScanner.mark(start), QuickScanner.mark(end), true);
    }

    /** On one line. */
    ScalarToken quoted(int start, char quote) {
        StringBuilder spelled = null;
        int from = start + 1;
        int at = from;
        while (at < text.length && text[at] != '\n') {
            char c = text[at];
            boolean doubled = c == '\'' && at + 1 < text.length && text[at + 1] == '\'';
            if (c == quote && !(quote == '\'' && doubled)) {
                String value = spelled == null
                        ? new String(text, from, at - from)
                        : spelled.append(text, from, at - from).toString();
                ScalarStyle style = quote == '"' ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.SINGLE_QUOTED;
                return new ScalarToken(value, false, QuickScanner.mark(start), QuickScanner.mark(at + 1), style);
            }
            if (c == quote || c == '\\' && quote == '"') {
                char means = c == quote ? c : escaped(at + 1);
                if (means == 0) {
                    return null;
                }
                spelled = spelled == null ? new StringBuilder() : spelled;
                spelled.append(text, from, at - from).append(means);
                at++;
                from = at + 1;
            } else if (c != '\t' && isOdd(c)) {
                return null;
            }
            at++;
        }
        return null;
    }

    private char escaped(int offset) {
        char c = offset < text.length ? text[offset] : 0;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'n' -> '\n';
            case 't' -> '\t';
            default -> 0;
        };
    }

    /** A block scalar whose header is {@code |}, with a sign at most. */
    ScalarToken literal(int start, int parentIndent) {
        int at = start + 1;
        char sign = at < text.length && (text[at] == '-' || text[at] == '+') ? text[at++] : ' ';
        while (at < text.length && text[at] == ' ') {
            at++;
        }
        if (at >= text.length || text[at] != '\n') {
            return null;
        }
        at++;
        StringBuilder value = new StringBuilder();
        int blank = 0;
        while (at < text.length && text[at] == '\n') {
            at++;
            blank++;
        }
        int indent = spaces(at, Integer.MAX_VALUE);
        if (at + indent >= text.length || text[at + indent] == '\n' || indent <= Math.max(0, parentIndent)) {
            return null;
        }
        boolean ended = true;
        boolean first = true;
        while (at < text.length) {
            int spaces = spaces(at, indent);
            int from = at + spaces;
            if (from >= text.length && spaces > 0) {
                return null;
            }
            if (text[from] == '\n') {
                blank++;
                at = from + 1;
                continue;
            }
            if (spaces < indent) {
                break;
            }
            int end = from;
            while (end < text.length && text[end] != '\n') {
                if (text[end] != '\t' && isOdd(text[end])) {
                    return null;
                }
                end++;
            }
            lineEnds(value, first ? blank : blank + 1);
            value.append(text, from, end - from);
            blank = 0;
            first = false;
            ended = end < text.length;
            at = ended ? end + 1 : end;
        }
        if (sign != '-' && ended) {
            value.append('\n');
        }
        if (sign == '+') {
            lineEnds(value, blank);
        }
        return new ScalarToken(
                value.toString(), false, QuickScanner.mark(start), QuickScanner.mark(at), ScalarStyle.LITERAL);
    }

    private int spaces(int from, int most) {
        int count = 0;
        while (count < most && from + count < text.length && text[from + count] == ' ') {
            count++;
        }
        return count;
    }

    private static void lineEnds(StringBuilder value, int count) {
        for (int i = 0; i < count; i++) {
            value.append('\n');
        }
    }
}
