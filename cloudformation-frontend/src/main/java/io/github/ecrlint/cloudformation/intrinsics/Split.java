package io.github.ecrlint.cloudformation.intrinsics;

import io.github.ecrlint.policy.Scenario;
import io.github.ecrlint.value.Hole;
import java.util.ArrayList;
import java.util.List;

/**
 * A question that has to be settled before a condition is decided.
 *
 * @param id what the question is about: the id of a hole, or a condition for which there is no better one
 * @param what how the template names it
 * @param value whether the hole has this value; null to ask which of the candidates it has
 * @param candidates all values that the hole can have, or null where it can have any
 * @param isCondition whether a condition itself is taken to be true or false
 */
record Split(String id, String what, String value, List<String> candidates, boolean isCondition) {

    static Split ofCondition(String name, Template template) {
        return new Split(template.idOf("condition " + name), name, null, null, true);
    }

    static Split of(Hole hole, String value, List<String> candidates) {
        return new Split(hole.id(), nameOf(hole), value, candidates, false);
    }

    int options() {
        return isCondition || value != null ? 2 : candidates.size();
    }

    /** What is left once the question is settled this way, of what was left before; null where that was anything. */
    Scenario.Left leaves(String choice, Scenario.Left before) {
        if (isCondition || value == null) {
            return new Scenario.Left(List.of(choice), List.of());
        }
        if (choice.equals("yes")) {
            return new Scenario.Left(List.of(value), List.of());
        }
        List<String> only = before != null && before.only() != null ? before.only() : candidates;
        if (only == null) {
            List<String> not = new ArrayList<>(before == null ? List.of() : before.not());
            not.add(value);
            return new Scenario.Left(null, not);
        }
        List<String> rest = new ArrayList<>(only);
        rest.remove(value);
        return new Scenario.Left(rest, List.of());
    }

    private static String nameOf(Hole hole) {
        return switch (hole.meaning()) {
            case OWN_ACCOUNT -> "AWS::AccountId";
            case OWN_REGION -> "AWS::Region";
            case PARTITION -> "AWS::Partition";
            case URL_SUFFIX -> "AWS::URLSuffix";
            default -> hole.id().substring(hole.id().lastIndexOf('#') + 1);
        };
    }
}
