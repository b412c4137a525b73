package io.github.ecrlint.access;

import io.github.ecrlint.access.Decision.Deciding;
import io.github.ecrlint.model.Holdings;
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
        List<Deciding> because = new ArrayList<>();
        List<String> open = new ArrayList<>(holdings.unseen());
        Truth allowed = Truth.NO;
        Truth denied = Truth.NO;
        for (Policy policy : holdings.policies()) {
            for (Value.Unknown part : policy.open()) {
                open.add(part.because().reason());
            }
            ConditionCheck conditions = ConditionCheck.in(policy, context);
            for (Statement statement : policy.statements()) {
                Truth speaks = Matching.action(statement, action)
                        .and(resource == null ? Matching.noResource(statement) : Matching.resource(statement, resource))
                        .and(conditions.holds(statement.conditions()));
                allowed = allowed.or(speaks.and(statement.allows()));
                denied = denied.or(speaks.and(statement.denies()));
                if (speaks != Truth.NO) {
                    because.add(new Deciding(policy, statement, speaks));
                }
            }
        }
        Truth unseen = open.isEmpty() ? Truth.NO : Truth.UNKNOWN;
        return new IdentityAccess(allowed.or(unseen), denied.or(unseen), because, open);
    }

    /** The answer where nobody else has a say. */
    Decision alone() {
        return Decision.of(denied.not().and(allowed), because, open);
    }
}
