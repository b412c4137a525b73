package io.github.ecrlint.rules.exposure;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.access.Reach;
import io.github.ecrlint.model.Repository;
import io.github.ecrlint.policy.Actions;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Wildcard;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Step;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An action that a statement of a repository policy gives to every principal of every AWS account. */
record PublicGrant(String action, Principal star, Statement statement, Policy policy, List<Reach.Defeated> defeated) {

    /** What the statement gives to everyone of this action, if anything, and if that is certain. */
    static Optional<PublicGrant> of(Statement statement, Policy policy, String action) {
        if (policy.kind() != PolicyKind.REPOSITORY) {
            return Optional.empty();
        }
        Reach reach = Reach.of(statement, policy, action);
        return reach.everyone().isYes() && reach.star().isPresent()
                ? Optional.of(new PublicGrant(action, reach.star().get(), statement, policy, reach.defeated()))
                : Optional.empty();
    }

    /** A finding on the {@code *}, which explains the action, the conditions and the attachment. */
    Finding finding(RuleInfo rule, String message, Access access) {
        List<Note> notes = new ArrayList<>();
        notes.add(ofAction());
        for (Reach.Defeated condition : defeated) {
            notes.add(new Note(condition.condition().span(), "this condition limits nobody: " + condition.why()));
        }
        boolean attachedElsewhere = !policy.on().span().contains(star.span());
        if (attachedElsewhere) {
            notes.add(new Note(policy.on().span(), "attached here"));
        }
        List<Step> path = new ArrayList<>();
        path.add(new Step(star.span(), "every principal of every AWS account"));
        path.add(new Step(notes.get(0).span(), "is allowed `" + action + "`"));
        if (attachedElsewhere) {
            path.add(new Step(policy.on().span(), "by the policy attached here"));
        }
        Optional<Repository> repository = access.model().repositoryOf(policy);
        if (repository.isPresent()) {
            path.add(new Step(repository.get().span(), "on this repository"));
        }
        return Finding.of(rule, star.span(), message, notes.toArray(new Note[0]))
                .along(path);
    }

    private Note ofAction() {
        Actions actions = statement.actions();
        if (actions instanceof Actions.AllExcept) {
            return new Note(actions.span(), "all actions but these are allowed, `" + action + "` among them");
        }
        Span span = actions.span();
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
        return new Note(span, "allowed here");
    }
}
