package io.github.ecrlint.cloudformation.intrinsics;

import io.github.ecrlint.policy.Scenario;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One assumption as it was made.
 *
 * @param choice which way the question was settled, in words of its own
 * @param value the only value that is left by it; null where there are more
 * @param condition for which condition it was made; null for a look-up
 * @param decision whether that condition holds, once it is decided
 */
record Said(Split split, String choice, String value, String condition, Decision decision) {

    /** Whether both settle the same question. */
    boolean asksAs(Said other) {
        return split.id().equals(other.split.id())
                && (split.value() == null
                        ? other.split.value() == null
                        : split.value().equals(other.split.value()));
    }

    boolean isSameAs(Said other) {
        return asksAs(other) && choice.equals(other.choice);
    }

    static boolean areSame(List<Said> one, List<Said> other) {
        boolean same = one.size() == other.size();
        for (int i = 0; same && i < one.size(); i++) {
            same = one.get(i).isSameAs(other.get(i));
        }
        return same;
    }

    /** In words: a parameter with its value, or the condition for which it was asked. */
    static Scenario inWords(List<Said> all) {
        Scenario scenario = Scenario.ALWAYS;
        for (Said one : all) {
            if (one.value != null) {
                scenario = scenario.and(new Scenario.Assumption(one.split.what(), one.value));
            } else if (one.condition != null && !one.isSettledIn(all)) {
                scenario =
                        scenario.and(new Scenario.Assumption(one.condition, one.decision.holds() ? "true" : "false"));
            }
        }
        Map<String, Scenario.Left> left = new LinkedHashMap<>();
        for (Said one : all) {
            left.put(one.split.id(), one.split.leaves(one.choice, left.get(one.split.id())));
        }
        return new Scenario(scenario.assumptions(), left);
    }

    /** Whether another assumption says which value there is. */
    private boolean isSettledIn(List<Said> all) {
        for (Said other : all) {
            if (other.value != null && other.split.id().equals(split.id())) {
                return true;
            }
        }
        return false;
    }
}
