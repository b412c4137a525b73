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

/** A repository policy that lets every AWS account put images into the repository. */
public final class PublicPush implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR102",
            "public-push",
            "any AWS account can push to a repository",
            Severity.CRITICAL,
            List.of("exposure", "public-access", "external/cwe/cwe-732"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        Optional<PublicGrant> push = PublicGrant.of(statement, policy, Deed.PUSH, access);
        if (push.isEmpty()) {
            return List.of();
        }
        String message = "any AWS account can push to `" + access.model().subjectOf(policy) + "`";
        return List.of(push.get().finding(INFO, message, access));
    }
}
