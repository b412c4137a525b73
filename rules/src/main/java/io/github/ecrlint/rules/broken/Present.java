package io.github.ecrlint.rules.broken;

import io.github.ecrlint.policy.Condition;
import io.github.ecrlint.policy.Operator;
import io.github.ecrlint.value.Value;
import java.util.Locale;

/**
 * Whether a condition can hold where a request does not have its key.
 *
 * <p>Source: IAM User Guide, "IAM JSON policy elements: Condition operators", on missing keys.
 */
final class Present {
    private Present() {}

    /** Whether the condition never holds for a request without the key. */
    static boolean asksFor(Condition condition) {
        Operator operator = condition.operator().value();
        if (!condition.key().isLiteral() || operator.ifExists()) {
            return false;
        }
        if (operator.isNull()) {
            return is(condition, "false");
        }
        return operator.qualifier() == Operator.Qualifier.FOR_ANY_VALUE && operator.isKnown()
                || operator.qualifier() == Operator.Qualifier.NONE && operator.isPositive();
    }

    /** Whether the condition always holds for a request without the key. */
    static boolean holdsWithout(Condition condition) {
        Operator operator = condition.operator().value();
        if (!condition.key().isLiteral()) {
            return false;
        }
        if (operator.isNull()) {
            return is(condition, "true");
        }
        return switch (operator.qualifier()) {
            case FOR_ALL_VALUES -> operator.isKnown();
            case FOR_ANY_VALUE -> operator.isKnown() && operator.ifExists();
            case NONE -> operator.isNegated() || operator.isKnown() && operator.ifExists();
        };
    }

    private static boolean is(Condition condition, String wanted) {
        for (Value.Text value : condition.values()) {
            if (!value.isLiteral() || !value.shown().toLowerCase(Locale.ROOT).equals(wanted)) {
                return false;
            }
        }
        return !condition.values().isEmpty();
    }
}
