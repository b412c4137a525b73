package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /** A diagnostic for each entry whose key stands in front of it already: Terraform drops the earlier one without a word. */
    static List<Diagnostic> repeated(List<Value.Entry> entries) {
        List<Diagnostic> repeated = new ArrayList<>(0);
        Set<String> keys = new HashSet<>();
        for (Value.Entry entry : entries) {
            String key = entry.key().shown();
            if (!keys.add(key)) {
                repeated.add(
                        Diagnostic.warning(entry.key().span(), "key `" + key + "` stands here for the second time"));
            }
        }
        return repeated;
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
