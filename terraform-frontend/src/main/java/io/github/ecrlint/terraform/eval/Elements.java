package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.value.Value;
import java.util.List;

/**
 * The elements of a collection.
 *
 * @param keyed whether it is a map or an object; a list has numbers as keys, a set its elements
 * @param open why the elements are not known, or null
 * @param number why it is not known how many there are, so that one stands for all, or null
 */
record Elements(List<Element> list, boolean keyed, Value.Unknown open, Value.Unknown number) {

    Elements(List<Element> list, boolean keyed, Value.Unknown open) {
        this(list, keyed, open, null);
    }

    /** One element with its key or index. */
    record Element(Value key, Referent value) {}

    static Elements open(Value.Unknown why) {
        return new Elements(List.of(), false, why);
    }
}
