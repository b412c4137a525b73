package io.github.ecrlint.access;

import io.github.ecrlint.access.Decision.Deciding;
import io.github.ecrlint.model.Model;
import io.github.ecrlint.model.Repository;
import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.policy.ConditionCheck;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Resources;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.policy.Wildcard;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * What the resource policies say of one request: those on the repository, and those of the registry.
 *
 * @param direct whether they allow it to the requester itself, or to everyone
 * @param delegated whether they leave it to the requester's account
 */
record RepositoryAccess(Truth direct, Truth delegated, Truth denied, List<Deciding> because, List<String> open) {

    static RepositoryAccess of(Model model, Requester requester, String action, Repository repository) {
        Collector collector = new Collector(requester, action, repository.arn());
        for (Policy policy : model.policiesOn(repository)) {
            collector.add(policy);
        }
        for (Policy policy : model.policies()) {
            if (policy.kind() == PolicyKind.REGISTRY) {
                collector.add(policy);
            }
        }
        return collector.result();
    }

    private static final class Collector {
        private final Requester requester;
        private final String action;
        private final Value.Text arn;
        private final List<Deciding> because = new ArrayList<>();
        private final List<String> open = new ArrayList<>();
        private Truth direct = Truth.NO;
        private Truth delegated = Truth.NO;
        private Truth denied = Truth.NO;

        Collector(Requester requester, String action, Value.Text arn) {
            this.requester = requester;
            this.action = action;
            this.arn = arn;
        }

        void add(Policy policy) {
            for (Value.Unknown part : policy.open()) {
                open.add(part.because().reason());
            }
            ConditionCheck conditions = ConditionCheck.in(policy, requester.context());
            for (Statement statement : policy.statements()) {
                Truth speaks = Matching.action(statement, action).and(speaksOfRepository(policy, statement));
                if (speaks.isNo()) {
                    continue;
                }
                Truth allow = allow(policy, statement, speaks, conditions);
                Truth deny = speaks.and(statement.denies())
                        .and(Naming.inDeny(statement, requester))
                        .and(conditions.holds(statement.conditions()));
                denied = denied.or(deny);
                Truth applies = allow.or(deny);
                if (applies != Truth.NO) {
                    because.add(new Deciding(policy, statement, applies));
                }
            }
        }

        private Truth allow(Policy policy, Statement statement, Truth speaks, ConditionCheck conditions) {
            if (requester instanceof Requester.Outsider) {
                Truth everyone = Reach.of(statement, policy, action).everyone();
                direct = direct.or(everyone);
                return everyone;
            }
            Truth allow = speaks.and(statement.allows()).and(conditions.holds(statement.conditions()));
            Naming naming = Naming.inAllow(statement, requester);
            direct = direct.or(allow.and(naming.direct()));
            delegated = delegated.or(allow.and(naming.delegated()));
            return allow.and(naming.any());
        }

        /** A repository policy always does, whatever its {@code Resource}; a registry policy says of which repositories. */
        private Truth speaksOfRepository(Policy policy, Statement statement) {
            if (policy.kind() != PolicyKind.REGISTRY) {
                return Truth.YES;
            }
            if (!(statement.resources() instanceof Resources.Only only)) {
                return Truth.of(statement.resources() instanceof Resources.AllExcept)
                        .and(Truth.UNKNOWN);
            }
            Truth matched = Truth.NO;
            for (Value.Text pattern : only.patterns()) {
                matched = matched.or(
                        pattern.is("*")
                                ? Truth.YES
                                : Wildcard.matches(pattern, arn).or(Arns.match(pattern, arn)));
            }
            return matched;
        }

        RepositoryAccess result() {
            Truth unseen = open.isEmpty() ? Truth.NO : Truth.UNKNOWN;
            return new RepositoryAccess(direct.or(unseen), delegated.or(unseen), denied.or(unseen), because, open);
        }
    }
}
