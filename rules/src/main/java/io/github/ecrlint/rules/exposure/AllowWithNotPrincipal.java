package io.github.ecrlint.rules.exposure;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.access.Witness;
import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import java.util.List;
import java.util.Optional;

/** {@code Allow} for all but those whom {@code NotPrincipal} lists, which is everybody else in every account. */
public final class AllowWithNotPrincipal implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR104",
            "allow-with-not-principal",
            "`Allow` with `NotPrincipal` lets in everybody else",
            Severity.HIGH,
            List.of("exposure", "public-access", "external/cwe/cwe-284"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        if (!statement.allows().isYes() || !(statement.principals() instanceof Principals.AllExcept except)) {
            return List.of();
        }
        Stranger stranger = policy.kind() == PolicyKind.REPOSITORY ? stranger(statement, policy) : null;
        if (stranger == null) {
            return List.of();
        }
        String subject = access.model().subjectOf(policy);
        String message = "`Allow` with `NotPrincipal` lets everybody into `" + subject + "` who is not listed";
        Grant grant = Grant.of(statement, policy, stranger.action());
        return List.of(Finding.of(INFO, except.keySpan(), message)
                .along(grant.path(except.keySpan(), grant.words(stranger.witness(), access), access)));
    }

    /** A request of somebody who is not listed. */
    private record Stranger(String action, Witness witness) {}

    /**
     * Somebody whom the statement would let in if it had {@code Principal: "*"}, at the gravest that he may do; null where
     * conditions or denials help.
     */
    private static Stranger stranger(Statement statement, Policy policy) {
        Stranger found = null;
        for (Deed deed : Deed.values()) {
            found = found == null ? stranger(deed.action(policy.kind()), statement, policy) : found;
        }
        for (EcrAction action : EcrAction.all()) {
            if (found == null && action.inRepositoryPolicy()) {
                found = stranger(action.name(), statement, policy);
            }
        }
        return found;
    }

    private static Stranger stranger(String action, Statement statement, Policy policy) {
        if (!statement.actions().have(action).isYes()) {
            return null;
        }
        Optional<Witness> witness = AsIfPublic.reach(statement, policy, action).witness();
        return witness.isEmpty() ? null : new Stranger(action, witness.get());
    }
}
