package io.github.ecrlint.rules.broken;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.policy.Actions;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** An action named in a resource policy of ECR that has no say in it; for the login in a repository policy see ECR303. */
public final class ActionWithoutEffect implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR314",
            "action-without-effect",
            "an action that has no effect in this kind of policy",
            Severity.LOW,
            List.of("broken"));

    /** What a registry policy speaks of in scope V1; source: ECR User Guide, "Registry permissions in Amazon ECR". */
    private static final List<String> FIRST_SCOPE =
            List.of("ecr:ReplicateImage", "ecr:BatchImportUpstreamImage", "ecr:CreateRepository");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        List<Finding> findings = new ArrayList<>();
        if (policy.kind().side() == PolicyKind.Side.RESOURCE && statement.actions() instanceof Actions.Only only) {
            for (Value.Text pattern : only.patterns()) {
                String why = pattern.isLiteral() ? why(pattern, policy.kind()) : "";
                String message = "`" + pattern.shown() + "` has no effect in a "
                        + policy.kind().title() + ": ";
                if (!why.isEmpty()) {
                    findings.add(Finding.of(INFO, pattern.span(), message + why));
                } else if (policy.kind() == PolicyKind.REGISTRY && isBeyondFirstScope(pattern, access)) {
                    findings.add(Finding.of(
                            INFO, pattern.span(), message + "in scope `V1` it speaks of " + Pulls.listed(FIRST_SCOPE)));
                }
            }
        }
        return findings;
    }

    private static String why(Value.Text pattern, PolicyKind kind) {
        String service = ActionPatterns.serviceOf(pattern);
        if (service.isEmpty()) {
            return "";
        }
        String own = kind == PolicyKind.PUBLIC_REPOSITORY ? "ecr-public" : "ecr";
        if (!service.equals(own)) {
            return switch (service) {
                case "ecr" -> "it is for private repositories";
                case "ecr-public" -> "it is for public repositories";
                default -> "it is an action of another service";
            };
        }
        EcrAction action = EcrAction.named(pattern.shown());
        return action == null || action.inRepositoryPolicy() ? "" : why(action, kind);
    }

    private static boolean isBeyondFirstScope(Value.Text pattern, Access access) {
        if (!access.isFirstRegistryScope().isYes()) {
            return false;
        }
        for (EcrAction action : EcrAction.all()) {
            if (action.name().equalsIgnoreCase(pattern.shown())) {
                return !FIRST_SCOPE.contains(action.name());
            }
        }
        return false;
    }

    private static String why(EcrAction action, PolicyKind kind) {
        boolean isLogin = action.use() == EcrAction.Use.LOGIN;
        if (kind == PolicyKind.REGISTRY || isLogin && kind == PolicyKind.REPOSITORY) {
            return isLogin && kind == PolicyKind.REGISTRY ? "only an identity policy grants it" : "";
        }
        return isLogin ? "only an identity policy grants it" : "it is no action on an existing repository";
    }
}
