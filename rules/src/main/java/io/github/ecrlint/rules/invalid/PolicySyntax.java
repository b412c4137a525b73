package io.github.ecrlint.rules.invalid;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.policy.Flaw;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import java.util.ArrayList;
import java.util.List;

/** A policy that is a text and no JSON: AWS refuses it, and nothing of it was analysed. */
public final class PolicySyntax implements Rule.OfPolicy {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR402",
            "policy-syntax",
            "a policy is no JSON",
            Severity.HIGH,
            List.of("invalid", "external/cwe/cwe-573"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Policy policy, Access access) {
        List<Finding> findings = new ArrayList<>(0);
        for (Flaw flaw : policy.flaws()) {
            if (flaw instanceof Flaw.Syntax syntax) {
                findings.add(Finding.of(INFO, syntax.span(), Words.the(policy) + " is no JSON: " + syntax.why()));
            }
        }
        return findings;
    }
}
