package io.github.ecrlint.cloudformation.intrinsics;

import io.github.ecrlint.value.Value;
import java.util.List;
import java.util.Optional;

/** An {@link Outcome} with its assumptions as they were made. */
record Leaf(List<Said> said, boolean exists, Optional<Value> value) {

    boolean saysTheSameAs(Leaf other) {
        return exists == other.exists
                && value.isPresent() == other.value.isPresent()
                && (value.isEmpty() || Same.value(value.get(), other.value.get()));
    }

    /** The assumption that settles this question, or null. */
    Said about(Said question) {
        for (Said one : said) {
            if (one.asksAs(question)) {
                return one;
            }
        }
        return null;
    }

    Leaf without(Said assumption) {
        List<Said> rest = new java.util.ArrayList<>(said);
        rest.remove(assumption);
        return new Leaf(rest, exists, value);
    }

    Outcome outcome() {
        return new Outcome(Said.inWords(said), exists, value);
    }
}
