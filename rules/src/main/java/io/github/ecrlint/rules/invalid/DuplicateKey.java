package io.github.ecrlint.rules.invalid;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.policy.Flaw;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import java.util.ArrayList;
import java.util.List;

/** A key that stands twice in one object of a policy: AWS refuses that, or one of the two is lost. */
public final class DuplicateKey implements Rule.OfPolicy {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR413",
            "duplicate-key",
            "a key stands twice in one object of a policy",
            Severity.MEDIUM,
            List.of("invalid", "external/cwe/cwe-573"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Policy policy, Access access) {
        List<Finding> findings = new ArrayList<>(0);
        for (Flaw flaw : policy.flaws()) {
            if (flaw instanceof Flaw.Repeated repeated) {
                String message =
                        "key " + Words.quoted(repeated.key()) + " stands twice in one object of " + Words.the(policy);
                findings.add(Finding.of(INFO, repeated.span(), message, new Note(repeated.first(), "the first one")));
            }
        }
        return findings;
    }
}
