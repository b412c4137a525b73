package io.github.ecrlint.access;

import io.github.ecrlint.policy.Context;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The question whom one statement of a policy lets do one action. */
final class Inquiry {
    private final Statement allow;
    private final Policy policy;
    private final String action;
    private final Truth granted;
    private final List<Statement> possible = new ArrayList<>();
    private final List<Statement> certain = new ArrayList<>();
    /** Which statements deny the action, and which of these surely, by their numbers in the policy. */
    private final List<Integer> which = new ArrayList<>();

    private Mentions mentions;

    Inquiry(Statement allow, Policy policy, String action) {
        this.allow = allow;
        this.policy = policy;
        this.action = action;
        this.granted = allow.allows().and(Matching.action(allow, action));
        if (granted.isNo()) {
            return;
        }
        for (int i = 0; i < policy.statements().size(); i++) {
            Statement statement = policy.statements().get(i);
            Truth denies = statement.denies();
            if (!denies.isNo()) {
                denies = denies.and(Matching.action(statement, action));
            }
            if (!denies.isNo()) {
                possible.add(statement);
                which.add(denies.isYes() ? i : -1 - i);
            }
            if (denies.isYes()) {
                certain.add(statement);
            }
        }
    }

    /** The statements that deny the action, or may. */
    List<Statement> denials() {
        return possible;
    }

    /** Whether the statement allows the action at all. */
    Truth granted() {
        return granted;
    }

    /** What the statement and the denials of the action name. */
    Mentions mentions() {
        if (mentions == null) {
            mentions = new Mentions();
            mentions.add(allow);
            for (Statement denial : possible) {
                mentions.add(denial);
            }
        }
        return mentions;
    }

    /** Whether another question about the same statement is the same, because all that speaks of its action is. */
    boolean isLike(Inquiry other) {
        return granted == other.granted && which.equals(other.which);
    }

    /**
     * Whether an audience is let in: whether some request of it may be allowed, and if so, whether one surely is.
     *
     * @param free what it must not be bound to; null for nothing
     */
    Answer about(Audience audience, Bound free) {
        if (granted.isNo()) {
            return Answer.NO;
        }
        List<Asker> askers = Askers.of(audience, mentions(), free == null ? Set.of() : Set.of(free));
        List<Constraint> wanted = Constraint.of(allow, policy);
        Budget first = new Budget(Budget.STEPS / 2);
        for (Asker asker : askers) {
            if (new Escape(policy, asker, certain, false, first).from(wanted) != null) {
                first.doubt();
                break;
            }
        }
        if (!first.isDoubtful()) {
            return new Answer(Truth.NO, Optional.empty(), first.steps());
        }
        Budget second = new Budget(Budget.STEPS / 2);
        for (Asker asker : granted.isYes() && policy.isWhole() ? askers : List.<Asker>of()) {
            Context request = new Escape(policy, asker, possible, true, second).from(wanted);
            if (request != null) {
                Witness witness = new Witness(audience, asker, request, this);
                if (witness.isAllowedBy(policy, allow, action).isYes()) {
                    return new Answer(Truth.YES, Optional.of(witness), first.steps() + second.steps());
                }
            }
        }
        return new Answer(Truth.UNKNOWN, Optional.empty(), first.steps() + second.steps());
    }
}
