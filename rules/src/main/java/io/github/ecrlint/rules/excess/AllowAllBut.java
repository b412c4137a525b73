package io.github.ecrlint.rules.excess;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.access.Matching;
import io.github.ecrlint.access.Repositories;
import io.github.ecrlint.policy.Actions;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Resources;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.rules.Way;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.util.List;

/** {@code Allow} with {@code NotAction} or {@code NotResource}: all else is allowed, and ECR's actions are among it. */
public final class AllowAllBut implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR204",
            "allow-all-but",
            "`Allow` with `NotAction` or `NotResource` reaches repositories",
            Severity.LOW,
            List.of("excess", "external/cwe/cwe-250"));

    /** What may be among it, gravest first. */
    private static final List<String> DEEDS = List.of(
            "ecr:SetRepositoryPolicy",
            "ecr:DeleteRepository",
            "ecr:PutImage",
            "ecr:BatchDeleteImage",
            "ecr:BatchGetImage");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        boolean allBut = statement.actions() instanceof Actions.AllExcept
                || statement.resources() instanceof Resources.AllExcept;
        if (!allBut
                || !statement.allows().isYes()
                || !Matching.unconditional(statement.conditions()).isYes()
                || !reachesRepositories(statement, policy)
                || AllRepositories.mayOnlyBound(policy, access)) {
            return List.of();
        }
        for (String deed : DEEDS) {
            if (Matching.action(statement, deed).isYes()) {
                boolean ofActions = statement.actions() instanceof Actions.AllExcept;
                Span place =
                        ofActions ? statement.actions().span() : ((Resources.AllExcept) statement.resources()).span();
                String message = ofActions
                        ? "everything but this is allowed, `" + deed + "` among it"
                        : "`" + deed + "` is allowed on everything but this";
                Way way = new Way(access);
                if (statement.principals() instanceof Principals.Only only) {
                    way.at(only.span(), "whoever is named here");
                } else {
                    way.ofHolders(policy);
                }
                way.by(policy, place, "is allowed `" + deed + "`").on(policy).on(statement);
                return List.of(Finding.of(INFO, place, message).along(way.steps()));
            }
        }
        return List.of();
    }

    private static boolean reachesRepositories(Statement statement, Policy policy) {
        if (policy.kind() == PolicyKind.REPOSITORY || policy.kind() == PolicyKind.CREATION_TEMPLATE) {
            return true;
        }
        if (policy.kind().side() != PolicyKind.Side.IDENTITY && policy.kind() != PolicyKind.REGISTRY
                || !Repositories.among(statement).isYes()) {
            return false;
        }
        if (statement.resources() instanceof Resources.AllExcept except) {
            for (Value.Text pattern : except.patterns()) {
                if (AllRepositories.isAll(pattern) || !pattern.shown().startsWith("arn:")) {
                    return false;
                }
            }
        }
        return true;
    }
}
