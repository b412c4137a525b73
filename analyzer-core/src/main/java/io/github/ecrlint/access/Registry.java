package io.github.ecrlint.access;

import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Resources;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.policy.Wildcard;
import io.github.ecrlint.value.Value;
import java.util.List;

/** Over which repositories a registry policy stands, and of which of them it speaks. */
final class Registry {
    private Registry() {}

    /**
     * Whether a registry is the one that a repository is in: that of its account in its region (source: ECR User Guide, "Private
     * registry").
     *
     * @param registry region and account, with a colon between them
     */
    static Truth holds(Value.Text registry, Target repository) {
        List<Value.Text> segments = Arns.segments(registry);
        if (segments.size() != 2 || repository.account() == null) {
            return Truth.UNKNOWN;
        }
        return Wildcard.same(segments.get(0), repository.region())
                .and(Wildcard.same(segments.get(1), repository.account()));
    }

    /** Whether the resource element of a policy counts: on a repository it doesn't, whatever it says. */
    static boolean looksAtResources(Policy policy) {
        return policy.kind() == PolicyKind.REGISTRY;
    }

    /** Whether a statement's resources have a repository among them. */
    static Truth covers(Resources resources, Value.Text repository) {
        if (resources instanceof Resources.Only only) {
            return any(only.patterns(), repository);
        }
        return resources instanceof Resources.AllExcept except
                ? any(except.patterns(), repository).not()
                : Truth.NO;
    }

    private static Truth any(List<Value.Text> patterns, Value.Text repository) {
        Truth matched = Truth.NO;
        for (Value.Text pattern : patterns) {
            matched = matched.or(
                    pattern.is("*")
                            ? Truth.YES
                            : Wildcard.matches(pattern, repository).or(Arns.match(pattern, repository)));
        }
        return matched;
    }
}
