package io.github.ecrlint.rules.broken;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.access.Matching;
import io.github.ecrlint.aws.ManagedPolicies;
import io.github.ecrlint.model.Holdings;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Step;
import io.github.ecrlint.rules.TrustedServices;
import io.github.ecrlint.rules.Way;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which actions an identity is given by name, and which it surely has on no repository at all. */
record Lacks(Identity identity, Access access) {

    /** An action named by a statement of one of the identity's own policies. */
    record Named(Value.Text pattern, Statement statement, Policy policy) {}

    /** From the identity to the repositories that the action is named for. */
    List<Step> wayTo(Named named) {
        return new Way(access)
                .of(identity)
                .by(
                        named.policy(),
                        named.pattern().span(),
                        "is allowed `" + named.pattern().shown() + "`")
                .on(named.statement())
                .steps();
    }

    /** What all identities lack of which that can be told; groups are none. */
    static List<Lacks> settled(Access access) {
        List<Lacks> settled = new ArrayList<>();
        for (Identity identity : access.model().identities()) {
            Lacks lacks = new Lacks(identity, access);
            if (identity.kind() != Identity.Kind.GROUP && lacks.isSettled()) {
                settled.add(lacks);
            }
        }
        return settled;
    }

    /** Whether all policies of the identity are known, and it is surely no role that ECR itself works with, which is no client. */
    boolean isSettled() {
        TrustedServices trusted = TrustedServices.of(identity, access);
        boolean mayBeOfEcr = !trusted.others().isYes();
        for (String service : trusted.services()) {
            mayBeOfEcr &= service.equals("ecr");
        }
        if (mayBeOfEcr) {
            return false;
        }
        Holdings holdings = access.model().holdingsOf(identity);
        if (!holdings.unseen().isEmpty() || !holdings.possible().isEmpty()) {
            return false;
        }
        for (Policy policy : holdings.policies()) {
            if (!policy.isWhole()) {
                return false;
            }
        }
        return true;
    }

    /** The first place that grants one of some actions by a pattern that means nothing else. */
    Optional<Named> named(List<String> actions) {
        for (Policy policy : access.model().holdingsOf(identity).policies()) {
            if (ManagedPolicies.has(policy)) {
                continue; // it stands in no file of the project
            }
            for (Statement statement : policy.statements()) {
                Optional<Value.Text> pattern =
                        statement.allows().isYes() ? ActionPatterns.meaning(statement, actions) : Optional.empty();
                if (pattern.isPresent()) {
                    return Optional.of(new Named(pattern.get(), statement, policy));
                }
            }
        }
        return Optional.empty();
    }

    /** Those of some actions that no statement grants the identity, whatever the repository and the conditions. */
    List<String> missing(List<String> actions) {
        List<String> missing = new ArrayList<>();
        for (String action : actions) {
            if (!isGranted(action) && !isGrantedByRepository(action)) {
                missing.add(action);
            }
        }
        return missing;
    }

    private boolean isGranted(String action) {
        for (Policy policy : access.model().holdingsOf(identity).policies()) {
            for (Statement statement : policy.statements()) {
                if (!statement.allows().and(Matching.action(statement, action)).isNo()) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isGrantedByRepository(String action) {
        for (Policy policy : access.model().policies()) {
            if (policy.kind() != PolicyKind.REPOSITORY && policy.kind() != PolicyKind.REGISTRY) {
                continue;
            }
            if (!policy.isWhole()) {
                return true;
            }
            for (Statement statement : policy.statements()) {
                if (!statement.allows().and(Matching.action(statement, action)).isNo() && mayName(statement)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean mayName(Statement statement) {
        if (!(statement.principals() instanceof Principals.Only only)) {
            return true;
        }
        for (Principal principal : only.list()) {
            if (!principal.isEveryone().isNo()
                    || principal.type() == Principal.Type.AWS
                            && !Arns.same(principal.text(), identity.arn()).isNo()) {
                return true;
            }
        }
        return false;
    }
}
