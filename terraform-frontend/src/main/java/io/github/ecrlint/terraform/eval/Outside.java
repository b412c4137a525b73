package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.value.Value;
import java.util.List;

/**
 * A call of a module that is not in the tree.
 *
 * @param arguments all that is handed to it
 * @param module what is not known of it
 */
public record Outside(List<Value> arguments, Value.Unknown module) {
    public Outside {
        arguments = List.copyOf(arguments);
    }
}
