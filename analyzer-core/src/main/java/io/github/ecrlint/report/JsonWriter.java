package io.github.ecrlint.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * JSON text, two blanks deeper for each object and array, one field or item a line.
 *
 * <p>A library's generator would do, but its classes and its way of each character cost a cold start too much.
 */
public final class JsonWriter {
    private static final String HEXADECIMAL = "0123456789ABCDEF";

    private StringBuilder out = new StringBuilder(1 << 14);
    private final List<StringBuilder> before = new ArrayList<>();
    private final List<List<String>> ascii = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> furtherLines = new ArrayList<>();
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
        next();
        out.append('"').append(name).append("\": \"");
        characters(value);
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

    /** @param pieces the same in ASCII, to be put together: it need not be looked at once more */
    void writeAsciiField(String name, List<String> pieces) {
        name(name);
        next();
        before.add(out);
        ascii.add(pieces);
        out = new StringBuilder(1 << 14);
    }

    void writeLineEnd() {
        out.append('\n');
    }

    public void writeString(String value) {
        next();
        out.append('"');
        characters(value);
    }

    void writeTo(Appendable target) throws IOException {
        for (int i = 0; i < before.size(); i++) {
            target.append(before.get(i));
            for (String piece : ascii.get(i)) {
                target.append(piece);
            }
        }
        target.append(out);
    }

    void writeUtf8(OutputStream target) throws IOException {
        for (int i = 0; i < before.size(); i++) {
            target.write(before.get(i).toString().getBytes(StandardCharsets.UTF_8));
            for (String piece : ascii.get(i)) {
                // copied as it is, where UTF-8 would ask of each character whether it is one of ASCII
                target.write(piece.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        target.write(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** How many characters were written so far. */
    long length() {
        long length = out.length();
        for (int i = 0; i < before.size(); i++) {
            length += before.get(i).length();
            for (String piece : ascii.get(i)) {
                length += piece.length();
            }
        }
        return length;
    }

    /** What was written so far, where there is no field in ASCII. */
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
        if (depth > 0) {
            line(empty ? lines : furtherLines);
        }
        empty = false;
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
            line(lines);
        }
        empty = false;
        out.append(bracket);
    }

    private void line(List<String> beginnings) {
        for (int i = lines.size(); i <= depth; i++) {
            String line = "\n" + "  ".repeat(i);
            lines.add(line);
            furtherLines.add("," + line);
        }
        out.append(beginnings.get(depth));
    }

    /** The rest of a text whose opening quote is written. */
    private void characters(String text) {
        int from = 0;
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            char c = characters[i];
            if (c >= 'a' && c <= 'z') {
                continue;
            }
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(text, from, i);
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
