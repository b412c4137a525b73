package io.github.ecrlint.cloudformation.intrinsics;

import java.util.ArrayList;
import java.util.List;

/** All ways through a run of choices: the run is repeated, and each time the last choice that can change does. */
final class Paths {
    private final List<Integer> taken = new ArrayList<>();
    private final List<Integer> options = new ArrayList<>();
    private int depth;

    /** The next choice of this run, from 0. */
    int choose(int among) {
        if (depth == taken.size()) {
            taken.add(0);
            options.add(among);
        }
        return taken.get(depth++);
    }

    /** Turns to the next way; false after the last. */
    boolean next() {
        depth = 0;
        while (!taken.isEmpty()) {
            int last = taken.size() - 1;
            int choice = taken.remove(last) + 1;
            if (choice < options.get(last)) {
                taken.add(choice);
                return true;
            }
            options.remove(last);
        }
        return false;
    }
}
