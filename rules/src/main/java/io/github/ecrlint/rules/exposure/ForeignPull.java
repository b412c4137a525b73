package io.github.ecrlint.rules.exposure;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import java.util.List;

/** A repository policy that lets an account of somebody else read images. */
public final class ForeignPull implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR107",
            "foreign-pull",
            "a foreign account can pull from a repository",
            Severity.MEDIUM,
            List.of("exposure", "external/cwe/cwe-732"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        return ForeignGrant.isOfRepositories(policy)
                ? new ForeignGrant(statement, policy, access).findings(INFO, Deed.Grade.PULL)
                : List.of();
    }
}
