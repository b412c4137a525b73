package io.github.ecrlint.access;

import io.github.ecrlint.aws.ConditionKey;
import io.github.ecrlint.aws.ConditionKey.Limits;
import io.github.ecrlint.policy.Condition;
import io.github.ecrlint.policy.Operator;
import io.github.ecrlint.policy.Truth;
import java.util.Locale;

/**
 * Whether a condition of an {@code Allow} limits who is behind a request, so that {@code Principal: "*"} is not everyone.
 *
 * <p>Sources: IAM User Guide, condition operators (missing keys, {@code IfExists}, set operators); S3 User Guide, "The
 * meaning of public" (fixed values only).
 *
 * @param why where it does not limit: the reason; else empty
 */
record Limit(Truth limits, String why) {

    static final Limit YES = new Limit(Truth.YES, "");
    static final Limit UNKNOWN = new Limit(Truth.UNKNOWN, "");

    static Limit no(String why) {
        return new Limit(Truth.NO, why);
    }

    static Limit of(Condition condition) {
        Operator operator = condition.operator().value();
        ConditionKey key = key(condition);
        if (key == null || !operator.isKnown() || !condition.key().isLiteral()) {
            return UNKNOWN;
        }
        String name = condition.key().shown();
        if (key.limits() == Limits.TO_SERVICES) {
            return UNKNOWN;
        }
        if (operator.isNull()) {
            return ofNull(condition, key, name);
        }
        if (key.limits() == Limits.NOT) {
            return FreeKey.limit(condition, key);
        }
        if (operator.isNegated()) {
            return no("it lets in every value of `" + name + "` but those listed");
        }
        if (!key.always() && operator.ifExists()) {
            return no("a request without `" + name + "` passes `IfExists`");
        }
        if (!key.always() && operator.qualifier() == Operator.Qualifier.FOR_ALL_VALUES) {
            return no("a request without `" + name + "` passes `ForAllValues`");
        }
        if (key.multivalued() && operator.qualifier() == Operator.Qualifier.NONE) {
            return UNKNOWN;
        }
        return FixedValues.limit(condition, key);
    }

    private static Limit ofNull(Condition condition, ConditionKey key, String name) {
        boolean mustBeAbsent = condition.values().size() == 1
                && condition.values().get(0).shown().toLowerCase(Locale.ROOT).equals("true");
        boolean mustBePresent = condition.values().size() == 1
                && condition.values().get(0).shown().toLowerCase(Locale.ROOT).equals("false");
        if (mustBePresent) {
            return no("it only asks that a request has `" + name + "`, whatever its value");
        }
        return mustBeAbsent && !key.always() ? no("a request without `" + name + "` passes it") : UNKNOWN;
    }

    private static ConditionKey key(Condition condition) {
        return ConditionKey.named(condition.key().shown()).orElse(null);
    }
}
