package io.github.ecrlint.access;

import io.github.ecrlint.policy.Truth;

/**
 * What policies say of a set of actions on some targets: for each, whether it is allowed and whether it is denied, surely or
 * perhaps.
 *
 * <p>An action whose bit is in {@code can} and not in {@code yes} is one of which that is not known.
 */
final class Tally {
    final long[] allowYes;
    final long[] allowCan;
    final long[] denyYes;
    final long[] denyCan;

    Tally(int targets) {
        allowYes = new long[targets];
        allowCan = new long[targets];
        denyYes = new long[targets];
        denyCan = new long[targets];
    }

    /** Adds a statement that surely speaks of some actions on a target, and perhaps of others. */
    void add(int at, Clause clause, long yes, long can) {
        if (clause.allows != Truth.NO) {
            allowYes[at] |= clause.allows.isYes() ? yes : 0;
            allowCan[at] |= can;
        }
        if (clause.denies != Truth.NO) {
            denyYes[at] |= clause.denies.isYes() ? yes : 0;
            denyCan[at] |= can;
        }
    }

    /** Adds a statement on all targets that it speaks of. */
    void addAll(Clause clause, long yes, long can) {
        long[] sure = clause.resources.yes;
        long[] possible = clause.resources.can;
        for (int word = 0; word < possible.length; word++) {
            for (long left = possible[word]; left != 0; left &= left - 1) {
                int bit = Long.numberOfTrailingZeros(left);
                add((word << 6) + bit, clause, (sure[word] >>> bit & 1) == 0 ? 0 : yes, can);
            }
        }
    }

    /** Leaves open whether there is more, for some actions. */
    void leaveOpen(long bits) {
        for (int i = 0; i < allowCan.length; i++) {
            allowCan[i] |= bits;
            denyCan[i] |= bits;
        }
    }

    /** Adds alternatives, of which one holds: what all of them say is sure, what one of them says is possible. */
    void addOneOf(Tally[] alternatives) {
        for (int i = 0; i < allowYes.length; i++) {
            long allow = -1;
            long deny = -1;
            for (Tally one : alternatives) {
                allow &= one.allowYes[i];
                deny &= one.denyYes[i];
                allowCan[i] |= one.allowCan[i];
                denyCan[i] |= one.denyCan[i];
            }
            allowYes[i] |= allow;
            denyYes[i] |= deny;
        }
    }

    /**
     * Adds what is said by something that perhaps is not there.
     *
     * @return whether that is anything at all
     */
    boolean addPossible(Tally perhaps) {
        long any = 0;
        for (int i = 0; i < allowCan.length; i++) {
            allowCan[i] |= perhaps.allowCan[i];
            denyCan[i] |= perhaps.denyCan[i];
            any |= perhaps.allowCan[i] | perhaps.denyCan[i];
        }
        return any != 0;
    }

    boolean mayDeny() {
        for (long actions : denyCan) {
            if (actions != 0) {
                return true;
            }
        }
        return false;
    }
}
