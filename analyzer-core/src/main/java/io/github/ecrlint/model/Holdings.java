package io.github.ecrlint.model;

import io.github.ecrlint.policy.Policy;
import java.util.List;

/**
 * The policies that speak for one identity: its own, those attached to it, those of its groups.
 *
 * @param policies in the order in which they were read
 * @param possible the policies that may speak for it too, by a name that is not resolved or that several have
 * @param unseen why there may be more: one reason for each attachment of a policy that is not known; empty where all are
 */
public record Holdings(List<Policy> policies, List<Possible> possible, List<String> unseen) {
    public Holdings {
        policies = List.copyOf(policies);
        possible = List.copyOf(possible);
        unseen = List.copyOf(unseen);
    }

    /**
     * A policy that may be attached.
     *
     * @param why it is not known whether it is
     */
    public record Possible(Policy policy, String why) {}
}
