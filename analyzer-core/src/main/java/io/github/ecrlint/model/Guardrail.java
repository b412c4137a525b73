package io.github.ecrlint.model;

import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.value.Value;
import java.util.List;

/**
 * A service control or resource control policy with where it is attached.
 *
 * @param targets account ids, ids of units and roots; empty where the project attaches it nowhere
 */
public record Guardrail(Policy policy, List<Value.Text> targets) {
    public Guardrail {
        targets = List.copyOf(targets);
    }
}
