package io.github.ecrlint.rules.broken;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.policy.Actions;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** The login named in a repository policy, where nobody asks for it: it belongs to the registry and not to a repository. */
public final class AuthorizationTokenInRepositoryPolicy implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR303",
            "authorization-token-in-repository-policy",
            "`ecr:GetAuthorizationToken` has no effect in a repository policy",
            Severity.LOW,
            List.of("broken", "external/cwe/cwe-863"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        List<Finding> findings = new ArrayList<>();
        if (policy.kind() == PolicyKind.REPOSITORY && statement.actions() instanceof Actions.Only only) {
            for (Value.Text pattern : only.patterns()) {
                if (pattern.isLiteral() && pattern.shown().equalsIgnoreCase("ecr:GetAuthorizationToken")) {
                    findings.add(
                            Finding.of(
                                    INFO,
                                    pattern.span(),
                                    "`ecr:GetAuthorizationToken` has no effect in a repository policy: only an identity policy grants it"));
                }
            }
        }
        return findings;
    }
}
