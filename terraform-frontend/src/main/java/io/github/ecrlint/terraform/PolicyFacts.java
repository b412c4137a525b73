package io.github.ecrlint.terraform;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.policy.Policy;

/** The facts that hold a policy. */
final class PolicyFacts {
    private PolicyFacts() {}

    /** The policy in a fact, or null. */
    static Policy policy(Fact fact) {
        if (fact instanceof Fact.Guards guards) {
            return guards.policy();
        }
        if (fact instanceof Fact.Embeds embeds) {
            return embeds.policy();
        }
        if (fact instanceof Fact.Manages manages) {
            return manages.policy();
        }
        if (fact instanceof Fact.Stands stands) {
            return stands.policy();
        }
        if (fact instanceof Fact.Trusts trusts) {
            return trusts.policy();
        }
        if (fact instanceof Fact.Governs governs) {
            return governs.policy();
        }
        return fact instanceof Fact.Narrows narrows ? narrows.policy() : null;
    }

    /** The same fact of another policy. */
    static Fact with(Fact fact, Policy policy) {
        if (fact instanceof Fact.Guards guards) {
            return new Fact.Guards(policy, guards.repository());
        }
        if (fact instanceof Fact.Embeds embeds) {
            return new Fact.Embeds(policy, embeds.kind(), embeds.identity());
        }
        if (fact instanceof Fact.Manages manages) {
            return new Fact.Manages(policy, manages.arn());
        }
        if (fact instanceof Fact.Stands stands) {
            return new Fact.Stands(policy, stands.subject());
        }
        if (fact instanceof Fact.Trusts trusts) {
            return new Fact.Trusts(policy, trusts.identity());
        }
        if (fact instanceof Fact.Governs governs) {
            return new Fact.Governs(policy, governs.id(), governs.targets());
        }
        return fact instanceof Fact.Narrows narrows ? new Fact.Narrows(policy, narrows.role()) : fact;
    }
}
