package io.github.ecrlint.rules.excess;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.access.Matching;
import io.github.ecrlint.model.Boundary;
import io.github.ecrlint.model.Holdings;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.Model;
import io.github.ecrlint.policy.Actions;
import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Resources;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.policy.Wildcard;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rules.Way;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.List;
import java.util.Optional;

/** Grants of ECR's own actions on every repository of an account, or of a region of it. */
final class AllRepositories {
    private static final Value.Text SOME = new Value.Text(
            List.of(
                    Part.Literal.nowhere("repository/"),
                    new Part.Open(Hole.opaque("any repository", ""), Value.NOWHERE)),
            Value.NOWHERE);

    private AllRepositories() {}

    /**
     * The pattern by which a statement of an identity policy surely grants an action on every repository, if it does so by name
     * of the service: {@code *} as an action is an administrator's and says nothing of ECR.
     */
    static Optional<Value.Text> granting(String action, Statement statement, Policy policy, Access access) {
        Optional<Value.Text> pattern = granting(action, statement, policy);
        boolean isAll = pattern.isPresent()
                && resource(statement).isPresent()
                && !mayBeDenied(action, policy, access)
                && !mayOnlyBound(policy, access);
        return isAll ? pattern : Optional.empty();
    }

    /** A finding on the pattern by which the holders of a policy may do something with every repository. */
    static Finding finding(
            RuleInfo rule, Value.Text pattern, String deed, Statement statement, Policy policy, Access access) {
        Span every = resource(statement).orElseThrow().span();
        return Finding.of(
                        rule,
                        pattern.span(),
                        Holders.of(policy, access) + " may " + deed,
                        new Note(every, "every repository is among these"))
                .along(new Way(access)
                        .ofHolders(policy)
                        .by(policy, pattern.span(), "is allowed `" + pattern.shown() + "`")
                        .at(every, "on every repository")
                        .steps());
    }

    /** Whether a managed policy is held by nobody and may be a permissions boundary, which grants nothing. */
    static boolean mayOnlyBound(Policy policy, Access access) {
        Model model = access.model();
        if (policy.kind() != PolicyKind.IDENTITY_MANAGED
                || !model.holdersOf(policy).isEmpty()) {
            return false;
        }
        for (Identity identity : model.identities()) {
            Optional<Boundary> boundary = model.boundaryOf(identity);
            if (boundary.isPresent()
                    && (boundary.get().policies().contains(policy)
                            || !boundary.get().unseen().isEmpty())) {
                return true;
            }
        }
        return false;
    }

    /** The pattern by which a statement of an identity policy surely grants an action by name of the service. */
    static Optional<Value.Text> granting(String action, Statement statement, Policy policy) {
        if (policy.kind().side() != PolicyKind.Side.IDENTITY
                || !statement.allows().isYes()
                || !Matching.unconditional(statement.conditions()).isYes()
                || !(statement.actions() instanceof Actions.Only only)
                || !only.have(action).isYes()) {
            return Optional.empty();
        }
        for (Value.Text pattern : only.patterns()) {
            boolean isOfEcr = pattern.shown().regionMatches(true, 0, "ecr:", 0, 4);
            if (isOfEcr && Wildcard.matchesAction(pattern, action).isYes()) {
                return Optional.of(pattern);
            }
        }
        return Optional.empty();
    }

    /** The resource of a statement that means every repository, if there is one. */
    static Optional<Value.Text> resource(Statement statement) {
        if (statement.resources() instanceof Resources.Only only) {
            for (Value.Text pattern : only.patterns()) {
                if (isAll(pattern)) {
                    return Optional.of(pattern);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a pattern matches the repositories of an account or of a region of it, whatever their names. */
    static boolean isAll(Value.Text pattern) {
        List<Value.Text> segments = Arns.segments(pattern);
        if (segments.size() < 6) {
            return pattern.is("*");
        }
        return segments.get(0).is("arn")
                && segments.get(2).is("ecr")
                && segments.get(5).shown().indexOf('*') >= 0
                && Wildcard.matches(segments.get(5), SOME).isYes();
    }

    /** Whether a denial or a boundary may take the action off again on some repositories, from each who holds the policy or may. */
    private static boolean mayBeDenied(String action, Policy policy, Access access) {
        if (mayDeny(policy, action)) {
            return true;
        }
        List<Identity> holders = access.model().possibleHoldersOf(policy);
        for (Identity holder : holders) {
            boolean denied = access.model().boundaryOf(holder).isPresent();
            Holdings holdings = access.model().holdingsOf(holder);
            denied |= !holdings.unseen().isEmpty();
            for (Policy other : holdings.policies()) {
                denied |= mayDeny(other, action);
            }
            for (Holdings.Possible other : holdings.possible()) {
                denied |= mayDeny(other.policy(), action);
            }
            if (!denied) {
                return false;
            }
        }
        return !holders.isEmpty();
    }

    private static boolean mayDeny(Policy policy, String action) {
        Truth denied = policy.isWhole() ? Truth.NO : Truth.UNKNOWN;
        for (Statement statement : policy.statements()) {
            denied = denied.or(statement.denies().and(Matching.action(statement, action)));
        }
        return !denied.isNo();
    }
}
