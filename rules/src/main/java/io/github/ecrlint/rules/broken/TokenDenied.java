package io.github.ecrlint.rules.broken;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.access.Matching;
import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.aws.ManagedPolicies;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.policy.Actions;
import io.github.ecrlint.policy.Condition;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Resources;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Wildcard;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.rules.Way;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A denial that was meant for repositories and takes the login with it, from an identity that may pull or push.
 *
 * <p>The login is asked of no resource: {@code NotResource} with any ARN spares it no more than a condition on the absence of a
 * tag does. A denial that names the login itself is taken for meant.
 */
public final class TokenDenied implements Rule.OfModel {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR304",
            "token-denied",
            "a broad `Deny` takes the login from an identity that may pull or push",
            Severity.HIGH,
            List.of("broken", "external/cwe/cwe-863"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Access access) {
        List<Finding> findings = new ArrayList<>();
        NamedPrincipals named = null;
        for (Identity identity : access.model().identities()) {
            if (identity.kind() == Identity.Kind.GROUP) {
                continue;
            }
            for (Policy policy : access.model().holdingsOf(identity).policies()) {
                for (Statement statement : policy.statements()) {
                    if (!ManagedPolicies.has(policy) && deniesLogin(statement)) {
                        named = named == null ? new NamedPrincipals(access.model()) : named;
                        add(statement, policy, new Grants(identity, access, named, false, true), findings);
                    }
                }
            }
        }
        return findings;
    }

    private static void add(Statement denial, Policy policy, Grants grants, List<Finding> findings) {
        Identity identity = grants.identity();
        Optional<Grants.Grant> pull = grants.pull();
        Optional<Grants.Grant> push = grants.push();
        if (pull.isEmpty() && push.isEmpty() || !isGranted(grants)) {
            return;
        }
        String may = pull.isEmpty() ? "push" : push.isEmpty() ? "pull" : "pull and push";
        Grants.Grant grant = (pull.isEmpty() ? push : pull).get();
        findings.add(Finding.of(
                        INFO,
                        place(denial),
                        identity.kind() + " `" + identity.shown() + "` may " + may
                                + " but cannot log in: this denies `ecr:GetAuthorizationToken`" + reason(denial),
                        new Note(denial.effect().span(), "this statement denies the login"),
                        new Note(grant.place(), "what the login is needed for"))
                .along(grant.on(new Way(grants.access())
                                .of(identity)
                                .by(policy, place(denial), "is denied the login")
                                .by(grant.policy(), grant.place(), "which it needs for this"))
                        .steps()));
    }

    /** Whether a statement surely denies the login, and not by its name. */
    private static boolean deniesLogin(Statement statement) {
        if (!statement.denies().isYes()
                || !Matching.action(statement, EcrAction.GET_AUTHORIZATION_TOKEN)
                        .isYes()
                || !Matching.noResource(statement).isYes()
                || !statement.conditions().open().isEmpty()
                || Login.namedBy(statement).isPresent()) {
            return false;
        }
        for (Condition condition : statement.conditions().list()) {
            if (!GrantedOtherwise.isTagOfARepository(condition) || !Present.holdsWithout(condition)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isGranted(Grants grants) {
        for (Policy policy :
                grants.access().model().holdingsOf(grants.identity()).policies()) {
            for (Statement statement : policy.statements()) {
                if (Login.isGrantedBy(statement)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What of a denial makes it reach the login. */
    private static Span place(Statement denial) {
        if (denial.resources() instanceof Resources.AllExcept except) {
            return except.span();
        }
        if (!denial.conditions().isEmpty()) {
            return denial.conditions().list().get(0).key().span();
        }
        if (denial.actions() instanceof Actions.Only only) {
            for (Value.Text pattern : only.patterns()) {
                if (Wildcard.matchesAction(pattern, EcrAction.GET_AUTHORIZATION_TOKEN)
                        .isYes()) {
                    return pattern.span();
                }
            }
        }
        return denial.actions().span();
    }

    private static String reason(Statement denial) {
        if (denial.resources() instanceof Resources.AllExcept) {
            return ", which is asked of no repository";
        }
        return denial.conditions().isEmpty() ? "" : ", which is asked of nothing that has a tag";
    }
}
