package io.github.ecrlint.cloudformation.syntax;

import io.github.ecrlint.source.Source;
import java.util.Arrays;

/**
 * The events of a text that {@link QuickScanner} reads, by the grammar of snakeyaml's parser. A test holds the two to the
 * same events; what is wrong is left to that parser to say.
 */
final class QuickEvents extends YamlEvents {
    private static final int ROOT = 0;
    private static final int ROOT_END = 1;
    private static final int KEY = 2;
    private static final int VALUE = 3;
    private static final int ENTRY = 4;
    private static final int ENTRY_AT_SAME_INDENT = 5;
    private static final int ITEM = 6;
    private static final int FIRST_ITEM = 7;
    private static final int PAIR_KEY = 8;
    private static final int PAIR_VALUE = 9;
    private static final int PAIR_END = 10;
    private static final int FLOW_KEY = 11;
    private static final int FIRST_FLOW_KEY = 12;
    private static final int FLOW_VALUE = 13;
    private static final int FLOW_NO_VALUE = 14;

    private final QuickTokens tokens;
    private int at;
    private int[] states = new int[64];
    private int depth;
    private int state = ROOT;
    private boolean verbatim;
    private int behindTag;

    QuickEvents(Source source, QuickTokens tokens) {
        super(source);
        this.tokens = tokens;
    }

    @Override
    String anchor() {
        return null;
    }

    @Override
    int behindProperties() {
        return behindTag;
    }

    @Override
    boolean isVerbatim() {
        return verbatim;
    }

    @Override
    Kind next() throws Broken {
        char kind = tokens.kind(at);
        return switch (state) {
            case ROOT -> root(kind);
            case KEY -> key(kind);
            case VALUE -> value(kind);
            case ENTRY -> entry(kind);
            case ENTRY_AT_SAME_INDENT -> entryAtSameIndent(kind);
            case FIRST_ITEM, ITEM -> item(kind);
            case PAIR_KEY -> pairKey();
            case PAIR_VALUE -> flowValue(kind, ']', PAIR_END);
            case PAIR_END -> pairEnd();
            case FIRST_FLOW_KEY, FLOW_KEY -> flowKey(kind);
            case FLOW_VALUE -> flowValue(kind, '}', FLOW_KEY);
            case FLOW_NO_VALUE -> empty(FLOW_KEY, tokens.start(at));
            default -> rootEnd(kind);
        };
    }

    private Kind root(char first) throws Broken {
        char kind = first;
        if (kind == QuickTokens.DOCUMENT) {
            kind = tokens.kind(++at);
            if (kind == QuickTokens.STREAM_END) {
                return empty(ROOT_END, tokens.start(at));
            }
        }
        return kind == QuickTokens.STREAM_END ? Kind.STREAM_END : node(ROOT_END, true, false);
    }

    /** A second document is nothing for the scanner. */
    private Kind rootEnd(char kind) throws Broken {
        if (kind != QuickTokens.STREAM_END) {
            throw broken("this is not expected here in YAML");
        }
        return event(Kind.STREAM_END, null, tokens.start(at), tokens.start(at));
    }

    private Kind key(char kind) throws Broken {
        if (kind != QuickTokens.KEY) {
            return end(kind, QuickTokens.BLOCK_END);
        }
        at++;
        return isMissing(tokens.kind(at)) ? empty(VALUE, tokens.end(at - 1)) : node(VALUE, true, true);
    }

    private Kind value(char kind) throws Broken {
        if (kind != QuickTokens.VALUE) {
            throw broken("a colon is missing");
        }
        at++;
        return isMissing(tokens.kind(at)) ? empty(KEY, tokens.end(at - 1)) : node(KEY, true, true);
    }

    /** Whether what follows belongs to a mapping rather than to its current entry. */
    private static boolean isMissing(char kind) {
        return kind == QuickTokens.KEY || kind == QuickTokens.VALUE || kind == QuickTokens.BLOCK_END;
    }

    private Kind entry(char kind) throws Broken {
        if (kind != QuickTokens.ENTRY) {
            return end(kind, QuickTokens.BLOCK_END);
        }
        char next = tokens.kind(++at);
        return next == QuickTokens.ENTRY || next == QuickTokens.BLOCK_END
                ? empty(ENTRY, tokens.end(at - 1))
                : node(ENTRY, true, false);
    }

    /** Of a sequence that is indented as much as the mapping around it, and ends without a token. */
    private Kind entryAtSameIndent(char kind) throws Broken {
        if (kind != QuickTokens.ENTRY) {
            state = states[--depth];
            return event(Kind.END, null, tokens.start(at), tokens.end(at));
        }
        char next = tokens.kind(++at);
        return next == QuickTokens.ENTRY || isMissing(next)
                ? empty(ENTRY_AT_SAME_INDENT, tokens.end(at - 1))
                : node(ENTRY_AT_SAME_INDENT, true, false);
    }

