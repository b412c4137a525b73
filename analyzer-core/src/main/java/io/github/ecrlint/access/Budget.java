package io.github.ecrlint.access;

/** How much work a question may be; what takes more is not known. Counted in steps, so that the answer is always the same. */
final class Budget {
    /** A step is one constraint looked at for one value; this many take about 100 ms. */
    static final int STEPS = 100_000;

    private int steps;
    private boolean doubtful;

    /** Takes a step; false if there are none left. */
    boolean step() {
        steps++;
        if (steps > STEPS) {
            doubtful = true;
            return false;
        }
        return true;
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
