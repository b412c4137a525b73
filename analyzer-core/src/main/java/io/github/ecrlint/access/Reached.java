package io.github.ecrlint.access;

import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whether one audience is let in by a statement, the policy's denials taken off.
 *
 * <p>An audience counts as reached where a policy lets in some request of it, be that bound to a network or an organization that
 * the policy names; {@link #unbound} tells whether it is.
 */
public final class Reached {
    private final Audience audience;
    private final Inquiry inquiry;
    private final Map<Bound, Answer> unbound = new HashMap<>();
    private Answer answer;

    Reached(Audience audience, Inquiry inquiry) {
        this.audience = audience;
        this.inquiry = inquiry;
    }

    public Audience audience() {
        return audience;
    }

    /** The text of the policy that names the audience. */
    public Value.Text token() {
        return audience.token();
    }

    /** Whether the audience surely gets the action, or surely doesn't. */
    public Truth isReached() {
        return answer().truth();
    }

    /**
     * Whether the audience gets the action even from outside of all networks, organizations or sources that the policy names.
     */
    public Truth unbound(Bound bound) {
        return answer(bound).truth();
    }

    /** A request from there that is allowed; there is one where {@link #unbound} says yes. */
    public Optional<Witness> witness(Bound unbound) {
        return answer(unbound).witness();
    }

    private Answer answer(Bound bound) {
        if (!inquiry.mentions().isConditional()) {
            return answer(); // nothing is named that it could be bound to
        }
        Answer known = unbound.get(bound);
        if (known == null) {
            known = inquiry.about(audience, bound);
            unbound.put(bound, known);
        }
        return known;
    }

    /** A request of the audience that is allowed; there is one where it is surely reached. */
    public Optional<Witness> witness() {
        return answer().witness();
    }

    private Answer answer() {
        if (answer == null) {
            answer = inquiry.about(audience, null);
        }
        return answer;
    }
}
