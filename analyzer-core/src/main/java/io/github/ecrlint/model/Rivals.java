package io.github.ecrlint.model;

import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Policies of one deployment that stand on one thing which keeps only one: a repository, the registry of a region. */
final class Rivals {
    private final Map<String, List<Policy>> byPlace = new HashMap<>();
    private final IdentityHashMap<Policy, List<Policy>> before = new IdentityHashMap<>();

    void add(String world, Policy policy, Value.Text subject) {
        // of alternatives one holds, and one that is not whole may not exist
        if (!policy.when().isAlways() || !policy.isWhole()) {
            return;
        }
        String place = world + "\n" + policy.kind() + "\n" + subject.key();
        List<Policy> there = byPlace.get(place);
        if (there == null) {
            there = new ArrayList<>(1);
            byPlace.put(place, there);
        }
        before.put(policy, List.copyOf(there));
        there.add(policy);
    }

    /** Those read before this one at its place, in the order in which they were read. */
    List<Policy> before(Policy policy) {
        return before.getOrDefault(policy, List.of());
    }
}
