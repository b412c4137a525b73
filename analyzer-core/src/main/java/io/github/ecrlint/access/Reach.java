package io.github.ecrlint.access;

import io.github.ecrlint.policy.Condition;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Whom one statement of a resource policy or trust policy lets do one action, the denials of the same policy taken off.
 *
 * <p>Conditions are seen through: what an outsider can meet limits nobody. For the identity side of somebody in another
 * account it is assumed that his account lets him. What takes work is worked out when it is first asked for.
 */
public final class Reach {
    private final Statement statement;
    private final Inquiry inquiry;
    private Answer everyone;
    private List<Reached> reached;
    private List<Defeated> defeated;

    private Reach(Statement statement, Inquiry inquiry) {
        this.statement = statement;
        this.inquiry = inquiry;
    }

    /** One of some others of the same statement, where it is the same for its action; else this. */
    Reach orLike(Collection<Reach> others) {
        for (Reach other : others) {
            if (inquiry.isLike(other.inquiry)) {
                return other;
            }
        }
        return this;
    }

    /**
     * A condition that limits nobody.
     *
     * @param why in words that follow "this condition limits nobody:"
     */
    public record Defeated(Condition condition, String why) {}

    /**
     * Whom a statement lets do an action; nobody, where it denies or does not speak of the action.
     *
     * <p>Of a registry policy it counts if that goes for some repository.
     */
    public static Reach of(Statement statement, Policy policy, String action) {
        return new Reach(statement, new Inquiry(statement, policy, action));
    }

    /**
     * Whether any principal of any AWS account gets the action, once its own account lets it, and from any network.
     *
     * <p>No, where that takes an account, organization or network that the policy names.
     */
    public Truth everyone() {
        return answer().truth();
    }

    /** A request of a stranger that is allowed; present if and only if {@link #everyone} is yes. */
    public Optional<Witness> witness() {
        return answer().witness();
    }

    private Answer answer() {
        if (everyone == null) {
            Truth named = inquiry.granted().isNo() ? Truth.NO : namesEveryone();
            everyone = named.isNo() ? Answer.NO : askOfEveryone(named);
        }
        return everyone;
    }

    private Truth namesEveryone() {
        Truth named = Truth.of(statement.principals() instanceof Principals.AllExcept);
        if (statement.principals() instanceof Principals.Only only) {
            for (Principal principal : only.list()) {
                named = named.or(principal.isEveryone());
            }
        }
        return inquiry.granted().and(named);
    }

    private Answer askOfEveryone(Truth named) {
        Principal star = statement.principals().star().orElse(null);
        Value.Text token = star == null ? Value.Text.computed("*", statement.span()) : star.text();
        Answer answer = inquiry.about(new Audience(Audience.Kind.EVERYONE, token), null);
        boolean isSure = named.isYes() || answer.truth().isNo();
        return isSure ? answer : new Answer(Truth.UNKNOWN, Optional.empty(), answer.steps());
    }

    /**
     * Who else may be let in: those whom the statement lists, and, where it lets in everyone within limits, those whom the
     * conditions of the policy and the exceptions of its denials name. Each once, in the order of the policy, those that are
     * surely left out not among them.
     */
    public List<Reached> reached() {
        if (reached == null) {
            reached = inquiry.granted().isNo() ? List.of() : findReached();
        }
        return reached;
    }

    /** Those of {@link #reached} of one kind that are surely reached. */
    public List<Reached> reached(Audience.Kind kind) {
        List<Reached> found = new ArrayList<>();
        for (Reached reached : reached()) {
            if (reached.audience().kind() == kind && reached.isReached().isYes()) {
                found.add(reached);
            }
        }
        return found;
    }

    private List<Reached> findReached() {
        Audiences named = new Audiences();
        if (statement.principals() instanceof Principals.Only only) {
            named.addListed(only);
        }
        if (!everyone().isYes() && !namesEveryone().isNo()) {
            named.addConditional(statement);
            for (Statement denial : inquiry.denials()) {
                named.addConditional(denial);
            }
        }
        List<Reached> found = new ArrayList<>();
        for (Audience audience : named.found()) {
            Reached reached = new Reached(audience, inquiry);
            if (!reached.isReached().isNo()) {
                found.add(reached);
            }
        }
        return List.copyOf(found);
    }

    /** The conditions that look as if they limited who is let in, but do not. */
    public List<Defeated> defeated() {
        if (defeated == null) {
            List<Defeated> found = new ArrayList<>();
            for (Condition condition : statement.conditions().list()) {
                Limit limit = Limit.of(condition);
                if (limit.limits().isNo()) {
                    found.add(new Defeated(condition, limit.why()));
                }
            }
            defeated = List.copyOf(found);
        }
        return defeated;
    }
}
