package io.github.ecrlint.rules.exposure;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.access.Repositories;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import java.util.List;
import java.util.Optional;

/** A registry policy that lets every AWS account in; the gravest of it is reported. */
public final class PublicRegistry implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR110",
            "public-registry",
            "any AWS account gets in through a registry policy",
            Severity.CRITICAL,
            List.of("exposure", "public-access", "external/cwe/cwe-732"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        if (policy.kind() != PolicyKind.REGISTRY
                || !Repositories.among(statement).isYes()) {
            return List.of();
        }
        boolean everyAction = access.isFirstRegistryScope().isNo();
        Optional<PublicGrant.Gravest> gravest =
                everyAction ? PublicGrant.gravest(statement, policy, access) : Optional.empty();
        if (gravest.isPresent()) {
            String can = gravest.get().words() + " repositories of the registry";
            return List.of(finding(gravest.get().grant(), can, access));
        }
        Optional<PublicGrant> replicates = PublicGrant.in(statement, policy, "ecr:ReplicateImage", access);
        if (replicates.isPresent()) {
            return List.of(finding(replicates.get(), "replicate images into the registry", access));
        }
        Optional<PublicGrant> creates = PublicGrant.in(statement, policy, "ecr:CreateRepository", access);
        return creates.isEmpty()
                ? List.of()
                : List.of(finding(creates.get(), "create repositories in the registry", access));
    }

    private static Finding finding(PublicGrant grant, String can, Access access) {
        return grant.finding(INFO, "any AWS account can " + can, access);
    }
}
