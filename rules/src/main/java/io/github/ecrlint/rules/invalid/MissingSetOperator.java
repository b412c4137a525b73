package io.github.ecrlint.rules.invalid;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.aws.ConditionKey;
import io.github.ecrlint.policy.Condition;
import io.github.ecrlint.policy.Operator;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A condition key that has several values in a request, compared as if it had one. */
public final class MissingSetOperator implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR422",
            "missing-set-operator",
            "a key with several values is compared without a set operator",
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
            Operator operator = condition.operator().value();
            if (operator.qualifier() != Operator.Qualifier.NONE
                    || !operator.isKnown()
                    || operator.isNull()
                    || !condition.key().isLiteral()) {
                continue;
            }
            Optional<ConditionKey> key = ConditionKey.named(condition.key().shown());
            if (key.isPresent() && key.get().multivalued()) {
                String message = Words.quoted(condition.key().shown())
                        + " has several values in a request: its operator needs `ForAnyValue:` or `ForAllValues:`";
                findings.add(Finding.of(INFO, condition.key().span(), message));
            }
        }
        return findings;
    }
}
