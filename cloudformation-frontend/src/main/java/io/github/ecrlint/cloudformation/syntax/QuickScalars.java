package io.github.ecrlint.cloudformation.syntax;

/** The scalars of {@link QuickScanner}: each adds its token and says where it ends, or -1 if it is left to snakeyaml. */
final class QuickScalars {
    private static final int LEFT = -1;

    private final String whole;
    private final char[] text;
    private final QuickTokens tokens;

    /** @param text the characters of {@code whole} */
    QuickScalars(String whole, char[] text, QuickTokens tokens) {
        this.whole = whole;
        this.text = text;
        this.tokens = tokens;
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
    int plain(int start, boolean inFlow) {
        int end = start;
        for (; end < text.length; end++) {
            char c = text[end];
            if (c >= 'a' && c <= 'z' || c >= '@' && c <= 'Z') {
                continue;
            }
            if (c == '\n'
                    || c == '#' && end > start && text[end - 1] == ' '
                    || c == ':' && (isGap(end + 1) || inFlow && endsFlow(text[end + 1]))
                    || inFlow && endsFlow(c)) {
                break;
            }
            if (isOdd(c) || inFlow && c == '?') {
                return LEFT;
            }
        }
        while (end > start && text[end - 1] == ' ') {
            end--;
        }
        if (end == start) {
            return LEFT;
        }
        tokens.add(QuickTokens.PLAIN, start, end, whole.substring(start, end));
        return end;
    }

    /** On one line. */
    int quoted(int start, char quote) {
        StringBuilder spelled = null;
        int from = start + 1;
        int at = from;
        while (at < text.length && text[at] != '\n') {
            char c = text[at];
            boolean doubled = c == '\'' && at + 1 < text.length && text[at + 1] == '\'';
            if (c == quote && !(quote == '\'' && doubled)) {
                String value = spelled == null
                        ? whole.substring(from, at)
                        : spelled.append(whole, from, at).toString();
                tokens.add(quote, start, at + 1, value);
                return at + 1;
            }
            if (c == quote || c == '\\' && quote == '"') {
                char means = c == quote ? c : escaped(at + 1);
                if (means == 0) {
                    return LEFT;
                }
                spelled = spelled == null ? new StringBuilder() : spelled;
                spelled.append(whole, from, at).append(means);
                at++;
                from = at + 1;
            } else if (c != '\t' && isOdd(c)) {
                return LEFT;
            }
            at++;
        }
        return LEFT;
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
    int literal(int start, int parentIndent) {
        int at = start + 1;
        char sign = at < text.length && (text[at] == '-' || text[at] == '+') ? text[at++] : ' ';
        while (at < text.length && text[at] == ' ') {
            at++;
        }
        if (at >= text.length || text[at] != '\n') {
            return LEFT;
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
            return LEFT;
        }
        boolean ended = true;
        boolean first = true;
        while (at < text.length) {
            int spaces = spaces(at, indent);
            int from = at + spaces;
            if (from >= text.length && spaces > 0) {
                return LEFT;
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
                    return LEFT;
                }
                end++;
            }
            lineEnds(value, first ? blank : blank + 1);
            value.append(whole, from, end);
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
        tokens.add(QuickTokens.LITERAL, start, at, value.toString());
        return at;
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
