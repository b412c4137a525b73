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

/** A value of a kind that the element does not take: AWS refuses the policy. */
public final class MalformedElement implements Rule.OfPolicy {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR420",
            "malformed-element",
            "an element of a policy has a value that it cannot have",
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
            if (flaw instanceof Flaw.WrongValue wrong) {
                String what = wrong.element().equals("a policy")
                        ? Words.the(policy)
                        : wrong.element() + " of " + Words.the(policy);
                findings.add(Finding.of(INFO, wrong.span(), what + " must be " + wrong.expected()));
            }
        }
        return findings;
    }
}
