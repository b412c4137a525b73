package io.github.ecrlint.cloudformation.intrinsics;

import io.github.ecrlint.policy.Scenario;
import java.util.ArrayList;
import java.util.List;

/** Outcomes of which those that say the same are put together, where an assumption makes no difference. */
final class Fewer {
    private Fewer() {}

    static List<Outcome> of(List<Leaf> leaves) {
        List<Leaf> fewer = new ArrayList<>(leaves);
        boolean all = true;
        for (int i = 1; i < leaves.size() && all; i++) {
            all = leaves.get(0).saysTheSameAs(leaves.get(i));
        }
        if (all && !leaves.isEmpty()) {
            Leaf first = leaves.get(0);
            return List.of(new Outcome(Scenario.ALWAYS, first.exists(), first.value()));
        }
        while (putTogether(fewer)) {
            // again, for what is left
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Leaf leaf : fewer) {
            outcomes.add(leaf.outcome());
        }
        return outcomes;
    }

    private static boolean putTogether(List<Leaf> leaves) {
        for (Leaf leaf : leaves) {
            for (Said said : leaf.said()) {
                if (putTogether(said, leaf, leaves)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Puts together the leaves that differ from this one in one answer alone, if all answers lead to the same. */
    private static boolean putTogether(Said said, Leaf leaf, List<Leaf> leaves) {
        Leaf rest = leaf.without(said);
        List<Leaf> alike = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        for (Leaf other : leaves) {
            Said answer = other.about(said);
            if (answer == null) {
                continue;
            }
            if (!answers.contains(answer.choice())) {
                answers.add(answer.choice());
            }
            if (Said.areSame(other.without(answer).said(), rest.said())) {
                if (!leaf.saysTheSameAs(other)) {
                    return false;
                }
                alike.add(other);
            }
        }
        if (alike.size() < 2 || alike.size() < answers.size()) {
            return false;
        }
        int at = leaves.indexOf(alike.get(0));
        leaves.removeAll(alike);
        leaves.add(at, rest);
        return true;
    }
}
