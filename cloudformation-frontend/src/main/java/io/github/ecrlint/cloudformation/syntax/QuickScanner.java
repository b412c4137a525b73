package io.github.ecrlint.cloudformation.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * The tokens of a text that keeps to the part of YAML in which templates are nearly always written; for the same tokens
 * snakeyaml's scanner takes a cold start five times as long.
 *
 * <p>Whatever is unusual or wrong is left to that scanner: tabs, anchors and aliases, complex keys, directives, scalars over
 * several lines other than {@code |}, carriage returns, and all mistakes. A test holds the two to the same tokens.
 */
final class QuickScanner {
    /** Above, the tokens of a text would take much memory at a time. */
    private static final int LONGEST_TEXT = 1_000_000;

    private static final int LONGEST_KEY = 1000;

    private final String whole;
    private final char[] text;
    private final QuickTokens tokens = new QuickTokens();
    private final QuickScalars scalars;
    private final List<Integer> indents = new ArrayList<>();
    private int at;
    private int lineStart;
    private int indent = -1;
    private int flow;
    private boolean keyMayCome = true;
    private int key = -1;
    private int keyStart;
    private boolean keyMustCome;

    private QuickScanner(String text) {
        this.whole = text;
        this.text = text.toCharArray();
        this.scalars = new QuickScalars(text, this.text, tokens);
    }

    /** All tokens of a text; null where snakeyaml's scanner has to read it. */
    static QuickTokens tokens(String text) {
        if (text.length() > LONGEST_TEXT) {
            return null;
        }
        QuickScanner scanner = new QuickScanner(text);
        return scanner.scan() ? scanner.tokens : null;
    }

    private boolean scan() {
        if (text.length > 2 && text[0] == '-' && isMarker()) {
            tokens.add(QuickTokens.DOCUMENT, 0, 3, null);
            keyMayCome = false;
            at = 3;
        }
        while (toNextToken()) {
            if (at == text.length) {
                unwind(-1);
                tokens.add(QuickTokens.STREAM_END, at, at, null);
                return flow == 0 && !keyMustCome;
            }
            if (at == lineStart && isMarker()) {
                return false;
            }
            if (flow == 0) {
                unwind(at - lineStart);
            }
            if (!token(text[at])) {
                return false;
            }
        }
        return false;
    }

    /** The start or end of a document. */
    private boolean isMarker() {
        char c = text[at];
        return (c == '-' || c == '.')
                && at + 2 < text.length
                && text[at + 1] == c
                && text[at + 2] == c
                && isGap(at + 3);
    }

    /** Passes white space and comments; false for what is unusual among them. */
    private boolean toNextToken() {
        while (at < text.length) {
            char c = text[at];
            if (c == '\n') {
                at++;
                lineStart = at;
                if (keyMustCome) {
                    return false;
                }
                key = -1;
                keyMayCome |= flow == 0;
            } else if (c == ' ') {
                at++;
            } else if (c == '#') {
                if (at > lineStart && text[at - 1] != ' ') {
                    return false;
                }
                while (at < text.length && text[at] != '\n') {
                    if (QuickScalars.isOdd(text[at++])) {
                        return false;
                    }
                }
            } else {
                return true;
            }
        }
        return true;
    }

    private boolean token(char c) {
        return switch (c) {
            case ':' -> value();
            case '-' -> isGap(at + 1) ? entry() : (flow == 0 || QuickScalars.isLetterOrDigit(text[at + 1])) && plain();
            case '[', '{' -> open(c);
            case ']', '}' -> close(c);
            case ',' -> {
                tokens.add(',', at, ++at, null);
                keyMayCome = true;
                yield flow > 0 && noKey();
            }
            case '"', '\'' -> {
                keyIsHere();
                keyMayCome = false;
                yield behind(scalars.quoted(at, c)) && (isGap(at) || ":,]}".indexOf(text[at]) >= 0);
            }
            case '!' -> tag();
            case '|' -> {
                keyMayCome = true;
                boolean isBlock = flow == 0 && noKey() && behind(scalars.literal(at, indent));
                lineStart = at;
                yield isBlock;
            }
            case '?', '&', '*', '>', '%', '@', '`', '#' -> false;
            default -> plain();
        };
    }

