package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Objects and maps as Terraform has them: each key once, the last one said, in the order of the keys. */
final class Objects {
    private Objects() {}

    /** The entries with each key once; the last of equal keys stays, at the place of the first. */
    static List<Value.Entry> once(List<Value.Entry> entries) {
        Map<String, Value.Entry> byKey = new LinkedHashMap<>();
        for (Value.Entry entry : entries) {
            byKey.put(entry.key().shown(), entry);
        }
        return byKey.size() == entries.size() ? entries : new ArrayList<>(byKey.values());
    }

    /** The entries in the order of their keys. */
    static List<Value.Entry> sorted(Value.Obj obj) {
        List<Value.Entry> sorted = new ArrayList<>(once(obj.entries()));
        Collections.sort(sorted, new Comparator<Value.Entry>() {
            @Override
            public int compare(Value.Entry a, Value.Entry b) {
                return a.key().shown().compareTo(b.key().shown());
            }
        });
        return sorted;
    }
}
