package io.github.ecrlint.access;

import io.github.ecrlint.policy.Truth;

/**
 * A constraint that a request must meet, or must not.
 *
 * @param wanted whether it must
 */
record Need(Constraint constraint, boolean wanted) {

    /** @param surely whether it must be so for certain, or only may */
    static boolean isMet(Truth holds, boolean wanted, boolean surely) {
        if (surely) {
            return wanted ? holds.isYes() : holds.isNo();
        }
        return wanted ? !holds.isNo() : !holds.isYes();
    }
}
