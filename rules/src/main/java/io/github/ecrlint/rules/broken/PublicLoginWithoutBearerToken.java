package io.github.ecrlint.rules.broken;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.access.Decision;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.rules.Way;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A login to ECR Public by an identity that lacks the token of STS, without which that login fails. */
public final class PublicLoginWithoutBearerToken implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR315",
            "public-login-without-bearer-token",
            "a login to ECR Public lacks `sts:GetServiceBearerToken`",
            Severity.HIGH,
            List.of("broken", "external/cwe/cwe-863"));

    private static final String LOGIN = "ecr-public:GetAuthorizationToken";
    private static final String BEARER_TOKEN = "sts:GetServiceBearerToken";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        if (policy.kind().side() != PolicyKind.Side.IDENTITY
                || !statement.allows().isYes()) {
            return List.of();
        }
        Optional<Value.Text> login = ActionPatterns.meaning(statement, List.of(LOGIN));
        if (login.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        Value.Text registry = Value.Text.computed("*", Value.NOWHERE);
        for (Identity holder : access.model().holdersOf(policy)) {
            boolean mayLogIn = holder.kind() != Identity.Kind.GROUP
                    && access.byOwnPolicies(holder, LOGIN, registry).allowed().isYes();
            Decision bearerToken = access.byOwnPolicies(holder, BEARER_TOKEN, registry);
            if (mayLogIn
                    && bearerToken.allowed().isNo()
                    && bearerToken.because().isEmpty()) {
                String message = holder.kind() + " `" + holder.shown()
                        + "` cannot log in to ECR Public: `sts:GetServiceBearerToken` is missing";
                Note note = new Note(
                        holder.span(), "no policy of this " + holder.kind() + " grants `sts:GetServiceBearerToken`");
                findings.add(Finding.of(INFO, login.get().span(), message, note)
                        .along(new Way(access)
                                .of(holder)
                                .by(policy, login.get().span(), "is allowed `" + LOGIN + "` alone")
                                .on(statement)
                                .steps()));
            }
        }
        return findings;
    }
}
