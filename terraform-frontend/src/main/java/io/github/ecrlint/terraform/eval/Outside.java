package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.value.Value;
import java.util.List;

/**
 * A call of a module that is not in the tree, or not followed.
 *
 * @param arguments all that is handed to it
 * @param module what is not known of it
 * @param circular whether it leads back to a module that calls it, which is why it is not followed
 */
public record Outside(List<Value> arguments, Value.Unknown module, boolean circular) {
    public Outside {
        arguments = List.copyOf(arguments);
    }
}
