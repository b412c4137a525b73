package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code matchkeys} and {@code transpose}. */
final class Matching {
    private Matching() {}

    /** The value, or null where the arguments are not known well enough. */
    static Value call(Arguments arguments) {
        return arguments.function().equals("matchkeys") ? matchKeys(arguments) : transpose(arguments);
    }

    private static Value matchKeys(Arguments arguments) {
        Value.Seq values = arguments.list(0);
        Value.Seq keys = arguments.list(1);
        Value.Seq wanted = arguments.list(2);
        if (values == null
                || keys == null
                || wanted == null
                || values.items().size() != keys.items().size()
                || Unknowns.rest(values) != null
                || Unknowns.rest(keys) != null) {
            return null;
        }
        List<Value> kept = new ArrayList<>();
        for (int i = 0; i < keys.items().size(); i++) {
            Boolean found = Lists.contains(wanted.items(), keys.items().get(i));
            if (found == null) {
                return null;
            }
            if (found) {
                kept.add(values.items().get(i));
            }
        }
        return new Value.Seq(kept, arguments.place());
    }

    private static Value transpose(Arguments arguments) {
        Value.Obj map = arguments.object(0);
        if (map == null || Unknowns.holeIn(map) != null) {
            return null;
        }
        Map<String, List<Value>> turned = new TreeMap<>();
        for (Value.Entry entry : Objects.sorted(map)) {
            if (!(entry.value() instanceof Value.Seq list)) {
                return null;
            }
            for (Value item : list.items()) {
                Value.Text text = item.asText().orElse(null);
                if (text == null) {
                    return null;
                }
                List<Value> keys = turned.get(text.shown());
                if (keys == null) {
                    keys = new ArrayList<>();
                    turned.put(text.shown(), keys);
                }
                keys.add(entry.key());
            }
        }
        List<Value.Entry> entries = new ArrayList<>();
        for (Map.Entry<String, List<Value>> entry : turned.entrySet()) {
            entries.add(new Value.Entry(
                    arguments.computed(entry.getKey()), new Value.Seq(entry.getValue(), arguments.place())));
        }
        return new Value.Obj(entries, arguments.place());
    }
}
