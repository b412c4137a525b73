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
    public record Assumption(String what, String is) {

        /** The other answer to a condition; null where it is no answer of yes or no. */
        private Assumption opposite() {
            return switch (is) {
                case "true" -> new Assumption(what, "false");
                case "false" -> new Assumption(what, "true");
                default -> null;
            };
        }

        @Override
        public boolean equals(Object that) {
            return that instanceof Assumption other && what.equals(other.what) && is.equals(other.is);
        }

        @Override
        public int hashCode() {
            return 31 * what.hashCode() + is.hashCode();
        }
    }

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

    /**
     * The same of all together in as few scenarios: what holds whether a condition is true or false does not hang on it.
     *
     * @param all that there are, which tell a condition from a parameter of more values
     */
    public static List<Scenario> together(List<Scenario> scenarios, List<Scenario> all) {
        List<String> others = new ArrayList<>();
        for (Scenario scenario : all) {
            for (Assumption assumption : scenario.assumptions) {
                if (assumption.opposite() == null && !others.contains(assumption.what())) {
                    others.add(assumption.what());
                }
            }
        }
        return joined(scenarios, others);
    }

    /** @param others what has other values than true and false */
    private static List<Scenario> joined(List<Scenario> scenarios, List<String> others) {
        List<Scenario> all = new ArrayList<>(scenarios);
        for (int i = 0; i < all.size(); i++) {
            for (int k = i + 1; k < all.size(); k++) {
                Scenario joined = all.get(i).joined(all.get(k), others);
                if (joined != null) {
                    all.remove(k);
                    all.set(i, joined);
                    i = -1; // it may now be joined to one before it
                    break;
                }
            }
        }
        return all;
    }

    /** What both are apart from the one condition that is true here and false there; null where that is not all. */
    private Scenario joined(Scenario other, List<String> others) {
        if (assumptions.size() != other.assumptions.size()) {
            return null;
        }
        List<Assumption> same = new ArrayList<>();
        for (Assumption mine : assumptions) {
            if (other.assumptions.contains(mine)) {
                same.add(mine);
            } else if (others.contains(mine.what()) || !other.assumptions.contains(mine.opposite())) {
                return null;
            }
        }
        return same.size() >= assumptions.size() - 1 ? new Scenario(same) : null;
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
