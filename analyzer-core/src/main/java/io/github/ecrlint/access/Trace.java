package io.github.ecrlint.access;

import io.github.ecrlint.access.Decision.Deciding;
import io.github.ecrlint.policy.Truth;
import java.util.ArrayList;
import java.util.List;

/** The statements that speak of a request, and why there may be more to say. */
final class Trace {
    private final List<Clause> clauses = new ArrayList<>();
    private final List<long[]> bits = new ArrayList<>();
    final List<String> open = new ArrayList<>();

    void add(Clause clause, long yes, long can) {
        if (can != 0) {
            clauses.add(clause);
            bits.add(new long[] {yes, can});
        }
    }

    /** The statements that speak of one action, in the order in which they were weighed. */
    List<Deciding> of(int bit) {
        List<Deciding> found = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            if ((bits.get(i)[1] >>> bit & 1) != 0) {
                Truth applies = (bits.get(i)[0] >>> bit & 1) != 0 ? Truth.YES : Truth.UNKNOWN;
                found.add(new Deciding(clauses.get(i).policy, clauses.get(i).statement, applies));
            }
        }
        return found;
    }
}
