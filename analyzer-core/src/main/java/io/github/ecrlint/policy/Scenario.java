package io.github.ecrlint.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * What is assumed of what a template leaves open, so that something of it holds.
 *
 * @param assumptions all of which are made, in the order of the template; empty for what always holds
 */
public record Scenario(List<Assumption> assumptions) {

    /** Nothing is assumed. */
    public static final Scenario ALWAYS = new Scenario(List.of());

    public Scenario {
        assumptions = List.copyOf(assumptions);
    }

    /**
     * One assumption.
     *
     * @param what a parameter, variable or condition as its language names it: {@code Env}, {@code var.env}
     * @param is the value that it is assumed to have, or {@code true} or {@code false} for a condition
     */
    public record Assumption(String what, String is) {}

    public boolean isAlways() {
        return assumptions.isEmpty();
    }

    /** This scenario with one more assumption; the same one where it is made already. */
    public Scenario and(Assumption more) {
        if (assumptions.contains(more)) {
            return this;
        }
        List<Assumption> all = new ArrayList<>(assumptions);
        all.add(more);
        return new Scenario(all);
    }

    /** In words that follow "when": {@code `Env` is `dev` and `IsProd` is `false`}; empty for what always holds. */
    public String shown() {
        StringBuilder words = new StringBuilder();
        for (Assumption assumption : assumptions) {
            words.append(words.isEmpty() ? "`" : " and `")
                    .append(assumption.what())
                    .append("` is `")
                    .append(assumption.is())
                    .append('`');
        }
        return words.toString();
    }
}
