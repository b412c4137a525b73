package io.github.ecrlint.rules.exposure;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.access.Decision;
import io.github.ecrlint.access.Matching;
import io.github.ecrlint.access.Requester;
import io.github.ecrlint.aws.ManagedPolicies;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.Repository;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Resources;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rules.Way;
import io.github.ecrlint.value.Value;
import java.util.Optional;

/**
 * What a declared identity surely may do with a repository: push, or else the gravest act of administration.
 *
 * @param where the repository's name, or what names more than one
 */
record OwnDeed(Identity identity, Deed deed, Grant grant, String where, Optional<Repository> repository) {

    static Optional<OwnDeed> of(Identity identity, Access access) {
        Optional<OwnDeed> push = of(Deed.PUSH, identity, access);
        for (Deed deed : Deed.values()) {
            if (push.isEmpty() && deed.grade == Deed.Grade.ADMIN) {
                push = of(deed, identity, access);
            }
        }
        return push;
    }

    private static Optional<OwnDeed> of(Deed deed, Identity identity, Access access) {
        String action = deed.action(PolicyKind.REPOSITORY);
        for (Repository repository : access.model().repositories()) {
            Decision decision = access.may(new Requester.Declared(identity), action, repository);
            if (decision.allowed().isYes() && !decision.because().isEmpty()) {
                Grant grant = grant(decision, action);
                return Optional.of(new OwnDeed(identity, deed, grant, repository.shown(), Optional.of(repository)));
            }
        }
        return elsewhere(deed, action, identity, access);
    }

    /** Repositories that the project does not declare. */
    private static Optional<OwnDeed> elsewhere(Deed deed, String action, Identity identity, Access access) {
        for (Policy policy : access.model().holdingsOf(identity).policies()) {
            for (Statement statement : policy.statements()) {
                boolean allows = statement
                        .allows()
                        .and(Matching.action(statement, action))
                        .isYes();
                if (!allows || !(statement.resources() instanceof Resources.Only only)) {
                    continue;
                }
                for (Value.Text pattern : only.patterns()) {
                    boolean ofEcr = pattern.is("*") || pattern.shown().contains(":repository/");
                    if (ofEcr
                            && access.byOwnPolicies(identity, action, pattern)
                                    .allowed()
                                    .isYes()) {
                        String where = pattern.is("*") ? "*" : pattern.shown();
                        Grant grant = Grant.of(statement, policy, action);
                        return Optional.of(new OwnDeed(identity, deed, grant, where, Optional.empty()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Grant grant(Decision decision, String action) {
        Decision.Deciding deciding = decision.because().get(0);
        return Grant.of(deciding.statement(), deciding.policy(), action);
    }

    String words() {
        String what = where.equals("*") ? "every repository" : "`" + where + "`";
        return deed.words(false) + " " + what;
    }

    /** What allows it; AWS's own policies stand in no file of the project. */
    Note note() {
        if (!isOfAws()) {
            return grant.ofAction();
        }
        String name = grant.policy().on().address();
        return new Note(identity.span(), "`" + name + "` allows `" + grant.action() + "`");
    }

    private boolean isOfAws() {
        return ManagedPolicies.has(grant.policy());
    }

    /** From the policy that allows it over the statement to the repository. */
    void addTo(Way way) {
        way.by(grant.policy(), note().span(), "is allowed `" + grant.action() + "`");
        if (repository.isPresent()) {
            way.on(repository);
        } else {
            way.on(grant.statement());
        }
    }
}
