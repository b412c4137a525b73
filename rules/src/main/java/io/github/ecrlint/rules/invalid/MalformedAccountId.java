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

/** An account id that has not twelve digits: AWS refuses it as a principal, and elsewhere it matches nobody. */
public final class MalformedAccountId implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR409",
            "malformed-account-id",
            "an account id has not twelve digits",
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
            if (!id.isMangled() && id.inPlace()) {
                String message = Words.quoted(id.text()) + " is no account id: one has twelve digits and nothing else";
                findings.add(Finding.of(INFO, id.span(), message));
            }
        }
        return findings;
    }
}
