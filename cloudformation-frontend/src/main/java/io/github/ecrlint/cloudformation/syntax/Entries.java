package io.github.ecrlint.cloudformation.syntax;

import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The entries of a YAML mapping being gathered, merge keys resolved and duplicate keys reported. */
final class Entries {
    private final List<Diagnostic> out;
    private final List<Value.Entry> entries = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private List<Value> merged = List.of();

    Entries(List<Diagnostic> out) {
        this.out = out;
    }

    void add(Value.Text key, Value value, boolean merge) {
        if (merge) {
            if (merged.isEmpty()) {
                merged = new ArrayList<>();
            }
            if (value instanceof Value.Seq seq) {
                merged.addAll(seq.items());
            } else {
                merged.add(value);
            }
            return;
        }
        String name = key.shown();
        if (!keys.add(name)) {
            out.add(DuplicateKeys.warning(key, name));
        }
        entries.add(new Value.Entry(key, value));
    }

    /** Own entries first; of what is merged the keys that are not there yet. */
    List<Value.Entry> list() {
        for (Value source : merged) {
            if (source instanceof Value.Obj obj) {
                for (Value.Entry entry : obj.entries()) {
                    if (keys.add(entry.key().shown())) {
                        entries.add(entry);
                    }
                }
            }
        }
        return entries;
    }
}
