package io.github.ecrlint.access;

import io.github.ecrlint.access.Decision.Deciding;
import io.github.ecrlint.model.Holdings;
import io.github.ecrlint.model.Holdings.Possible;
import io.github.ecrlint.policy.ConditionCheck;
import io.github.ecrlint.policy.Context;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * What an identity's own policies say of one request.
 *
 * @param allowed whether a statement allows it, denials left out
 * @param denied whether a statement denies it
 * @param open why there may be more to say
 */
record IdentityAccess(Truth allowed, Truth denied, List<Deciding> because, List<String> open) {

    /** Of somebody whose own side is out of sight. */
    static IdentityAccess outOfSight(Truth allowed) {
        return new IdentityAccess(allowed, Truth.NO, List.of(), List.of());
    }

    /** @param resource null for a request that is for no resource */
    static IdentityAccess of(Holdings holdings, Context context, String action, Value.Text resource) {
        Collector collector = new Collector(context, action, resource);
        collector.open.addAll(holdings.unseen());
        for (Policy policy : holdings.policies()) {
            collector.add(policy);
        }
        for (Possible possible : holdings.possible()) {
            collector.addPossible(possible);
        }
        return collector.result();
    }

    private static final class Collector {
        private final Context context;
        private final String action;
        private final Value.Text resource;
        private final List<Deciding> because = new ArrayList<>();
        private final List<String> open = new ArrayList<>();
        private final List<String> reasons = new ArrayList<>();
        private Truth allowed = Truth.NO;
        private Truth denied = Truth.NO;

        Collector(Context context, String action, Value.Text resource) {
            this.context = context;
            this.action = action;
            this.resource = resource;
        }

        void add(Policy policy) {
            for (Value.Unknown part : policy.open()) {
                open.add(part.because().reason());
            }
            for (Statement statement : policy.statements()) {
                Truth speaks = speaks(policy, statement);
                allowed = allowed.or(speaks.and(statement.allows()));
                denied = denied.or(speaks.and(statement.denies()));
                if (speaks != Truth.NO) {
                    because.add(new Deciding(policy, statement, speaks));
                }
            }
        }

        /** A policy that may be attached leaves open only what it speaks of. */
        void addPossible(Possible possible) {
            Policy policy = possible.policy();
            Truth allows = policy.isWhole() ? Truth.NO : Truth.UNKNOWN;
            Truth denies = allows;
            for (Statement statement : policy.statements()) {
                Truth speaks = speaks(policy, statement).and(Truth.UNKNOWN);
                allows = allows.or(speaks.and(statement.allows()));
                denies = denies.or(speaks.and(statement.denies()));
            }
            if (allows.or(denies) != Truth.NO) {
                reasons.add(possible.why());
            }
            allowed = allowed.or(allows);
            denied = denied.or(denies);
        }

        private Truth speaks(Policy policy, Statement statement) {
            return Matching.action(statement, action)
                    .and(resource == null ? Matching.noResource(statement) : Matching.resource(statement, resource))
                    .and(ConditionCheck.in(policy, context).holds(statement.conditions()));
        }

        IdentityAccess result() {
            Truth unseen = open.isEmpty() ? Truth.NO : Truth.UNKNOWN;
            open.addAll(reasons);
            return new IdentityAccess(allowed.or(unseen), denied.or(unseen), because, open);
        }
    }

    /** The answer where nobody else has a say. */
    Decision alone() {
        return Decision.of(denied.not().and(allowed), because, open);
    }
}
