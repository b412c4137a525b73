package io.github.ecrlint.policy;

import io.github.ecrlint.source.Span;
import java.util.List;
import java.util.Optional;

/** Whom a statement speaks of. */
public sealed interface Principals {

    /** The first that surely means everyone; {@code NotPrincipal} does without one. */
    default Optional<Principal> star() {
        if (this instanceof Only only) {
            for (Principal principal : only.list) {
                if (principal.isEveryone().isYes()) {
                    return Optional.of(principal);
                }
            }
        }
        return Optional.empty();
    }

    /** {@code Principal}: those listed; {@code span} is the element's value, {@code keySpan} its key. */
    record Only(List<Principal> list, Span keySpan, Span span) implements Principals {
        public Only {
            list = List.copyOf(list);
        }
    }

    /** {@code NotPrincipal}: all but those listed. */
    record AllExcept(List<Principal> list, Span keySpan, Span span) implements Principals {
        public AllExcept {
            list = List.copyOf(list);
        }
    }

    /** No such element: the identity that the policy is attached to. */
    record Implied() implements Principals {}
}
