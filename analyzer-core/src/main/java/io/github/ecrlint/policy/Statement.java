package io.github.ecrlint.policy;

import io.github.ecrlint.source.Located;
import io.github.ecrlint.source.Span;
import java.util.Optional;

/**
 * A statement, normalised: one-or-list, {@code NotX} and absent elements are told by the types.
 *
 * @param span the whole statement
 */
public record Statement(
        Optional<Located<String>> sid,
        Located<Effect> effect,
        Principals principals,
        Actions actions,
        Resources resources,
        Conditions conditions,
        Span span) {

    /** Whether the effect is {@code Allow}. */
    public Truth allows() {
        return effect.value() == Effect.UNRESOLVED ? Truth.UNKNOWN : Truth.of(effect.value() == Effect.ALLOW);
    }

    /** Whether the effect is {@code Deny}. */
    public Truth denies() {
        return effect.value() == Effect.UNRESOLVED ? Truth.UNKNOWN : Truth.of(effect.value() == Effect.DENY);
    }
}