    /** White space, a line's end or the text's. */
    private boolean isGap(int offset) {
        return offset >= text.length || text[offset] == ' ' || text[offset] == '\n';
    }

    /** Goes behind a scalar; false if there is none. */
    private boolean behind(int end) {
        at = end;
        return end >= 0;
    }

    /** The next token may turn out to be a key, or to begin one. */
    private void keyIsHere() {
        if (keyMayCome) {
            key = tokens.count();
            keyStart = at;
            keyMustCome = flow == 0 && indent == at - lineStart;
        }
    }

    /** False where there had to be one. */
    private boolean noKey() {
        key = -1;
        return !keyMustCome;
    }

    private boolean value() {
        if (key < 0 || flow == 0 && !isGap(at + 1) || at - keyStart > LONGEST_KEY) {
            return false;
        }
        tokens.insert(key, QuickTokens.KEY);
        int column = keyStart - lineStart;
        if (flow == 0 && column > indent) {
            indents.add(indent);
            indent = column;
            tokens.insert(key, QuickTokens.MAPPING);
        }
        key = -1;
        keyMustCome = false;
        keyMayCome = false;
        tokens.add(QuickTokens.VALUE, at, ++at, null);
        return true;
    }

    private boolean entry() {
        if (flow > 0 || !keyMayCome || !noKey()) {
            return false;
        }
        int column = at - lineStart;
        if (column > indent) {
            indents.add(indent);
            indent = column;
            tokens.add(QuickTokens.SEQUENCE, at, at, null);
        }
        tokens.add(QuickTokens.ENTRY, at, ++at, null);
        return true;
    }

    private boolean open(char bracket) {
        boolean hadToBeKey = flow == 0 && keyMayCome && indent == at - lineStart;
        tokens.add(bracket, at, ++at, null);
        flow++;
        keyMayCome = true;
        return !hadToBeKey && noKey();
    }

    private boolean close(char bracket) {
        tokens.add(bracket, at, ++at, null);
        flow--;
        keyMayCome = false;
        int next = at;
        while (next < text.length && text[next] == ' ') {
            next++;
        }
        boolean isKey = next < text.length && text[next] == ':';
        return flow >= 0 && !isKey && noKey();
    }

    private boolean tag() {
        keyIsHere();
        keyMayCome = false;
        int end = at + 1;
        while (end < text.length && QuickScalars.isLetterOrDigit(text[end])) {
            end++;
        }
        if (end == at + 1 || !isGap(end)) {
            return false;
        }
        tokens.add(QuickTokens.TAG, at, end, whole.substring(at, end));
        at = end;
        return true;
    }

    private boolean plain() {
        keyIsHere();
        keyMayCome = false;
        return behind(scalars.plain(at, flow > 0)) && (isGap(at) ? !goesOn() : true);
    }

    /** Whether what follows a plain scalar may belong to it, or is in the wrong place. */
    private boolean goesOn() {
        int next = at;
        int line = -1;
        while (next < text.length) {
            char c = text[next];
            if (c == '\n') {
                line = next + 1;
            } else if (c == '#') {
                while (next + 1 < text.length && text[next + 1] != '\n') {
                    next++;
                }
            } else if (c != ' ') {
                boolean ends = flow > 0 ? c == ',' || c == ']' || c == '}' || line < 0 && c == ':' : line < 0;
                return !ends && (flow > 0 || next - line > indent);
            }
            next++;
        }
        return false;
    }

    /** Closes the collections that are indented further. */
    private void unwind(int column) {
        while (indent > column) {
            tokens.add(QuickTokens.BLOCK_END, at, at, null);
            indent = indents.remove(indents.size() - 1);
        }
    }
}
