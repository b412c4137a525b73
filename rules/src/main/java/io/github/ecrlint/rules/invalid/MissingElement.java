package io.github.ecrlint.rules.invalid;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.policy.Flaw;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.rules.Listing;
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
        List<String> names = new ArrayList<>(0);
        Flaw.Missing first = null;
        for (Flaw flaw : policy.flaws()) {
            if (flaw instanceof Flaw.Missing missing && !missing.element().equals("Version")) {
                if (first != null && !first.span().equals(missing.span())) {
                    findings.add(finding(policy, first, names));
                    names.clear();
                }
                first = names.isEmpty() ? missing : first;
                names.add(missing.element());
            }
        }
        if (first != null) {
            findings.add(finding(policy, first, names));
        }
        return findings;
    }

    /** What one statement, or the document, lacks. */
    private static Finding finding(Policy policy, Flaw.Missing first, List<String> names) {
        String in = first.element().equals("Statement") ? "" : "a statement of ";
        return Finding.of(
                INFO, first.span(), in + Words.the(policy) + " has no " + Listing.of(names) + ": AWS refuses it");
    }
}
