package io.github.ecrlint.access;

/** How much work a question may be; what takes more is not known. Counted in steps, so that the answer is always the same. */
final class Budget {
    /** A step takes about a tenth of a microsecond. */
    static final int STEPS = 1_000_000;

    /** What it costs to look at one constraint for one value. */
    private static final int LOOK = 10;

    private int steps;
    private boolean doubtful;

    /** Pays for looking at one constraint for one value; false if there are no steps left. */
    boolean look() {
        return take(LOOK);
    }

    /** Pays for some steps; false if there are none left. */
    boolean take(int number) {
        steps += number;
        if (steps > STEPS) {
            doubtful = true;
            return false;
        }
        return true;
    }

    int left() {
        return Math.max(0, STEPS - steps);
    }

    /** Says that a request may have been overlooked. */
    void doubt() {
        doubtful = true;
    }

    /** Whether a request may have been overlooked. */
    boolean isDoubtful() {
        return doubtful;
    }

    int steps() {
        return steps;
    }
}
