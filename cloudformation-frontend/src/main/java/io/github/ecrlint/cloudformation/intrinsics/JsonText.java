package io.github.ecrlint.cloudformation.intrinsics;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** A value written as JSON, each character of its texts still at its place. */
final class JsonText {
    private final List<Part> parts = new ArrayList<>();
    private final Span place;

    private JsonText(Span place) {
        this.place = place;
    }

    static Value.Text of(Value value, Span place) {
        JsonText json = new JsonText(place);
        json.write(value);
        return new Value.Text(json.parts, place);
    }

    private void write(Value value) {
        if (value instanceof Value.Obj obj) {
            String separator = "{";
            for (Value.Entry entry : obj.entries()) {
                say(separator);
                text(entry.key());
                say(":");
                write(entry.value());
                separator = ",";
            }
            say(obj.entries().isEmpty() ? "{}" : "}");
        } else if (value instanceof Value.Seq seq) {
            String separator = "[";
            for (Value item : seq.items()) {
                say(separator);
                write(item);
                separator = ",";
            }
            say(seq.items().isEmpty() ? "[]" : "]");
        } else if (value instanceof Value.Text text) {
            text(text);
        } else if (value instanceof Value.Null) {
            say("null");
        } else {
            parts.addAll(value.asText().orElseThrow().parts());
        }
    }

    private void say(String characters) {
        parts.add(Part.Literal.computed(characters, place));
    }

    private void text(Value.Text text) {
        say("\"");
        for (Part part : text.parts()) {
            if (part instanceof Part.Literal literal) {
                escaped(literal);
            } else {
                parts.add(part);
            }
        }
        say("\"");
    }

    private void escaped(Part.Literal literal) {
        String text = literal.text();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\' || c < ' ') {
                if (i > from) {
                    parts.add(literal.slice(from, i));
                }
                parts.add(Part.Literal.computed(escape(c), literal.span(i, i + 1)));
                from = i + 1;
            }
        }
        if (from < text.length()) {
            parts.add(from == 0 ? literal : literal.slice(from, text.length()));
        }
    }

    private static String escape(char c) {
        return c >= ' ' ? "\\" + c : "\\u00" + (c < 16 ? "0" : "") + Integer.toHexString(c);
    }
}
