package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Elements of one type: where one is a text, numbers and truth values beside it are texts too. */
final class Unified {
    private Unified() {}

    /** A list or map with elements of one type; any other value as it is. */
    static Value in(Value value) {
        if (value instanceof Value.Seq seq) {
            List<Value> items = items(seq.items());
            return items == seq.items() ? seq : new Value.Seq(items, seq.span());
        }
        if (value instanceof Value.Obj obj) {
            List<Value> values = new ArrayList<>(obj.entries().size());
            for (Value.Entry entry : obj.entries()) {
                values.add(entry.value());
            }
            List<Value> unified = items(values);
            if (unified == values) {
                return obj;
            }
            List<Value.Entry> entries = new ArrayList<>(values.size());
            for (int i = 0; i < values.size(); i++) {
                entries.add(new Value.Entry(obj.entries().get(i).key(), unified.get(i)));
            }
            return new Value.Obj(entries, obj.span());
        }
        return value;
    }

    /** The elements; the same list where nothing changes. */
    static List<Value> items(List<Value> items) {
        boolean texts = false;
        boolean others = false;
        for (Value item : items) {
            texts |= item instanceof Value.Text;
            others |= item instanceof Value.Num || item instanceof Value.Bool;
        }
        return texts && others ? texts(items) : items;
    }

    /** The elements with numbers and truth values as texts. */
    static List<Value> texts(List<Value> items) {
        List<Value> unified = new ArrayList<>(items.size());
        for (Value item : items) {
            boolean scalar = item instanceof Value.Num || item instanceof Value.Bool;
            unified.add(scalar ? item.asText().orElseThrow() : item);
        }
        return unified;
    }
}
