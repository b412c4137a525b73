package io.github.ecrlint.rules.exposure;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.access.Witness;
import io.github.ecrlint.policy.Actions;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Wildcard;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.Step;
import io.github.ecrlint.rules.Way;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.util.List;

/** An action that a statement of a resource policy allows, and how to show it. */
record Grant(String action, Statement statement, Policy policy) {

    static Grant of(Statement statement, Policy policy, String action) {
        return new Grant(action, statement, policy);
    }

    /** What the action element has to do with it. */
    Note ofAction() {
        Actions actions = statement.actions();
        if (actions instanceof Actions.AllExcept) {
            return new Note(actions.span(), "all actions but these are allowed, `" + action + "` among them");
        }
        for (Value.Text pattern : actions.patterns()) {
            if (Wildcard.matchesAction(pattern, action).isYes()) {
                String shown = pattern.shown();
                return new Note(
                        pattern.span(),
                        shown.equalsIgnoreCase(action)
                                ? "allowed by this action"
                                : "`" + shown + "` includes `" + action + "`");
            }
        }
        return new Note(actions.span(), "allowed here");
    }

    /** A request that is allowed, in words. */
    String words(Witness witness, Access access) {
        return witness.on(
                policy.kind() == PolicyKind.REGISTRY ? "*" : access.model().subjectOf(policy), action);
    }

    /** Adds a note on the attachment, unless that is where the principal is written. */
    void addAttachment(Span principal, List<Note> notes) {
        if (attachedElsewhere(principal)) {
            notes.add(new Note(policy.on().span(), "attached here"));
        }
    }

    private boolean attachedElsewhere(Span principal) {
        return !policy.on().span().contains(principal);
    }

    /** The way from a principal over the policy and its statement to the repository. */
    List<Step> path(Span principal, String who, Access access) {
        return new Way(access)
                .at(principal, who)
                .by(policy, ofAction().span(), "is allowed `" + action + "`")
                .on(policy)
                .steps();
    }
}
