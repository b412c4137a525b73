package io.github.ecrlint.policy;

import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.HashSet;
import java.util.Set;

/**
 * How many characters a document surely has as AWS counts them: white space and what is not resolved left out, and an object in
 * the shortest JSON that its language may make of it.
 */
final class Measure {
    private final boolean exact;

    private Measure(boolean exact) {
        this.exact = exact;
    }

    /** @param exact whether to look at each character; else there may be less than this says, but not more */
    static int of(Value document, boolean exact) {
        Measure measure = new Measure(exact);
        return document instanceof Value.Text text ? measure.characters(text) : measure.json(document);
    }

    private int json(Value value) {
        if (value instanceof Value.Text text) {
            return 2 + characters(text);
        }
        if (value instanceof Value.Seq seq) {
            return list(seq);
        }
        if (value instanceof Value.Obj obj) {
            int size = 2 + Math.max(0, obj.entries().size() - 1);
            for (Value.Entry entry : obj.entries()) {
                size += json(entry.key()) + 1 + json(entry.value());
            }
            return size;
        }
        if (value instanceof Value.Null) {
            return 4;
        }
        return value instanceof Value.Unknown ? 0 : characters(value.asText().orElseThrow());
    }

    /** A list is written with each item once and a list of one as the one, as Terraform's policy document does. */
    private int list(Value.Seq seq) {
        Set<String> texts = exact ? new HashSet<>() : null;
        int size = 0;
        int items = 0;
        for (Value item : seq.items()) {
            if (!exact || !(item instanceof Value.Text text) || texts.add(text.key())) {
                size += json(item);
                items++;
            }
        }
        return items == 1 ? size : size + 1 + Math.max(1, items);
    }

    private int characters(Value.Text text) {
        int size = 0;
        for (Part part : text.parts()) {
            if (part instanceof Part.Literal literal) {
                String chars = literal.text();
                if (!exact) {
                    size += chars.length();
                    continue;
                }
                for (int i = 0; i < chars.length(); i++) {
                    size += chars.charAt(i) > ' ' ? 1 : 0;
                }
            }
        }
        return size;
    }
}
