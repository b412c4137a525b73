package io.github.ecrlint.access;

import io.github.ecrlint.policy.Truth;

/**
 * What policies say of a set of actions: for each, whether it is allowed and whether it is denied, surely or perhaps.
 *
 * <p>An action whose bit is in {@code can} and not in {@code yes} is one of which that is not known.
 */
final class Tally {
    long allowYes;
    long allowCan;
    long denyYes;
    long denyCan;

    /** Adds a statement that surely speaks of some actions, and perhaps of others. */
    void add(Clause clause, long yes, long can) {
        if (clause.allows != Truth.NO) {
            allowYes |= clause.allows.isYes() ? yes : 0;
            allowCan |= can;
        }
        if (clause.denies != Truth.NO) {
            denyYes |= clause.denies.isYes() ? yes : 0;
            denyCan |= can;
        }
    }

    /** Leaves open whether there is more, for some actions. */
    void leaveOpen(long bits) {
        allowCan |= bits;
        denyCan |= bits;
    }

    /** Adds alternatives, of which one holds: what all of them say is sure, what one of them says is possible. */
    void addOneOf(Tally[] alternatives) {
        long allow = -1;
        long deny = -1;
        for (Tally one : alternatives) {
            allow &= one.allowYes;
            deny &= one.denyYes;
            allowCan |= one.allowCan;
            denyCan |= one.denyCan;
        }
        allowYes |= allow;
        denyYes |= deny;
    }
}
