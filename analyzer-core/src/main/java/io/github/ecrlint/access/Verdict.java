package io.github.ecrlint.access;

import io.github.ecrlint.policy.Truth;

/** Which actions of ECR a requester may take with one repository, all weighed at once. */
public final class Verdict {
    final ActionBits bits;

    /** The actions that are allowed, and those that may be. */
    final long yes;

    final long can;

    Verdict(ActionBits bits, long yes, long can) {
        this.bits = bits;
        this.yes = yes & bits.all;
        this.can = can & bits.all;
    }

    /** Whether an action of ECR is allowed; not known for one of another service. */
    public Truth of(String action) {
        int bit = bits.number(action);
        return bit < 0 ? Truth.UNKNOWN : of(bit);
    }

    Truth of(int bit) {
        return (yes >>> bit & 1) != 0 ? Truth.YES : (can >>> bit & 1) != 0 ? Truth.UNKNOWN : Truth.NO;
    }

    /** Whether all of some actions are allowed. */
    Truth ofAll(long actions) {
        return (yes & actions) == actions ? Truth.YES : (can & actions) == actions ? Truth.UNKNOWN : Truth.NO;
    }

    /** Whether one of some actions is allowed. */
    Truth ofAny(long actions) {
        return (yes & actions) != 0 ? Truth.YES : (can & actions) != 0 ? Truth.UNKNOWN : Truth.NO;
    }
}
