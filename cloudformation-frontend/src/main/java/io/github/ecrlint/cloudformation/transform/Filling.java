package io.github.ecrlint.cloudformation.transform;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** A copy of what a loop repeats, its identifier replaced by one item, in keys and in texts. */
final class Filling {
    private static final int MOST_CHARACTERS = 1_000_000;

    private final String identifier;
    private final String item;
    private int nodes;
    private int characters;

    Filling(String identifier, Value.Text item) {
        this.identifier = identifier;
        this.item = item.shown();
    }

    /** How much was made; more than anybody may make where it was cut. */
    int size() {
        return characters < MOST_CHARACTERS ? nodes + characters / 100 : MOST_CHARACTERS;
    }

    Value in(Value value) {
        nodes++;
        if (value instanceof Value.Text text) {
            return in(text);
        }
        if (value instanceof Value.Seq seq) {
            List<Value> items = new ArrayList<>(seq.items().size());
            for (Value one : seq.items()) {
                items.add(in(one));
            }
            return new Value.Seq(items, seq.span());
        }
        if (!(value instanceof Value.Obj obj)) {
            return value;
        }
        if (obj.entries().size() == 1
                && obj.entries().get(0).key().is("Ref")
                && obj.entries().get(0).value() instanceof Value.Text name
                && name.is(identifier)) {
            return Value.Text.computed(item, obj.span());
        }
        List<Value.Entry> entries = new ArrayList<>(obj.entries().size());
        for (Value.Entry entry : obj.entries()) {
            entries.add(new Value.Entry(in(entry.key()), in(entry.value())));
        }
        return new Value.Obj(entries, obj.span());
    }

    private Value.Text in(Value.Text text) {
        List<Part> parts = new ArrayList<>();
        boolean changed = false;
        for (Part part : text.parts()) {
            if (part instanceof Part.Literal literal) {
                changed |= fill(literal, parts);
            } else {
                parts.add(part);
            }
        }
        return changed ? new Value.Text(parts, text.span()) : text;
    }

    private boolean fill(Part.Literal literal, List<Part> parts) {
        String text = literal.text();
        int from = 0;
        for (int at = next(text, 0); at >= 0 && characters < MOST_CHARACTERS; at = next(text, at + 1)) {
            int close = at + 3 + identifier.length();
            if (at > from) {
                parts.add(literal.slice(from, at));
            }
            String filled = text.charAt(at) == '&' ? alphanumeric(item) : item;
            characters += filled.length();
            Span place = literal.span(at, close);
            if (!filled.isEmpty()) {
                parts.add(Part.Literal.computed(filled, place));
            }
            from = close;
        }
        if (from < text.length()) {
            parts.add(from == 0 ? literal : literal.slice(from, text.length()));
        }
        return from > 0;
    }

    /** Where the identifier stands in <code>${}</code> or <code>&amp;{}</code>, or -1. */
    private int next(String text, int from) {
        for (int at = text.indexOf('{', from); at >= 0; at = text.indexOf('{', at + 1)) {
            boolean opens = at > from && (text.charAt(at - 1) == '$' || text.charAt(at - 1) == '&');
            if (opens && text.startsWith(identifier, at + 1) && text.startsWith("}", at + 1 + identifier.length())) {
                return at - 1;
            }
        }
        return -1;
    }

    private static String alphanumeric(String text) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
