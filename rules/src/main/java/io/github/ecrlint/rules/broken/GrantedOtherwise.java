package io.github.ecrlint.rules.broken;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.access.Matching;
import io.github.ecrlint.model.Holdings;
import io.github.ecrlint.model.Holdings.Possible;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.policy.Condition;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Statement;
import java.util.List;
import java.util.Locale;

/** Whether an action that is asked of no resource is granted in another place than the one that cannot grant it. */
final class GrantedOtherwise {
    private GrantedOtherwise() {}

    /** Whether the same policy grants the action, or may, or whether each identity that may hold the policy has it by another. */
    static boolean is(String action, Policy policy, Access access) {
        if (mayGrant(policy, action)) {
            return true;
        }
        List<Identity> holders = access.model().possibleHoldersOf(policy);
        for (Identity holder : holders) {
            if (!mayHave(holder, action, access)) {
                return false;
            }
        }
        return !holders.isEmpty();
    }

    private static boolean mayHave(Identity holder, String action, Access access) {
        Holdings holdings = access.model().holdingsOf(holder);
        if (!holdings.unseen().isEmpty()) {
            return true;
        }
        for (Policy policy : holdings.policies()) {
            if (mayGrant(policy, action)) {
                return true;
            }
        }
        for (Possible possible : holdings.possible()) {
            if (mayGrant(possible.policy(), action)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayGrant(Policy policy, String action) {
        if (!policy.isWhole()) {
            return true;
        }
        for (Statement statement : policy.statements()) {
            if (!statement.allows().and(Matching.action(statement, action)).isNo()
                    && !Matching.noResource(statement).isNo()
                    && onTagsOfARepository(statement) == null) {
                return true;
            }
        }
        return false;
    }

    /**
     * The condition of a statement that asks for a tag of the repository, which a request for no resource does not have; null
     * if there is none.
     */
    static Condition onTagsOfARepository(Statement statement) {
        for (Condition condition : statement.conditions().list()) {
            if (isTagOfARepository(condition) && Present.asksFor(condition)) {
                return condition;
            }
        }
        return null;
    }

    static boolean isTagOfARepository(Condition condition) {
        String key = condition.key().shown().toLowerCase(Locale.ROOT);
        return key.startsWith("aws:resourcetag/")
                || key.startsWith("ecr:resourcetag/")
                || key.startsWith("ecr-public:resourcetag/");
    }
}
