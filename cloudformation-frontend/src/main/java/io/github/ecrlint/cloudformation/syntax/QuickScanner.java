package io.github.ecrlint.cloudformation.syntax;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.tokens.BlockEndToken;
import org.yaml.snakeyaml.tokens.BlockEntryToken;
import org.yaml.snakeyaml.tokens.BlockMappingStartToken;
import org.yaml.snakeyaml.tokens.BlockSequenceStartToken;
import org.yaml.snakeyaml.tokens.DocumentStartToken;
import org.yaml.snakeyaml.tokens.FlowEntryToken;
import org.yaml.snakeyaml.tokens.FlowMappingEndToken;
import org.yaml.snakeyaml.tokens.FlowMappingStartToken;
import org.yaml.snakeyaml.tokens.FlowSequenceEndToken;
import org.yaml.snakeyaml.tokens.FlowSequenceStartToken;
import org.yaml.snakeyaml.tokens.KeyToken;
import org.yaml.snakeyaml.tokens.StreamEndToken;
import org.yaml.snakeyaml.tokens.StreamStartToken;
import org.yaml.snakeyaml.tokens.TagToken;
import org.yaml.snakeyaml.tokens.TagTuple;
import org.yaml.snakeyaml.tokens.Token;
import org.yaml.snakeyaml.tokens.ValueToken;

/**
 * The tokens of a text that keeps to the part of YAML in which templates are nearly always written; for the same tokens
 * snakeyaml's scanner takes a cold start five times as long.
 *
 * <p>Whatever is unusual or wrong is left to that scanner: tabs, anchors and aliases, complex keys, directives, scalars over
 * several lines other than {@code |}, carriage returns, and all mistakes. A test holds the two to the same tokens.
 */
final class QuickScanner {
    private static final int[] NO_SNIPPET = {};
    /** Above, the tokens of a text would take much memory at a time. */
    private static final int LONGEST_TEXT = 1_000_000;

    private static final int LONGEST_KEY = 1000;

    private final QuickScalars scalars;
    private final char[] text;
    private final List<Token> tokens = new ArrayList<>(256);
    private final List<Integer> indents = new ArrayList<>();
    private int at;
    private int lineStart;
    private int indent = -1;
    private int flow;
    private boolean keyMayCome = true;
    private int key = -1;
    private int keyStart;
    private boolean keyMustCome;

    private QuickScanner(char[] text) {
        this.text = text;
        this.scalars = new QuickScalars(text);
    }

    /** All tokens of a text; null where snakeyaml's scanner has to read it. */
    static List<Token> tokens(String text) {
        if (text.length() > LONGEST_TEXT) {
            return null;
        }
        QuickScanner scanner = new QuickScanner(text.toCharArray());
        return scanner.scan() ? scanner.tokens : null;
    }

    static Mark mark(int offset) {
        return new Mark("", offset, 0, 0, NO_SNIPPET, 0);
    }

    private boolean scan() {
        tokens.add(new StreamStartToken(mark(0), mark(0)));
        if (text.length > 2 && text[0] == '-' && isMarker()) {
            tokens.add(new DocumentStartToken(mark(0), mark(3)));
            keyMayCome = false;
            at = 3;
        }
        while (toNextToken()) {
            if (at == text.length) {
                unwind(-1);
                tokens.add(new StreamEndToken(mark(at), mark(at)));
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
                tokens.add(new FlowEntryToken(mark(at), mark(++at)));
                keyMayCome = true;
                yield flow > 0 && noKey();
            }
            case '"', '\'' -> {
                keyIsHere();
                keyMayCome = false;
                yield add(scalars.quoted(at, c)) && (isGap(at) || ":,]}".indexOf(text[at]) >= 0);
            }
            case '!' -> tag();
            case '|' -> {
                keyMayCome = true;
                boolean isBlock = flow == 0 && noKey() && add(scalars.literal(at, indent));
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

    private boolean add(Token scalar) {
        if (scalar == null) {
            return false;
        }
        tokens.add(scalar);
        at = scalar.getEndMark().getIndex();
        return true;
    }

    /** The next token may turn out to be a key, or to begin one. */
    private void keyIsHere() {
        if (keyMayCome) {
            key = tokens.size();
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
        tokens.add(key, new KeyToken(mark(keyStart), mark(keyStart)));
        int column = keyStart - lineStart;
        if (flow == 0 && column > indent) {
            indents.add(indent);
            indent = column;
            tokens.add(key, new BlockMappingStartToken(mark(keyStart), mark(keyStart)));
        }
        key = -1;
        keyMustCome = false;
        keyMayCome = false;
        tokens.add(new ValueToken(mark(at), mark(++at)));
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
            tokens.add(new BlockSequenceStartToken(mark(at), mark(at)));
        }
        tokens.add(new BlockEntryToken(mark(at), mark(++at)));
        return true;
    }

    private boolean open(char bracket) {
        boolean hadToBeKey = flow == 0 && keyMayCome && indent == at - lineStart;
        Mark start = mark(at++);
        Mark end = mark(at);
        tokens.add(bracket == '[' ? new FlowSequenceStartToken(start, end) : new FlowMappingStartToken(start, end));
        flow++;
        keyMayCome = true;
        return !hadToBeKey && noKey();
    }

    private boolean close(char bracket) {
        Mark start = mark(at++);
        Mark end = mark(at);
        tokens.add(bracket == ']' ? new FlowSequenceEndToken(start, end) : new FlowMappingEndToken(start, end));
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
        TagTuple tag = new TagTuple("!", new String(text, at + 1, end - at - 1));
        tokens.add(new TagToken(tag, mark(at), mark(end)));
        at = end;
        return true;
    }

    private boolean plain() {
        keyIsHere();
        keyMayCome = false;
        return add(scalars.plain(at, flow > 0)) && (isGap(at) ? !goesOn() : true);
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
            tokens.add(new BlockEndToken(mark(at), mark(at)));
            indent = indents.remove(indents.size() - 1);
        }
    }
}
