package io.github.ecrlint.policy;

import io.github.ecrlint.value.Value;
import java.util.List;

/**
 * Whether conditions hold for a request.
 *
 * <p>Operators and keys are joined by AND, values by OR, for negated operators by NOR (source: IAM User Guide, "Conditions
 * with multiple context keys or values" and "Condition operators").
 */
public final class ConditionCheck {
    private final Context context;
    private final boolean variables;

    private ConditionCheck(Context context, boolean variables) {
        this.context = context;
        this.variables = variables;
    }

    /** Conditions of a policy, in which variables are variables from version 2012-10-17 on. */
    public static ConditionCheck in(Policy policy, Context context) {
        return new ConditionCheck(context, Variables.countIn(policy));
    }

    /** Whether all conditions hold; what is not resolved is not known. */
    public Truth holds(Conditions conditions) {
        Truth holds = conditions.open().isEmpty() ? Truth.YES : Truth.UNKNOWN;
        for (Condition condition : conditions.list()) {
            holds = holds.and(holds(condition));
        }
        return holds;
    }

    /** Whether one condition holds; one whose operator IAM doesn't know is not known. */
    public Truth holds(Condition condition) {
        Operator operator = condition.operator().value();
        String key = condition.key().shown();
        List<Value.Text> values = operator.isKnown() && condition.key().isLiteral() ? context.valuesIfKnown(key) : null;
        if (values == null) {
            return Truth.UNKNOWN;
        }
        if (operator.isNull()) {
            return ofNull(condition, values.isEmpty());
        }
        if (values.isEmpty()) {
            return onMissingKey(operator);
        }
        return switch (operator.qualifier()) {
            case FOR_ALL_VALUES -> forAll(condition, values);
            case FOR_ANY_VALUE -> forAny(condition, values);
            case NONE -> values.size() == 1 ? one(condition, values.get(0)) : Truth.NO;
        };
    }

    private static Truth onMissingKey(Operator operator) {
        return switch (operator.qualifier()) {
            case FOR_ALL_VALUES -> Truth.YES;
            case FOR_ANY_VALUE -> Truth.of(operator.ifExists());
            case NONE -> Truth.of(operator.ifExists() || operator.isNegated());
        };
    }

    private static Truth ofNull(Condition condition, boolean absent) {
        Truth holds = Truth.NO;
        for (Value.Text value : condition.values()) {
            if (!value.isLiteral()) {
                holds = holds.or(Truth.UNKNOWN);
            } else {
                holds = holds.or(Truth.of(value.shown().equalsIgnoreCase(absent ? "true" : "false")));
            }
        }
        return holds;
    }

    private Truth forAll(Condition condition, List<Value.Text> values) {
        Truth all = Truth.YES;
        for (Value.Text value : values) {
            all = all.and(one(condition, value));
        }
        return all;
    }

    private Truth forAny(Condition condition, List<Value.Text> values) {
        Truth any = Truth.NO;
        for (Value.Text value : values) {
            any = any.or(one(condition, value));
        }
        return any;
    }

    private Truth one(Condition condition, Value.Text value) {
        Operator operator = condition.operator().value();
        Truth matched = Truth.NO;
        for (Value.Text wanted : condition.values()) {
            matched = matched.or(one(operator, wanted, value));
            if (matched == Truth.YES) {
                break;
            }
        }
        return operator.isNegated() ? matched.not() : matched;
    }

    private Truth one(Operator operator, Value.Text wanted, Value.Text value) {
        if (!variables || !Variables.in(wanted)) {
            return Comparison.matches(operator, wanted, value);
        }
        if (Variables.areUnknown(wanted, context)) {
            return Truth.UNKNOWN;
        }
        Value.Text pattern = Variables.filledIn(wanted, context);
        return pattern == null ? Truth.NO : Comparison.matches(operator, pattern, value);
    }
}
