package io.github.ecrlint.rules.invalid;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.policy.Condition;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A value that is none of those that the operator compares or the key has, so that the comparison goes one way always. */
public final class MalformedConditionValue implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR421",
            "malformed-condition-value",
            "a condition has a value that its operator or key cannot have",
            Severity.MEDIUM,
            List.of("invalid", "external/cwe/cwe-573"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        List<Finding> findings = new ArrayList<>(0);
        for (Condition condition : statement.conditions().list()) {
            String comparison = condition.operator().value().comparison();
            for (Value.Text value : condition.values()) {
                if (!value.isLiteral() || value.shown().indexOf('$') >= 0) {
                    continue;
                }
                String wanted = comparison.startsWith("string")
                        ? ofKey(condition.key().shown(), value.shown())
                        : ValueForm.wanted(comparison, value.shown());
                if (wanted != null) {
                    String message = Words.quoted(value.shown()) + " for "
                            + Words.quoted(condition.key().shown()) + " is not " + wanted;
                    findings.add(Finding.of(INFO, value.span(), message));
                }
            }
        }
        return findings;
    }

    /** What the values of a key begin with, if this one does not. */
    private static String ofKey(String key, String value) {
        if (value.isEmpty() || value.indexOf('*') >= 0 || value.indexOf('?') >= 0) {
            return null;
        }
        return switch (key.toLowerCase(Locale.ROOT)) {
            case "aws:sourcevpc" -> value.startsWith("vpc-") ? null : "the id of a VPC, as in `vpc-0123456789abcdef0`";
            case "aws:sourcevpce" ->
                value.startsWith("vpce-") ? null : "the id of a VPC endpoint, as in `vpce-0123456789abcdef0`";
            default -> null;
        };
    }
}
