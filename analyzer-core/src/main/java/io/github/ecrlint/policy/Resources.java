package io.github.ecrlint.policy;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.util.List;

/** Which resources a statement speaks of; a pattern that is not resolved is a text with holes. */
public sealed interface Resources {

    /** {@code Resource}: those that match. */
    record Only(List<Value.Text> patterns, Span span) implements Resources {
        public Only {
            patterns = List.copyOf(patterns);
        }
    }

    /** {@code NotResource}: all that do not match. */
    record AllExcept(List<Value.Text> patterns, Span span) implements Resources {
        public AllExcept {
            patterns = List.copyOf(patterns);
        }
    }

    /** No such element: the resource that the policy is attached to. */
    record Implied() implements Resources {}
}
