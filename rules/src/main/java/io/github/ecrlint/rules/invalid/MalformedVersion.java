package io.github.ecrlint.rules.invalid;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.source.Located;
import java.util.List;

/** A {@code Version} that is neither of the two versions of the policy language. */
public final class MalformedVersion implements Rule.OfPolicy {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR412",
            "malformed-version",
            "a policy has a `Version` that does not exist",
            Severity.HIGH,
            List.of("invalid", "external/cwe/cwe-573"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Policy policy, Access access) {
        if (policy.version().isEmpty()) {
            return List.of();
        }
        Located<String> version = policy.version().get();
        if (version.value().equals("2012-10-17") || version.value().equals("2008-10-17")) {
            return List.of();
        }
        String message = "`Version` " + Words.quoted(version.value()) + " in " + Words.the(policy)
                + " does not exist: the newest is `2012-10-17`";
        return List.of(Finding.of(INFO, version.span(), message));
    }
}
