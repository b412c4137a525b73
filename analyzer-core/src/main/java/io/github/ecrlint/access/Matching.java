package io.github.ecrlint.access;

import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.policy.Conditions;
import io.github.ecrlint.policy.Resources;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.policy.Wildcard;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.List;

/** Whether a statement's elements match a request, each by itself. */
public final class Matching {
    /** What a request for no resource is compared with, so that {@code **} and {@code ?} match it as well. */
    private static final Value.Text STAR = Value.Text.computed("*", Value.NOWHERE);

    private Matching() {}

    /** Whether a statement speaks of an action. */
    public static Truth action(Statement statement, String action) {
        return statement.actions().have(action);
    }

    /** Whether a statement of an identity policy speaks of a resource; one without a resource element speaks of none. */
    public static Truth resource(Statement statement, Value.Text resource) {
        if (statement.resources() instanceof Resources.Only only) {
            return any(only.patterns(), resource);
        }
        if (statement.resources() instanceof Resources.AllExcept except) {
            return any(except.patterns(), resource).not();
        }
        return Truth.NO;
    }

    /** Whether a statement of an identity policy speaks of a request for no resource, which only {@code *} matches. */
    public static Truth noResource(Statement statement) {
        if (statement.resources() instanceof Resources.Only only) {
            return anyIsStar(only.patterns());
        }
        if (statement.resources() instanceof Resources.AllExcept except) {
            return anyIsStar(except.patterns()).not();
        }
        return Truth.NO;
    }

    private static Truth anyIsStar(List<Value.Text> patterns) {
        Truth matched = Truth.NO;
        for (Value.Text pattern : patterns) {
            matched = matched.or(hasHoleOfAName(pattern) ? Truth.NO : Wildcard.matches(pattern, STAR));
        }
        return matched;
    }

    /** Whether part of a pattern has a meaning, as an account or a name that AWS makes up has: neither is a wildcard. */
    private static boolean hasHoleOfAName(Value.Text pattern) {
        for (Part part : pattern.parts()) {
            if (part instanceof Part.Open open && open.hole().meaning() != Hole.Meaning.OPAQUE) {
                return true;
            }
        }
        return false;
    }

    private static Truth any(List<Value.Text> patterns, Value.Text resource) {
        Truth matched = Truth.NO;
        for (Value.Text pattern : patterns) {
            matched = matched.or(resource(pattern, resource));
        }
        return matched;
    }

    /**
     * Whether a pattern matches an ARN. Where it does so only by a wildcard across a colon, or has too few of them, that is not
     * known: the documentation has wildcards live inside segments (source: IAM User Guide, "Resource").
     */
    static Truth resource(Value.Text pattern, Value.Text arn) {
        Truth matches = Wildcard.matches(pattern, arn);
        if (matches == Truth.UNKNOWN) {
            // what is open in an ARN holds no colon, so that no wildcard reaches into the next segment
            return Arns.match(pattern, arn);
        }
        if (matches.isNo() || !Arns.beginsAsOne(pattern)) {
            return matches;
        }
        int segments = Arns.segments(pattern).size();
        boolean isShort = segments < 6 && !endsWithStar(pattern);
        boolean crosses = segments == 6 && Arns.match(pattern, arn).isNo();
        return isShort || crosses ? Truth.UNKNOWN : matches;
    }

    private static boolean endsWithStar(Value.Text pattern) {
        return pattern.parts().get(pattern.parts().size() - 1) instanceof Part.Literal last
                && last.text().endsWith("*");
    }

    /** Whether a statement's conditions hold for every request: yes without any, else not known. */
    public static Truth unconditional(Conditions conditions) {
        return conditions.isEmpty() ? Truth.YES : Truth.UNKNOWN;
    }
}
