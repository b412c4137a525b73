package io.github.ecrlint.rules.exposure;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.access.Reach;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An action that a statement of a repository policy gives to every principal of every AWS account. */
record PublicGrant(String action, Principal star, Statement statement, Policy policy, Reach reach) {

    /** What the policy of a repository, private or public, gives to everyone. */
    static Optional<PublicGrant> of(Statement statement, Policy policy, Deed deed, Access access) {
        boolean ofRepository = policy.kind() == PolicyKind.REPOSITORY || policy.kind() == PolicyKind.PUBLIC_REPOSITORY;
        return ofRepository ? in(statement, policy, deed.action(policy.kind()), access) : Optional.empty();
    }

    /** What the policy of a private repository gives to everyone. */
    static Optional<PublicGrant> of(Statement statement, Policy policy, String action, Access access) {
        return policy.kind() == PolicyKind.REPOSITORY ? in(statement, policy, action, access) : Optional.empty();
    }

    /** What the statement gives to everyone of this action, if anything, and if that is certain. */
    static Optional<PublicGrant> in(Statement statement, Policy policy, String action, Access access) {
        Optional<Principal> star = statement.principals().star();
        if (star.isEmpty()) {
            return Optional.empty();
        }
        Reach reach = access.reach(statement, policy, action);
        return reach.everyone().isYes()
                ? Optional.of(new PublicGrant(action, star.get(), statement, policy, reach))
                : Optional.empty();
    }

    /**
     * A grant of the gravest deed.
     *
     * @param words what can be done: "push to"
     */
    record Gravest(PublicGrant grant, String words) {}

    /** The gravest deed that a statement gives to everyone. */
    static Optional<Gravest> gravest(Statement statement, Policy policy, Access access) {
        for (Deed deed : Deed.values()) {
            Optional<PublicGrant> grant = in(statement, policy, deed.action(policy.kind()), access);
            if (grant.isPresent()) {
                String layers = Deed.READ_LAYERS.action(policy.kind());
                String words = deed.words(in(statement, policy, layers, access).isPresent());
                return Optional.of(new Gravest(grant.get(), words));
            }
        }
        return Optional.empty();
    }

    /** A finding on the {@code *}, which explains the action, the conditions and the attachment. */
    Finding finding(RuleInfo rule, String message, Access access) {
        Grant grant = Grant.of(statement, policy, action);
        List<Note> notes = new ArrayList<>();
        notes.add(grant.ofAction());
        for (Reach.Defeated condition : reach.defeated()) {
            notes.add(new Note(condition.condition().span(), "this condition limits nobody: " + condition.why()));
        }
        grant.addAttachment(star.span(), notes);
        String who = grant.words(reach.witness().orElseThrow(), access);
        return Finding.of(rule, star.span(), message, notes.toArray(new Note[0]))
                .along(grant.path(star.span(), who, access));
    }
}
