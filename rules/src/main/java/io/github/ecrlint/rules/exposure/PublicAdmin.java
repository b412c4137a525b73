package io.github.ecrlint.rules.exposure;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import java.util.List;
import java.util.Optional;

/** A repository policy that lets every AWS account change the policy or destroy images; the gravest of it is reported. */
public final class PublicAdmin implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR101",
            "public-admin",
            "any AWS account can administer a repository",
            Severity.CRITICAL,
            List.of("exposure", "public-access", "external/cwe/cwe-732"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        for (Deed deed : Deed.values()) {
            Optional<PublicGrant> grant =
                    deed.grade == Deed.Grade.ADMIN ? PublicGrant.of(statement, policy, deed, access) : Optional.empty();
            if (grant.isPresent()) {
                String message = "any AWS account can " + deed.words(false) + " `"
                        + access.model().subjectOf(policy) + "`";
                return List.of(grant.get().finding(INFO, message, access));
            }
        }
        return List.of();
    }
}
