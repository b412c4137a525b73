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

/** A policy or statement without an element that AWS demands of a policy of its kind. */
public final class MissingElement implements Rule.OfPolicy {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR403",
            "missing-element",
            "an element that AWS demands is missing in a policy",
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
            if (flaw instanceof Flaw.Missing missing && !missing.element().equals("Version")) {
                String in = missing.element().equals("Statement") ? "" : "a statement of ";
                String message = in + Words.the(policy) + " has no `" + missing.element() + "`: AWS refuses it";
                findings.add(Finding.of(INFO, missing.span(), message));
            }
        }
        return findings;
    }
}
