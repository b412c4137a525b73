package io.github.ecrlint.cloudformation.intrinsics;

import io.github.ecrlint.policy.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is taken to hold while a property is evaluated: one way through its conditions. */
final class Assumed {
    private final Paths paths;
    private final Map<String, Domain> domains = new HashMap<>();
    private final Map<String, Boolean> conditions = new HashMap<>();
    private final List<Said> said = new ArrayList<>();
    private final Map<String, Truth> known = new HashMap<>();
    private boolean silent;

    Assumed(Paths paths) {
        this.paths = paths;
    }

    /** The values that are left for a hole, and those that it does not have. */
    private static final class Domain {
        private List<String> left;
        private final List<String> not = new ArrayList<>();
    }

    /** Settles a question, each way in its turn. */
    void choose(Split split, String condition, Decision decision) {
        int choice = paths.choose(split.options());
        known.clear();
        String answer = split.isCondition() ? settle(split, choice) : narrow(split, choice);
        if (!silent) {
            List<String> left = split.isCondition() ? List.of(answer) : left(split.id());
            String only = left != null && left.size() == 1 ? left.get(0) : null;
            said.add(new Said(split, answer, only, condition, decision));
        }
    }

    private String settle(Split split, int choice) {
        conditions.put(split.what(), choice == 0);
        return choice == 0 ? "true" : "false";
    }

    /** Says which way in words that no other way has. */
    private String narrow(Split split, int choice) {
        Domain domain = domains.get(split.id());
        if (domain == null) {
            domain = new Domain();
            domain.left = split.candidates() == null ? null : new ArrayList<>(split.candidates());
            domains.put(split.id(), domain);
        }
        if (split.value() == null) {
            domain.left = List.of(split.candidates().get(choice));
            return split.candidates().get(choice);
        }
        if (choice == 0) {
            domain.left = List.of(split.value());
            return "yes";
        }
        if (domain.left == null) {
            domain.not.add(split.value());
        } else {
            domain.left.remove(split.value());
        }
        return "no";
    }

    /** From here on assumptions are made only to see whether all of them go together. */
    void goSilent() {
        silent = true;
    }

    /** The condition as it is assumed, or null. */
    Truth condition(String name) {
        Boolean assumed = conditions.get(name);
        return assumed == null ? null : assumed ? Truth.YES : Truth.NO;
    }

    /** The values that are left for a hole; null where nothing is assumed or any value is left. */
    List<String> left(String hole) {
        Domain domain = domains.get(hole);
        return domain == null ? null : domain.left;
    }

    boolean excludes(String hole, String value) {
        Domain domain = domains.get(hole);
        return domain != null && domain.not.contains(value);
    }

    /** The conditions that were decided under these assumptions. */
    Map<String, Truth> known() {
        return known;
    }

    /** The assumptions in their order, without those that were made silently. */
    List<Said> said() {
        return said;
    }
}
