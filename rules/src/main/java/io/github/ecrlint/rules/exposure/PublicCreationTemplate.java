package io.github.ecrlint.rules.exposure;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import java.util.List;
import java.util.Optional;

/** A creation template whose repositories are open to every AWS account from their first day on. */
public final class PublicCreationTemplate implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR112",
            "public-creation-template",
            "a creation template makes repositories that any AWS account gets into",
            Severity.HIGH,
            List.of("exposure", "public-access", "external/cwe/cwe-732"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        if (policy.kind() != PolicyKind.CREATION_TEMPLATE) {
            return List.of();
        }
        Optional<PublicGrant.Gravest> gravest = PublicGrant.gravest(statement, policy, access);
        if (gravest.isEmpty()) {
            return List.of();
        }
        String message = "any AWS account can " + gravest.get().words() + " the repositories that the template of `"
                + access.model().subjectOf(policy) + "` makes";
        return List.of(gravest.get().grant().finding(INFO, message, access));
    }
}
