package io.github.ecrlint.terraform.syntax;

/**
 * Where to read on behind an item that is not valid.
 *
 * <p>Brackets, texts and comments of the item are passed over. Where they don't close, the layout decides: a line that
 * is indented no deeper than the item and looks like the start of another ends it.
 */
final class Recovery {
    private final String text;
    private final int start;
    private final int column;
    /** What is open: one of <code>( [ { "</code>, {@code $} for an interpolation, {@code <} for an unclosed heredoc. */
    private final StringBuilder open = new StringBuilder();

    private int parentheses;
    private int brackets;
    private int braces;
    private int interpolations;

    private Recovery(String text, int start, int column) {
        this.text = text;
        this.start = start;
        this.column = column;
    }

    /**
     * Where the item ends that starts at {@code start}.
     *
     * @param byLayout whether the layout decides where brackets don't close
     * @return the offset of a line end, of the brace that closes the block around the item, or of the next item
     */
    static int end(String text, int start, boolean inBlock, boolean byLayout) {
        return new Recovery(text, start, byLayout ? Layout.column(text, start) : -1).end(inBlock);
    }

    private int end(boolean inBlock) {
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                if (in('"')) {
                    pop();
                }
                if (open.length() == 0) {
                    return at;
                }
                int line = Layout.firstOfLine(text, at + 1);
                if (endsAt(line)) {
                    return line;
                }
                at++;
            } else if (in('"')) {
                at = inText(at, c);
            } else if (c == '}' && inBlock && braces == 0 && interpolations == 0) {
                return at;
            } else {
                at = inCode(at, c);
            }
        }
        return text.length();
    }

    private boolean endsAt(int line) {
        if (column < 0 || line >= text.length()) {
            return false;
        }
        int lineColumn = Layout.column(text, line);
        return text.charAt(line) == '}'
                ? lineColumn < column
                : lineColumn <= column && Layout.looksLikeItem(text, line);
    }

    private int inText(int at, char c) {
        if (c == '\\') {
            boolean lineEnd = at + 1 < text.length() && text.charAt(at + 1) == '\n';
            return at + (lineEnd ? 1 : 2);
        }
        if (c == '"') {
            pop();
        } else if (text.startsWith("$${", at) || text.startsWith("%%{", at)) {
            return at + 3;
        } else if ((c == '$' || c == '%') && at + 1 < text.length() && text.charAt(at + 1) == '{') {
            open.append('$');
            interpolations++;
            return at + 2;
        }
        return at + 1;
    }

    private int inCode(int at, char c) {
        switch (c) {
            case '"', '(', '[', '{' -> {
                open.append(c);
                count(c, 1);
            }
            case ')' -> close('(', parentheses);
            case ']' -> close('[', brackets);
            case '}' -> close('{', braces);
            case '#' -> {
                return lineEnd(at);
            }
            case '/' -> {
                return text.startsWith("//", at) ? lineEnd(at) : comment(at);
            }
            case '<' -> {
                return text.startsWith("<<", at) ? heredoc(at) : at + 1;
            }
            default -> {
                return at + 1;
            }
        }
        return at + 1;
    }

    private int comment(int at) {
        int end = text.startsWith("/*", at) ? text.indexOf("*/", at + 2) : -1;
        return end < 0 ? at + 1 : end + 2;
    }

    private int heredoc(int at) {
        int word = at + (text.startsWith("<<-", at) ? 3 : 2);
        int wordEnd = Names.end(text, word);
        int line = lineEnd(wordEnd);
        if (wordEnd == word
                || line == text.length()
                || !text.substring(wordEnd, line).isBlank()
                || in('<')) {
            return wordEnd;
        }
        String marker = text.substring(word, wordEnd);
        while (line < text.length()) {
            int closing = Heredocs.closingLine(text, line + 1, marker);
            if (closing >= 0) {
                return closing;
            }
            line = lineEnd(line + 1);
        }
        open.append('<');
        return wordEnd;
    }

    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private boolean in(char opener) {
        return open.length() > 0 && open.charAt(open.length() - 1) == opener;
    }

    /** Closes the innermost {@code opener} and what was left open in it; an interpolation ends in a brace, too. */
    private void close(char opener, int count) {
        if (opener == '{' && in('$')) {
            pop();
        } else if (count > 0) {
            char closed;
            do {
                closed = pop();
            } while (closed != opener);
        }
    }

    private char pop() {
        int last = open.length() - 1;
        char opener = open.charAt(last);
        open.setLength(last);
        count(opener, -1);
        return opener;
    }

    private void count(char opener, int by) {
        if (opener == '(') {
            parentheses += by;
        } else if (opener == '[') {
            brackets += by;
        } else if (opener == '{') {
            braces += by;
        } else if (opener == '$') {
            interpolations += by;
        }
    }
}
