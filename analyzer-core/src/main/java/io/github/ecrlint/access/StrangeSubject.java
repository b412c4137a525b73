package io.github.ecrlint.access;

import io.github.ecrlint.policy.Condition;
import io.github.ecrlint.policy.ConditionCheck;
import io.github.ecrlint.policy.Context;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.value.Value;
import java.util.List;
import java.util.Locale;

/** A subject at a shared identity provider that nobody names, and that the conditions of a statement let in all the same. */
final class StrangeSubject {
    private static final String OWNER = "any-owner";

    private final SharedProvider provider;
    private final Statement statement;
    private final Policy policy;

    private StrangeSubject(SharedProvider provider, Statement statement, Policy policy) {
        this.provider = provider;
        this.statement = statement;
        this.policy = policy;
    }

    /** Such a subject, each condition on what the provider says evaluated for it; null where none was found. */
    static String of(SharedProvider provider, Statement statement, Policy policy) {
        StrangeSubject strange = new StrangeSubject(provider, statement, policy);
        String plain = provider.prefix() + OWNER + provider.end() + "any";
        if (strange.isLetIn(plain)) {
            return plain;
        }
        for (Condition condition : statement.conditions().list()) {
            for (Value.Text value : strange.isAbout(condition, "sub") ? condition.values() : List.<Value.Text>of()) {
                String like = strange.like(value);
                if (!like.isEmpty() && strange.isLetIn(like)) {
                    return like;
                }
            }
        }
        return null;
    }

    private boolean isAbout(Condition condition, String claim) {
        return condition.key().shown().toLowerCase(Locale.ROOT).equals(provider.host() + ":" + claim);
    }

    /** What a pattern matches that begins as subjects do; empty where it does not look like one of a stranger's. */
    private String like(Value.Text value) {
        String pattern = value.shown();
        int star = pattern.indexOf('*');
        if (!value.isLiteral() || star < 0) {
            return "";
        }
        String start = pattern.substring(0, star);
        String prefix = provider.prefix();
        String owner = "any"; // the end of a name that the pattern begins
        if (prefix.startsWith(start)) {
            owner = prefix.substring(star) + OWNER;
        } else if (!start.startsWith(prefix) || start.indexOf(provider.end(), prefix.length()) >= 0) {
            return "";
        }
        String rest = pattern.substring(star + 1);
        boolean endsOwner = rest.indexOf(provider.end()) >= 0;
        String filled = start + owner + (endsOwner ? "" : provider.end() + "any") + rest;
        return filled.replace("*", "any").replace('?', 'x');
    }

    private boolean isLetIn(String subject) {
        Context request = Context.unknown().with(provider.host() + ":sub", subject);
        for (Condition condition : statement.conditions().list()) {
            if (isAbout(condition, "aud") && !condition.values().isEmpty()) {
                // who asks chooses the audience
                request = request.with(
                        provider.host() + ":aud", condition.values().get(0));
            }
        }
        ConditionCheck check = ConditionCheck.in(policy, request);
        Truth letIn = Truth.YES;
        for (Condition condition : statement.conditions().list()) {
            if (condition.key().shown().toLowerCase(Locale.ROOT).startsWith(provider.host() + ":")) {
                letIn = letIn.and(check.holds(condition));
            }
        }
        return letIn.isYes();
    }
}
