package io.github.ecrlint.cloudformation.intrinsics;

/** Whether a condition holds, to be known once all that it asks for is settled. */
final class Decision {
    private boolean holds;

    boolean holds() {
        return holds;
    }

    void settle(boolean answer) {
        holds = answer;
    }
}
