package io.github.ecrlint.model;

import io.github.ecrlint.policy.Policy;
import java.util.List;

/**
 * The policies that speak for one identity: its own, those attached to it, those of its groups.
 *
 * @param policies in the order in which they were read
 * @param unseen why there may be more: one reason for each attachment that is not resolved; empty where all are known
 */
public record Holdings(List<Policy> policies, List<String> unseen) {
    public Holdings {
        policies = List.copyOf(policies);
        unseen = List.copyOf(unseen);
    }
}
