package io.github.ecrlint.rules.invalid;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Resources;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** A {@code Resource} other than {@code *} in the policy of a repository, which speaks of that repository in any case. */
public final class ResourceInRepositoryPolicy implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR419",
            "resource-in-repository-policy",
            "a repository policy names a resource",
            Severity.MEDIUM,
            List.of("invalid", "external/cwe/cwe-573"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        boolean isOfRepository = Kinds.isOfRepository(policy.kind());
        List<Finding> findings = new ArrayList<>(0);
        if (isOfRepository && statement.resources() instanceof Resources.AllExcept except) {
            findings.add(finding("NotResource", except.span(), policy));
        } else if (isOfRepository && statement.resources() instanceof Resources.Only only) {
            for (Value.Text pattern : only.patterns()) {
                // ECR's documentation writes the star today, and a text that begins with a hole may be one
                boolean mayBeStar = pattern.is("*")
                        || !pattern.isLiteral() && !pattern.shown().startsWith("arn:");
                if (!mayBeStar) {
                    findings.add(finding("Resource", pattern.span(), policy));
                }
            }
        }
        return findings;
    }

    private static Finding finding(String element, Span span, Policy policy) {
        String message =
                "`" + element + "` in " + Words.the(policy) + ": that speaks of its own repository in any case";
        return Finding.of(INFO, span, message);
    }
}
