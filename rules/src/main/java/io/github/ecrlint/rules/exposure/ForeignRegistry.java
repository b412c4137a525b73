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

/**
 * A registry policy that lets an account of somebody else into repositories; replication and pull-through caches, which it is
 * there for, are left alone. The gravest of it is reported.
 */
public final class ForeignRegistry implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR111",
            "foreign-registry",
            "a registry policy lets a foreign account into repositories",
            Severity.HIGH,
            List.of("exposure", "external/cwe/cwe-732"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        if (policy.kind() != PolicyKind.REGISTRY
                || !Repositories.among(statement).isYes()
                || !access.isFirstRegistryScope().isNo()) {
            return List.of();
        }
        for (Deed.Grade grade : Deed.Grade.values()) {
            List<Finding> findings = new ForeignGrant(statement, policy, access).findings(INFO, grade);
            if (!findings.isEmpty()) {
                return findings;
            }
        }
        return List.of();
    }
}
