package io.github.ecrlint.rules.invalid;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.policy.Condition;
import io.github.ecrlint.policy.Nearest;
import io.github.ecrlint.policy.Operator;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A condition operator that IAM does not know: it refuses the policy. */
public final class UnknownConditionOperator implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR406",
            "unknown-condition-operator",
            "a condition operator does not exist",
            Severity.HIGH,
            List.of("invalid", "external/cwe/cwe-573"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        List<Finding> findings = new ArrayList<>(0);
        for (Condition condition : statement.conditions().list()) {
            Operator operator = condition.operator().value();
            String comparison = operator.comparison();
            if (comparison.indexOf('$') >= 0) {
                continue; // not resolved
            }
            if (!operator.isKnown()) {
                String message =
                        Spelled.as(condition) + " is no condition operator" + Words.didYouMean(Spelled.near(operator));
                findings.add(Finding.of(INFO, condition.operator().span(), message));
            } else if (operator.isNull() && operator.ifExists()) {
                String message = "`Null` takes no `IfExists`: it asks whether the key exists";
                findings.add(Finding.of(INFO, condition.operator().span(), message));
            }
        }
        return findings;
    }

    /** Operators in words: apart from the rule, as hardly a scan needs them. */
    private static final class Spelled {
        private static final List<String> COMPARISONS = List.of(
                "StringEquals",
                "StringNotEquals",
                "StringEqualsIgnoreCase",
                "StringNotEqualsIgnoreCase",
                "StringLike",
                "StringNotLike",
                "ArnEquals",
                "ArnLike",
                "ArnNotEquals",
                "ArnNotLike",
                "IpAddress",
                "NotIpAddress",
                "Bool",
                "Null",
                "BinaryEquals",
                "NumericEquals",
                "NumericNotEquals",
                "NumericLessThan",
                "NumericLessThanEquals",
                "NumericGreaterThan",
                "NumericGreaterThanEquals",
                "DateEquals",
                "DateNotEquals",
                "DateLessThan",
                "DateLessThanEquals",
                "DateGreaterThan",
                "DateGreaterThanEquals");

        /** As the template has it, where the operator stands there and is not computed. */
        static String as(Condition condition) {
            String comparison = condition.operator().value().comparison();
            String written = condition.operator().span().text();
            int at = written.toLowerCase(Locale.ROOT).indexOf(comparison);
            return Words.quoted(at < 0 ? comparison : written.substring(at, at + comparison.length()));
        }

        private static List<String> all() {
            List<String> all = new ArrayList<>(COMPARISONS);
            for (String comparison : COMPARISONS) {
                all.add(comparison + "IfExists");
            }
            return all;
        }

        static Optional<String> near(Operator operator) {
            String text = operator.comparison();
            int colon = text.indexOf(':');
            Optional<String> near = Nearest.to(text.substring(colon + 1), all());
            if (colon < 0 || near.isEmpty()) {
                return near;
            }
            Optional<String> qualifier = Nearest.to(text.substring(0, colon), List.of("ForAllValues", "ForAnyValue"));
            return qualifier.isEmpty() ? qualifier : Optional.of(qualifier.get() + ":" + near.get());
        }
    }
}
