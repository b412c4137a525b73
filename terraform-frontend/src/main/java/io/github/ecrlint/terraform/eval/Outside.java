package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.value.Value;
import java.util.List;

/**
 * A call of a module that is not in the tree, or not followed.
 *
 * @param arguments all that is handed to it
 * @param module what is not known of it
 * @param told why what it deploys is not analysed
 */
public record Outside(List<Value> arguments, Value.Unknown module, Diagnostic told) {
    public Outside {
        arguments = List.copyOf(arguments);
    }
}
