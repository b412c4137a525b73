package io.github.ecrlint.rules.invalid;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import java.util.ArrayList;
import java.util.List;

/** An account id without quotes, of which a number was made: zeros in front are lost, or digits at the end. */
public final class MangledAccountId implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR416",
            "mangled-account-id",
            "an account id was taken for a number",
            Severity.HIGH,
            List.of("invalid", "external/cwe/cwe-573"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        List<Finding> findings = new ArrayList<>(0);
        for (AccountId id : AccountId.malformed(statement)) {
            if (id.isMangled()) {
                String message = Words.quoted(id.text())
                        + " is an account id that was taken for a number: without quotes it loses digits";
                findings.add(Finding.of(INFO, id.span(), message));
            }
        }
        return findings;
    }
}
