package io.github.ecrlint.access;

import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.policy.Context;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Resources;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.policy.Variables;
import io.github.ecrlint.value.Value;
import java.util.List;

/**
 * Resource elements with policy variables, which speak of other resources from one request to another.
 *
 * <p>Source: IAM User Guide, "IAM policy elements: Variables and tags".
 */
final class VariableResources {
    private VariableResources() {}

    /** Whether a statement's resources hang on variables. */
    static boolean in(Policy policy, Statement statement) {
        for (Value.Text pattern : patterns(statement.resources())) {
            if (Variables.in(pattern)) {
                return Variables.countIn(policy);
            }
        }
        return false;
    }

    /** Whether a statement speaks of a resource in a request with these keys. */
    static Truth have(Statement statement, Value.Text resource, Context context) {
        boolean isExcept = statement.resources() instanceof Resources.AllExcept;
        Truth matched = Truth.NO;
        for (Value.Text pattern : patterns(statement.resources())) {
            matched = matched.or(matches(pattern, resource, context, isExcept));
        }
        return isExcept ? matched.not() : matched;
    }

    /** A variable without a value matches nothing; whether {@code NotResource} then has all is not documented. */
    private static Truth matches(Value.Text pattern, Value.Text resource, Context context, boolean isExcept) {
        if (!Variables.in(pattern)) {
            return Matching.resource(pattern, resource);
        }
        if (Variables.areUnknown(pattern, context) || !isBehindFifthColon(pattern)) {
            return Matching.resource(Variables.widened(pattern), resource).and(Truth.UNKNOWN);
        }
        Value.Text filled = Variables.filledIn(pattern, context);
        if (filled == null) {
            return isExcept ? Truth.UNKNOWN : Truth.NO;
        }
        return Matching.resource(filled, resource);
    }

    /** Variables elsewhere are not supported; what IAM makes of them is not documented. */
    private static boolean isBehindFifthColon(Value.Text pattern) {
        List<Value.Text> segments = Arns.segments(pattern);
        for (int i = 0; i < segments.size() - 1; i++) {
            if (Variables.in(segments.get(i))) {
                return false;
            }
        }
        return segments.size() == 6;
    }

    private static List<Value.Text> patterns(Resources resources) {
        if (resources instanceof Resources.Only only) {
            return only.patterns();
        }
        return resources instanceof Resources.AllExcept except ? except.patterns() : List.of();
    }
}
