package io.github.ecrlint.policy;

import io.github.ecrlint.value.Value;
import java.util.List;

/**
 * The conditions of a statement, all of which must hold.
 *
 * @param open parts of the element that are not resolved
 */
public record Conditions(List<Condition> list, List<Value.Unknown> open) {

    public static final Conditions NONE = new Conditions(List.of(), List.of());

    public Conditions {
        list = List.copyOf(list);
        open = List.copyOf(open);
    }

    public boolean isEmpty() {
        return list.isEmpty() && open.isEmpty();
    }
}
