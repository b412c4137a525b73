package io.github.ecrlint.access;

import io.github.ecrlint.policy.Condition;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far a statement of a resource policy opens an action to principals of accounts that nobody named.
 *
 * @param everyone whether any principal of any AWS account gets the action, once its own account lets it
 * @param star the principal that says so, if one does; {@code NotPrincipal} says so without one
 * @param defeated the conditions that look as if they limited that, but do not
 */
public record Reach(Truth everyone, Optional<Principal> star, List<Defeated> defeated) {

    private static final Reach NOBODY = new Reach(Truth.NO, Optional.empty(), List.of());

    public Reach {
        defeated = List.copyOf(defeated);
    }

    /**
     * A condition that limits nobody.
     *
     * @param why in words that follow "this condition limits nobody:"
     */
    public record Defeated(Condition condition, String why) {}

    /** How far one statement opens one action, the other statements' denials taken off. */
    public static Reach of(Statement statement, Policy policy, String action) {
        Truth granted = statement.allows().and(Matching.action(statement, action));
        if (granted.isNo() || statement.principals() instanceof Principals.Implied) {
            return NOBODY;
        }
        Truth named = Truth.of(statement.principals() instanceof Principals.AllExcept);
        Principal star = null;
        if (statement.principals() instanceof Principals.Only only) {
            for (Principal principal : only.list()) {
                Truth everyone = principal.isEveryone();
                named = named.or(everyone);
                if (everyone.isYes() && star == null) {
                    star = principal;
                }
            }
        }
        List<Defeated> defeated = new ArrayList<>();
        Truth outside = granted.and(named).and(conditionsAdmitOutsiders(statement, defeated));
        outside = outside.and(policy.isWhole() ? Truth.YES : Truth.UNKNOWN);
        for (Statement other : policy.statements()) {
            if (outside.isNo()) {
                break;
            }
            outside = outside.and(shutsOutOutsiders(other, action).not());
        }
        return new Reach(outside, Optional.ofNullable(star), defeated);
    }

    private static Truth conditionsAdmitOutsiders(Statement statement, List<Defeated> defeated) {
        Truth admit = Truth.of(statement.conditions().open().isEmpty()).or(Truth.UNKNOWN);
        for (Condition condition : statement.conditions().list()) {
            Limit limit = Limit.of(condition);
            admit = admit.and(limit.limits().not());
            if (limit.limits().isNo()) {
                defeated.add(new Defeated(condition, limit.why()));
            }
        }
        return admit;
    }

    /** Whether a statement denies the action to every outsider, whatever the outsider does. */
    private static Truth shutsOutOutsiders(Statement statement, String action) {
        Truth denies = statement.denies().and(Matching.action(statement, action));
        if (denies.isNo()) {
            return Truth.NO;
        }
        Truth outsiders;
        if (statement.principals() instanceof Principals.Only only) {
            outsiders = Truth.NO;
            for (Principal principal : only.list()) {
                outsiders = outsiders.or(principal.isEveryone());
            }
        } else {
            outsiders = Truth.of(statement.principals() instanceof Principals.AllExcept);
        }
        Truth holds = Truth.of(statement.conditions().open().isEmpty()).or(Truth.UNKNOWN);
        for (Condition condition : statement.conditions().list()) {
            holds = holds.and(Limit.holdsForOutsiders(condition));
        }
        return denies.and(outsiders).and(holds);
    }
}
