package io.github.ecrlint.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is assumed of what a template leaves open, so that something of it holds.
 *
 * @param assumptions all of which are made, in the order of the template; empty for what always holds
 * @param left what they leave of each thing that they are about, by a name that is its own within a world
 */
public record Scenario(List<Assumption> assumptions, Map<String, Left> left) {

    /** Nothing is assumed. */
    public static final Scenario ALWAYS = new Scenario(List.of(), Map.of());

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

    /**
     * The values that something can still have.
     *
     * @param only all of them, or null where there is no end of them
     * @param not those that it surely has not; empty where {@code only} says it all
     */
    public record Left(List<String> only, List<String> not) {

        @Override
        public boolean equals(Object that) {
            return that instanceof Left other && Objects.equals(only, other.only) && not.equals(other.not);
        }

        @Override
        public int hashCode() {
            return 31 * Objects.hashCode(only) + not.hashCode();
        }

        boolean isApartFrom(Left other) {
            if (only != null && other.only != null) {
                for (String value : only) {
                    if (other.only.contains(value)) {
                        return false;
                    }
                }
                return true;
            }
            return only != null ? other.not.containsAll(only) : other.only != null && not.containsAll(other.only);
        }

        boolean isWithin(Left other) {
            if (only != null) {
                return other.only == null ? isApartFrom(new Left(other.not, List.of())) : other.only.containsAll(only);
            }
            return other.only == null && not.containsAll(other.not);
        }
    }

    // written out, as in its parts: what Java makes for a record is put together at run time (ADR 3)
    @Override
    public boolean equals(Object that) {
        return that instanceof Scenario other && assumptions.equals(other.assumptions) && left.equals(other.left);
    }

    @Override
    public int hashCode() {
        return 31 * assumptions.hashCode() + left.hashCode();
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
        Map<String, Left> narrower = new LinkedHashMap<>(left);
        narrower.put(more.what(), new Left(List.of(more.is()), List.of()));
        return new Scenario(all, narrower);
    }

    /** Both at once; where they are about the same thing, what the other one leaves of it counts. */
    public Scenario and(Scenario other) {
        Scenario both = this;
        for (Assumption assumption : other.assumptions) {
            both = both.and(assumption);
        }
        Map<String, Left> narrower = new LinkedHashMap<>(left);
        narrower.putAll(other.left);
        return new Scenario(both.assumptions, narrower);
    }

    /** Whether it is certain that both never hold at once, if they are of one world. */
    public boolean excludes(Scenario other) {
        for (Map.Entry<String, Left> mine : left.entrySet()) {
            Left theirs = other.left.get(mine.getKey());
            if (theirs != null && theirs.isApartFrom(mine.getValue())) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is certain that the other one holds where this one does, if they are of one world. */
    public boolean implies(Scenario other) {
        for (Map.Entry<String, Left> theirs : other.left.entrySet()) {
            Left mine = left.get(theirs.getKey());
            if (mine == null || !mine.isWithin(theirs.getValue())) {
                return false;
            }
        }
        return true;
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
        if (same.size() < assumptions.size() - 1) {
            return null;
        }
        Map<String, Left> common = new LinkedHashMap<>(left);
        common.entrySet().retainAll(other.left.entrySet());
        return new Scenario(same, common);
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
