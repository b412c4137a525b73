package io.github.ecrlint.rules.broken;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Resources;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.rules.Way;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.util.List;

/** The login granted on ARNs only, where it never matches, while nothing that is seen grants it on {@code *}. */
public final class AuthorizationTokenOnRepository implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR302",
            "authorization-token-on-repository",
            "`ecr:GetAuthorizationToken` on a repository never matches",
            Severity.HIGH,
            List.of("broken", "external/cwe/cwe-863"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        if (!neverMatches(statement, policy)
                || GrantedOtherwise.is(EcrAction.GET_AUTHORIZATION_TOKEN, policy, access)) {
            return List.of();
        }
        Resources.Only only = (Resources.Only) statement.resources();
        Span resource = only.patterns().get(0).span();
        boolean isWrittenHere = statement.span().contains(resource);
        Span login = Login.namedBy(statement).orElseThrow().span();
        Span place = isWrittenHere ? resource : only.span();
        return List.of(Finding.of(
                        INFO,
                        place,
                        "`ecr:GetAuthorizationToken` never matches this resource: only `*` grants it",
                        new Note(login, "this action is for the registry, not for a repository"))
                .along(new Way(access)
                        .ofHolders(policy)
                        .by(policy, login, "is meant to get `ecr:GetAuthorizationToken`")
                        .at(place, "on what it never matches")
                        .steps()));
    }

    /** Whether a statement means to grant the login and cannot. */
    static boolean neverMatches(Statement statement, Policy policy) {
        return policy.kind().side() == PolicyKind.Side.IDENTITY
                && statement.allows().isYes()
                && statement.resources() instanceof Resources.Only only
                && areArns(only.patterns())
                && Login.namedBy(statement).isPresent();
    }

    static boolean areArns(List<Value.Text> patterns) {
        for (Value.Text pattern : patterns) {
            if (!Arns.beginsAsOne(pattern)) {
                return false;
            }
        }
        return !patterns.isEmpty();
    }
}