    private Kind item(char first) throws Broken {
        char kind = behindComma(first, ']', FIRST_ITEM);
        if (kind == ']') {
            return end(kind, ']');
        }
        if (kind == QuickTokens.KEY) {
            state = PAIR_KEY;
            behindTag = tokens.start(at);
            return collection(Kind.MAPPING, true, null, behindTag, tokens.end(at));
        }
        return node(ITEM, false, false);
    }

    private Kind pairKey() throws Broken {
        char next = tokens.kind(++at);
        return next == QuickTokens.VALUE || next == ',' || next == ']'
                ? empty(PAIR_VALUE, tokens.end(at - 1))
                : node(PAIR_VALUE, false, false);
    }

    private Kind pairEnd() {
        state = ITEM;
        return event(Kind.END, null, tokens.start(at), tokens.end(at));
    }

    private Kind flowKey(char first) throws Broken {
        char kind = behindComma(first, '}', FIRST_FLOW_KEY);
        if (kind == '}') {
            return end(kind, '}');
        }
        if (kind != QuickTokens.KEY) {
            return node(FLOW_NO_VALUE, false, false);
        }
        char next = tokens.kind(++at);
        return next == QuickTokens.VALUE || next == ',' || next == '}'
                ? empty(FLOW_VALUE, tokens.end(at - 1))
                : node(FLOW_VALUE, false, false);
    }

    private Kind flowValue(char kind, char bracket, int then) throws Broken {
        if (kind != QuickTokens.VALUE) {
            return empty(then, tokens.start(at));
        }
        char next = tokens.kind(++at);
        return next == ',' || next == bracket ? empty(then, tokens.end(at - 1)) : node(then, false, false);
    }

    private char behindComma(char kind, char bracket, int first) throws Broken {
        if (kind == bracket || state == first) {
            return kind;
        }
        if (kind != ',') {
            throw broken("a comma or a closing bracket is missing before this");
        }
        return tokens.kind(++at);
    }

    private Kind end(char kind, char expected) throws Broken {
        if (kind != expected) {
            throw broken("this does not fit the indentation of the lines before");
        }
        state = states[--depth];
        at++;
        return event(Kind.END, null, tokens.start(at - 1), tokens.end(at - 1));
    }

    private Kind empty(int then, int offset) {
        state = then;
        verbatim = false;
        behindTag = offset;
        return scalar("", ' ', null, offset, offset);
    }

    /** A node, behind which comes the state {@code then}. */
    private Kind node(int then, boolean block, boolean orEntries) throws Broken {
        int start = tokens.start(at);
        int end = tokens.end(at);
        char kind = tokens.kind(at);
        String tag = null;
        if (kind == QuickTokens.TAG) {
            tag = tokens.text(at);
            kind = tokens.kind(++at);
        }
        behindTag = tokens.start(at);
        if (QuickTokens.isScalar(kind)) {
            state = then;
            return scalar(kind, tag, start);
        }
        if (kind == QuickTokens.ENTRY && orEntries) {
            push(then);
            state = ENTRY_AT_SAME_INDENT;
            return collection(Kind.SEQUENCE, false, tag, start, end);
        }
        boolean isMapping = kind == '{' || kind == QuickTokens.MAPPING;
        boolean isFlow = kind == '{' || kind == '[';
        if (isFlow || block && (isMapping || kind == QuickTokens.SEQUENCE)) {
            push(then);
            state = isFlow ? (isMapping ? FIRST_FLOW_KEY : FIRST_ITEM) : isMapping ? KEY : ENTRY;
            return collection(isMapping ? Kind.MAPPING : Kind.SEQUENCE, isFlow, tag, start, tokens.end(at++));
        }
        if (tag == null) {
            throw broken("this is not expected here in YAML");
        }
        state = then;
        verbatim = false;
        behindTag = end;
        return scalar("", ' ', tag, start, end);
    }

    private Kind scalar(char style, String tag, int start) {
        String value = tokens.text(at);
        int end = tokens.end(at);
        // an escape is longer than what it says
        int quotes = style == QuickTokens.PLAIN ? 0 : 2;
        verbatim = style != QuickTokens.LITERAL && value.length() == end - tokens.start(at) - quotes;
        at++;
        return scalar(value, style, tag, start, end);
    }

    private void push(int then) {
        if (depth == states.length) {
            states = Arrays.copyOf(states, 2 * depth);
        }
        states[depth++] = then;
    }
}
