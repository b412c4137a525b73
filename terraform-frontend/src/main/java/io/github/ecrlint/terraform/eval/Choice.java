package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.value.Value;

/**
 * A question that what is not known decides, with yes or no.
 *
 * @param id of the hole that is true or false, or that is compared
 * @param value what the hole is compared with, without holes; null where it is true or false itself
 * @param shown the question as it is written
 */
public record Choice(String id, Value value, String shown) {

    /** What tells it from other questions. */
    public String key() {
        return value == null ? id : key(id, value);
    }

    static String key(String id, Value value) {
        return id + " == " + Canon.of(value);
    }
}
