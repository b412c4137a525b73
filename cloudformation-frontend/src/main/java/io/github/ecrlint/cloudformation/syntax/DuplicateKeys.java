package io.github.ecrlint.cloudformation.syntax;

import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds keys that stand twice in one object of a JSON template. */
final class DuplicateKeys {
    private DuplicateKeys() {}

    static void report(Value tree, List<Diagnostic> out) {
        Deque<Value> left = new ArrayDeque<>();
        left.push(tree);
        while (!left.isEmpty()) {
            Value value = left.pop();
            if (value instanceof Value.Seq seq) {
                for (Value item : seq.items()) {
                    push(item, left);
                }
            } else if (value instanceof Value.Obj obj) {
                Set<String> keys = new HashSet<>();
                for (Value.Entry entry : obj.entries()) {
                    String name = entry.key().shown();
                    if (!keys.add(name)) {
                        out.add(warning(entry.key(), name));
                    }
                    push(entry.value(), left);
                }
            }
        }
    }

    static Diagnostic warning(Value.Text key, String name) {
        return Diagnostic.warning(key.span(), "key `" + name + "` stands here for the second time");
    }

    private static void push(Value value, Deque<Value> left) {
        if (value instanceof Value.Seq || value instanceof Value.Obj) {
            left.push(value);
        }
    }
}
