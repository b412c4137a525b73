package io.github.ecrlint.rules.broken;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.access.Matching;
import io.github.ecrlint.access.Repositories;
import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.aws.ManagedPolicies;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.Repository;
import io.github.ecrlint.policy.Actions;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Resources;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.policy.Wildcard;
import io.github.ecrlint.rules.Way;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.util.Optional;

/**
 * What an identity may do with images, by its own policies or by repository policies that name it.
 *
 * @param undenied whether that no denial takes it off must be certain; else denials that hang on the request are left aside
 * @param written whether AWS's own policies, which stand in no file of the project, are passed over
 */
record Grants(Identity identity, Access access, NamedPrincipals named, boolean undenied, boolean written) {

    /** An action as a statement names it, and the policy that the statement is part of. */
    record Grant(Span place, Statement statement, Policy policy) {

        /** Whether the action is written in the statement and not somewhere that it refers to. */
        boolean isWrittenThere() {
            return statement.span().contains(place);
        }

        /** Leads a way to the repositories that the statement lets into. */
        Way on(Way way) {
            return policy.kind() == PolicyKind.REPOSITORY ? way.on(policy) : way.on(statement);
        }
    }

    /** The place that lets the identity pull, which takes two actions, if it surely may. */
    Optional<Grant> pull() {
        return place(EcrAction.GET_DOWNLOAD_URL_FOR_LAYER).isPresent()
                ? place(EcrAction.BATCH_GET_IMAGE)
                : Optional.empty();
    }

    /** The place that lets the identity push, layers and all, if it surely may. */
    Optional<Grant> push() {
        for (EcrAction action : EcrAction.of(EcrAction.Use.PUSH)) {
            if (place(action.name()).isEmpty()) {
                return Optional.empty();
            }
        }
        return place(EcrAction.PUT_IMAGE);
    }

    private Optional<Grant> place(String action) {
        for (Policy policy : access.model().holdingsOf(identity).policies()) {
            if (written && ManagedPolicies.has(policy)) {
                continue;
            }
            for (Statement statement : policy.statements()) {
                if (surelyAllows(statement, action) && isEffective(statement, action)) {
                    return Optional.of(new Grant(pattern(statement, action), statement, policy));
                }
            }
        }
        for (NamedPrincipals.Naming naming : named.of(identity.arn())) {
            Statement statement = naming.statement();
            if (surelyAllows(statement, action) && !mayDeny(naming.policy(), action)) {
                return Optional.of(new Grant(pattern(statement, action), statement, naming.policy()));
            }
        }
        return Optional.empty();
    }

    private static boolean surelyAllows(Statement statement, String action) {
        return statement.allows().isYes()
                && Matching.action(statement, action).isYes()
                && Matching.unconditional(statement.conditions()).isYes();
    }

    private static boolean mayDeny(Policy policy, String action) {
        for (Statement statement : policy.statements()) {
            if (!statement.denies().and(Matching.action(statement, action)).isNo()) {
                return true;
            }
        }
        return false;
    }

    /** Whether no denial takes off what a statement grants on the repositories that it names. */
    private boolean isEffective(Statement statement, String action) {
        if (!Repositories.among(statement).isYes() || !(statement.resources() instanceof Resources.Only only)) {
            return false;
        }
        for (Value.Text repositories : only.patterns()) {
            if (isEffective(action, repositories)) {
                return true;
            }
        }
        // a boundary may let through less than is named, and yet a repository of it
        for (Repository repository : access.model().repositories()) {
            if (Matching.resource(statement, repository.arn()).isYes() && isEffective(action, repository.arn())) {
                return true;
            }
        }
        return false;
    }

    private boolean isEffective(String action, Value.Text repositories) {
        Truth allowed = access.byOwnPolicies(identity, action, repositories).allowed();
        return undenied ? allowed.isYes() : !allowed.isNo();
    }

    private static Span pattern(Statement statement, String action) {
        if (statement.actions() instanceof Actions.Only only) {
            for (Value.Text pattern : only.patterns()) {
                if (Wildcard.matchesAction(pattern, action).isYes()) {
                    return pattern.span();
                }
            }
        }
        return statement.actions().span();
    }
}
