package io.github.ecrlint.rules.invalid;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import java.util.List;

/** A second policy on a repository or registry, which keeps only one: the one that is set last replaces the other. */
public final class RepositoryPolicyTwice implements Rule.OfPolicy {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR418",
            "repository-policy-twice",
            "a repository or registry is given two policies",
            Severity.HIGH,
            List.of("invalid", "external/cwe/cwe-573"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Policy policy, Access access) {
        List<Policy> others = access.model().rivalsBefore(policy);
        if (others.isEmpty()) {
            return List.of();
        }
        Policy other = others.get(0);
        String of = policy.kind() == PolicyKind.REGISTRY
                ? "the registry"
                : Words.quoted(access.model().subjectOf(policy));
        String message = of + " is given a policy by `" + policy.on().address() + "` and by `"
                + other.on().address() + "`: it keeps the one that is set last";
        return List.of(Finding.of(
                INFO, policy.on().span(), message, new Note(other.on().span(), "the other policy")));
    }
}
