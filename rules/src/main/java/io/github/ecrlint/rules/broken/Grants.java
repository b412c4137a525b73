package io.github.ecrlint.rules.broken;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.access.Matching;
import io.github.ecrlint.access.Repositories;
import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.policy.Actions;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Resources;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Wildcard;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.util.Locale;
import java.util.Optional;

/** What an identity may surely do with images, by its own policies or by repository policies that name it. */
record Grants(Identity identity, Access access) {

    /** An action as a statement names it, and the policy that the statement is part of. */
    record Grant(Span place, Statement statement, Policy policy) {

        /** Whether the action is written in the statement and not somewhere that it refers to. */
        boolean isWrittenThere() {
            return statement.span().contains(place);
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
        for (Policy policy : access.model().policies()) {
            boolean ownPolicy = access.model().holdersOf(policy).contains(identity);
            if (!ownPolicy && policy.kind() != PolicyKind.REPOSITORY) {
                continue;
            }
            for (Statement statement : policy.statements()) {
                boolean grants = statement.allows().isYes()
                        && Matching.action(statement, action).isYes()
                        && Matching.unconditional(statement.conditions()).isYes()
                        && (ownPolicy ? isEffective(statement, action) : names(statement, policy, action));
                if (grants) {
                    return Optional.of(new Grant(pattern(statement, action), statement, policy));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether no denial takes off what a statement grants on the repositories that it names. */
    private boolean isEffective(Statement statement, String action) {
        if (!Repositories.among(statement).isYes() || !(statement.resources() instanceof Resources.Only only)) {
            return false;
        }
        for (Value.Text repositories : only.patterns()) {
            if (access.byOwnPolicies(identity, action, repositories).allowed().isYes()) {
                return true;
            }
        }
        return false;
    }

    private boolean names(Statement statement, Policy policy, String action) {
        if (!policy.isWhole() || !(statement.principals() instanceof Principals.Only only)) {
            return false;
        }
        for (Statement other : policy.statements()) {
            if (!other.denies().and(Matching.action(other, action)).isNo()) {
                return false;
            }
        }
        for (Principal principal : only.list()) {
            if (principal.type() == Principal.Type.AWS && principal.text().sameAs(identity.arn())) {
                return true;
            }
        }
        return false;
    }

    private static Span pattern(Statement statement, String action) {
        if (statement.actions() instanceof Actions.Only only) {
            for (Value.Text pattern : only.patterns()) {
                if (Wildcard.matchesAction(pattern, action.toLowerCase(Locale.ROOT))
                        .isYes()) {
                    return pattern.span();
                }
            }
        }
        return statement.actions().span();
    }
}
