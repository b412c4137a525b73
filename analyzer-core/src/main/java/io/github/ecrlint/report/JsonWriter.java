package io.github.ecrlint.report;

import java.util.ArrayList;
import java.util.List;

/**
 * JSON text, two blanks deeper for each object and array, one field or item a line.
 *
 * <p>A library's generator would do, but its classes and its way of each character cost a cold start too much.
 */
public final class JsonWriter {
    private static final String HEXADECIMAL = "0123456789ABCDEF";

    private final StringBuilder out = new StringBuilder(1 << 14);
    private final List<String> lines = new ArrayList<>();
    private int depth;
    private boolean empty = true;
    private boolean named;

    public JsonWriter() {
        this(0);
    }

    /** @param depth how deep what is written will stand */
    JsonWriter(int depth) {
        this.depth = depth;
        this.named = depth > 0;
    }

    public void writeStartObject() {
        open('{');
    }

    public void writeObjectFieldStart(String name) {
        name(name);
        open('{');
    }

    public void writeEndObject() {
        close('}');
    }

    public void writeStartArray() {
        open('[');
    }

    public void writeArrayFieldStart(String name) {
        name(name);
        open('[');
    }

    public void writeEndArray() {
        close(']');
    }

    public void writeStringField(String name, String value) {
        name(name);
        writeString(value);
    }

    public void writeNumberField(String name, int value) {
        name(name);
        next();
        out.append(value);
    }

    public void writeBooleanField(String name, boolean value) {
        name(name);
        next();
        out.append(value);
    }

    /** A field whose value is text that was written at this depth. */
    public void writeRawField(String name, String json) {
        name(name);
        next();
        out.append(json);
    }

    public void writeString(String value) {
        next();
        quote(value);
    }

    /** What was written so far. */
    public CharSequence text() {
        return out;
    }

    /** Names are ours: there is nothing in them to be escaped. */
    private void name(String name) {
        next();
        out.append('"').append(name).append("\": ");
        named = true;
    }

    /** Goes to where a field or an item begins; the value of a field stands behind its name. */
    private void next() {
        if (named) {
            named = false;
            return;
        }
        if (!empty) {
            out.append(',');
        }
        empty = false;
        if (depth > 0) {
            line();
        }
    }

    private void open(char bracket) {
        next();
        out.append(bracket);
        depth++;
        empty = true;
    }

    private void close(char bracket) {
        depth--;
        if (empty) {
            out.append(' ');
        } else {
            line();
        }
        empty = false;
        out.append(bracket);
    }

    private void line() {
        for (int i = lines.size(); i <= depth; i++) {
            lines.add("\n" + "  ".repeat(i));
        }
        out.append(lines.get(depth));
    }

    private void quote(String text) {
        out.append('"');
        int from = 0;
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            char c = characters[i];
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(text.substring(from, i));
                escape(c);
                from = i + 1;
            }
        }
        out.append(from == 0 ? text : text.substring(from)).append('"');
    }

    private void escape(char c) {
        out.append('\\');
        switch (c) {
            case '\n' -> out.append('n');
            case '\r' -> out.append('r');
            case '\t' -> out.append('t');
            case '\b' -> out.append('b');
            case '\f' -> out.append('f');
            case '"', '\\' -> out.append(c);
            default -> out.append("u00").append(HEXADECIMAL.charAt(c >> 4)).append(HEXADECIMAL.charAt(c & 15));
        }
    }
}
