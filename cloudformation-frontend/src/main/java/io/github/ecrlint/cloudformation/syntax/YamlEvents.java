package io.github.ecrlint.cloudformation.syntax;

import io.github.ecrlint.source.Source;

/** What stands in a YAML text, from its first node to its last: the current event's fields, with offsets in UTF-16 units. */
abstract class YamlEvents {
    final Source source;
    private int start;
    private int end;
    private int lastEnd;
    private String tag;
    private String value;
    private char style;
    private boolean flow;

    YamlEvents(Source source) {
        this.source = source;
    }

    /** What an event is. */
    enum Kind {
        SCALAR,
        ALIAS,
        MAPPING,
        SEQUENCE,
        /** Of a mapping or a sequence. */
        END,
        DOCUMENT,
        DOCUMENT_END,
        STREAM_END
    }

    /** Goes to the next event; after the last it stays there. */
    abstract Kind next() throws Broken;

    /** The anchor of the current node, or what an alias names; null if there is none. */
    abstract String anchor();

    /** Where the current node starts behind its tag and anchor, and behind white space and comments between. */
    abstract int behindProperties();

    /** Whether the characters of the current scalar are surely those of the source, quotes aside. */
    abstract boolean isVerbatim();

    Kind scalar(String said, char howWritten, String tagged, int from, int to) {
        value = said;
        style = howWritten;
        return event(Kind.SCALAR, tagged, from, to);
    }

    Kind collection(Kind kind, boolean isFlow, String tagged, int from, int to) {
        flow = isFlow;
        return event(kind, tagged, from, to);
    }

    Kind event(Kind kind, String tagged, int from, int to) {
        tag = tagged;
        start = from;
        end = to;
        lastEnd = to;
        return kind;
    }

    /** A complaint about the current event. */
    Broken broken(String what) {
        return new YamlComplaint(source).at(start, what);
    }

    /** Where the current event starts, tag and anchor included. */
    int start() {
        return start;
    }

    /** Where the current event ends. */
    int end() {
        return end;
    }

    /** The tag of the current node, as snakeyaml resolves it; null if it has none. */
    String tag() {
        return tag;
    }

    /** What the current scalar says. */
    String value() {
        return value;
    }

    /** How the current scalar is written: {@code '|'}, {@code '>'}, a quote, or a blank for a plain one. */
    char style() {
        return style;
    }

    /** Whether the current collection stands in brackets. */
    boolean isFlow() {
        return flow;
    }

    /** Where the node that was read last ends, white space behind it not counted. */
    int lastEnd() {
        return lastEnd;
    }

    void endAt(int offset) {
        lastEnd = offset;
    }
}
