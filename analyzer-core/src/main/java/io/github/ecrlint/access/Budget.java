package io.github.ecrlint.access;

/** How much work a question may be; what takes more is not known. Counted in steps, so that the answer is always the same. */
final class Budget {
    /** Of one question: half for a request that is surely allowed, the rest for one that may be; a step is 0.1 to 0.3 µs. */
    static final int STEPS = 250_000;

    /** What it costs to compare one text. */
    private static final int LOOK = 5;

    private final int limit;
    private int steps;
    private boolean doubtful;

    Budget(int limit) {
        this.limit = limit;
    }

    /** Pays for looking whether a constraint is met; false if there are no steps left. */
    boolean lookAt(Constraint constraint) {
        return take(LOOK * (1 + constraint.size()));
    }

    /** Pays for some steps; false if there are none left. */
    boolean take(int number) {
        if (steps + number > limit) {
            steps = limit;
            doubtful = true;
            return false;
        }
        steps += number;
        return true;
    }

    boolean isSpent() {
        return steps == limit;
    }

    int left() {
        return limit - steps;
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
