package io.github.ecrlint.rules.invalid;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.source.Span;
import java.util.List;

/** {@code Principal} or {@code NotPrincipal} in a policy that is attached to an identity: IAM refuses the document. */
public final class PrincipalInIdentityPolicy implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR401",
            "principal-in-identity-policy",
            "`Principal` in an identity policy is refused by IAM",
            Severity.HIGH,
            List.of("invalid", "external/cwe/cwe-573"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        if (policy.kind().side() != PolicyKind.Side.IDENTITY) {
            return List.of();
        }
        if (statement.principals() instanceof Principals.Only only) {
            return List.of(finding("Principal", only.keySpan(), policy));
        }
        if (statement.principals() instanceof Principals.AllExcept except) {
            return List.of(finding("NotPrincipal", except.keySpan(), policy));
        }
        return List.of();
    }

    private static Finding finding(String key, Span span, Policy policy) {
        String of = policy.kind() == PolicyKind.IDENTITY_INLINE ? " of `" : " `";
        return Finding.of(
                INFO,
                span,
                "`" + key + "` in the " + policy.kind().title() + of
                        + policy.on().address() + "`: IAM refuses it there");
    }
}
