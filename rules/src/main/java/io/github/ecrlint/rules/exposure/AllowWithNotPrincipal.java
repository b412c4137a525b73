package io.github.ecrlint.rules.exposure;

import io.github.ecrlint.access.Access;
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
            List.of("exposure", "external/cwe/cwe-284"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        if (policy.kind().side() == PolicyKind.Side.IDENTITY
                || !statement.allows().isYes()
                || !(statement.principals() instanceof Principals.AllExcept except)) {
            return List.of();
        }
        String message = policy.kind() == PolicyKind.TRUST
                ? "`Allow` with `NotPrincipal` in the trust policy of `"
                        + policy.on().address() + "`: IAM refuses it there"
                : "`Allow` with `NotPrincipal` lets everybody into `"
                        + policy.on().address() + "` who is not listed";
        return List.of(Finding.of(INFO, except.keySpan(), message));
    }
}
