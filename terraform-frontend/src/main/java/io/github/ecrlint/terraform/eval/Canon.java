package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.value.Value;

/** A value as a short text, equal for equal values: for addresses and ids. */
final class Canon {
    private static final int LONGEST = 120;

    private Canon() {}

    static String of(Value value) {
        StringBuilder out = new StringBuilder();
        write(value, out, 0);
        return out.toString();
    }

    private static void write(Value value, StringBuilder out, int depth) {
        if (out.length() > LONGEST || depth > 6) {
            out.append('…').append(value.span().start());
        } else if (value instanceof Value.Text text) {
            out.append('"').append(text.key()).append('"');
        } else if (value instanceof Value.Null) {
            out.append("null");
        } else if (value instanceof Value.Seq seq) {
            out.append('[');
            for (Value item : seq.items()) {
                write(item, out, depth + 1);
                out.append(',');
            }
            out.append(']');
        } else if (value instanceof Value.Obj obj) {
            out.append('{');
            for (Value.Entry entry : obj.entries()) {
                out.append(entry.key().key()).append('=');
                write(entry.value(), out, depth + 1);
                out.append(',');
            }
            out.append('}');
        } else {
            out.append(value.asText().orElseThrow().key());
        }
    }
}
