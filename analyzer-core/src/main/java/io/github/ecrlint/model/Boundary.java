package io.github.ecrlint.model;

import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.source.Span;
import java.util.List;

/**
 * The permissions boundary of an identity.
 *
 * @param policies the policy, or its alternatives; empty where it is not part of the project
 * @param unseen why its policy is not known, or why it is not known whether it is set; empty where both are
 * @param span the place that sets it
 */
public record Boundary(List<Policy> policies, List<String> unseen, Span span) {
    public Boundary {
        policies = List.copyOf(policies);
        unseen = List.copyOf(unseen);
    }
}
