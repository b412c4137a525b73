package io.github.ecrlint.access;

import io.github.ecrlint.policy.Truth;

/**
 * A constraint that a request must meet, or must not.
 *
 * @param wanted whether it must
 */
record Need(Constraint constraint, boolean wanted) {

    /** Whether a value is needed that matches one of those of a condition, and not one that matches none. */
    boolean mustMatch() {
        return constraint instanceof Constraint.OnKey on
                && on.condition().operator().value().isNegated() != wanted;
    }

    /** @param surely whether it must be so for certain, or only may */
    static boolean isMet(Truth holds, boolean wanted, boolean surely) {
        if (surely) {
            return wanted ? holds.isYes() : holds.isNo();
        }
        return wanted ? !holds.isNo() : !holds.isYes();
    }
}
