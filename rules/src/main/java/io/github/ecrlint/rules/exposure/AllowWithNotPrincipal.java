package io.github.ecrlint.rules.exposure;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import java.util.List;

/** {@code Allow} for all but those whom {@code NotPrincipal} lists, which is everybody else in every account. */
public final class AllowWithNotPrincipal implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR104",
            "allow-with-not-principal",
            "`Allow` with `NotPrincipal` lets in everybody else",
            Severity.HIGH,
            List.of("exposure", "public-access", "external/cwe/cwe-284"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        if (!statement.allows().isYes() || !(statement.principals() instanceof Principals.AllExcept except)) {
            return List.of();
        }
        String subject = access.model().subjectOf(policy);
        if (policy.kind() == PolicyKind.TRUST) {
            String message =
                    "`Allow` with `NotPrincipal` in the trust policy of `" + subject + "`: IAM refuses it there";
            return List.of(Finding.of(INFO, except.keySpan(), message));
        }
        if (policy.kind() == PolicyKind.REPOSITORY && opens(statement, policy)) {
            String message = "`Allow` with `NotPrincipal` lets everybody into `" + subject + "` who is not listed";
            return List.of(Finding.of(INFO, except.keySpan(), message));
        }
        return List.of();
    }

    /** Whether the statement would let in everyone if it had {@code Principal: "*"}: neither conditions nor denials help. */
    private static boolean opens(Statement statement, Policy policy) {
        for (EcrAction action : EcrAction.all()) {
            if (action.inRepositoryPolicy()
                    && AsIfPublic.reach(statement, policy, action.name())
                            .everyone()
                            .isYes()) {
                return true;
            }
        }
        return false;
    }
}
