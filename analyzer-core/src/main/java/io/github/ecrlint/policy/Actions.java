package io.github.ecrlint.policy;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.util.List;

/** Which actions a statement speaks of; a pattern that is not resolved is a text with holes. */
public sealed interface Actions {

    List<Value.Text> patterns();

    /** The element's value, or the statement where the element is missing. */
    Span span();

    /** {@code Action}: those that match; an empty list matches nothing. */
    record Only(List<Value.Text> patterns, Span span) implements Actions {
        public Only {
            patterns = List.copyOf(patterns);
        }
    }

    /** {@code NotAction}: all that do not match, of every service. */
    record AllExcept(List<Value.Text> patterns, Span span) implements Actions {
        public AllExcept {
            patterns = List.copyOf(patterns);
        }
    }
}
