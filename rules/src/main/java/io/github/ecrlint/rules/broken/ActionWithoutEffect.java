package io.github.ecrlint.rules.broken;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.policy.Actions;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.rules.Listing;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An action named in a resource policy of ECR that has no say in it; for the login in a repository policy see ECR303. */
public final class ActionWithoutEffect implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR314",
            "action-without-effect",
            "an action that has no effect in this kind of policy",
            Severity.LOW,
            List.of("broken", "external/cwe/cwe-863"));

    /** What a registry policy speaks of in scope V1; source: ECR User Guide, "Registry permissions in Amazon ECR". */
    private static final List<String> FIRST_SCOPE =
            List.of("ecr:ReplicateImage", "ecr:BatchImportUpstreamImage", "ecr:CreateRepository");

    private static final String PRIVATE = "it is for private repositories";
    private static final String PUBLIC = "it is for public repositories";
    private static final String OTHER_SERVICE = "it is an action of another service";
    private static final String IDENTITY = "only an identity policy grants it";
    private static final String NOT_EXISTING = "it is no action on an existing repository";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        Map<String, AlikeActions> byReason = new LinkedHashMap<>();
        if (policy.kind().side() == PolicyKind.Side.RESOURCE && statement.actions() instanceof Actions.Only only) {
            for (Value.Text pattern : only.patterns()) {
                String why = pattern.isLiteral() ? why(pattern, policy.kind()) : "";
                if (why.isEmpty() && policy.kind() == PolicyKind.REGISTRY && isBeyondFirstScope(pattern, access)) {
                    why = "in scope `V1` it speaks of " + Listing.of(FIRST_SCOPE);
                }
                if (!why.isEmpty()) {
                    add(pattern, why, byReason);
                }
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, AlikeActions> entry : byReason.entrySet()) {
            AlikeActions actions = entry.getValue();
            String message = actions.named() + actions.either(" has", " have") + " no effect in a "
                    + policy.kind().title() + ": " + actions.either(entry.getKey(), several(entry.getKey()));
            List<Note> notes = actions.notes("nor has this");
            findings.add(new Finding(INFO, actions.first().span(), message, notes, List.of(), Optional.empty()));
        }
        return findings;
    }

    private static void add(Value.Text pattern, String why, Map<String, AlikeActions> byReason) {
        AlikeActions actions = byReason.get(why);
        if (actions == null) {
            actions = new AlikeActions();
            byReason.put(why, actions);
        }
        actions.add(pattern);
    }

    /** A reason of {@link #why} as it is said of several actions. */
    private static String several(String reason) {
        return switch (reason) {
            case PRIVATE -> "they are for private repositories";
            case PUBLIC -> "they are for public repositories";
            case OTHER_SERVICE -> "they are actions of another service";
            case IDENTITY -> "only an identity policy grants them";
            case NOT_EXISTING -> "they are no actions on an existing repository";
            default -> reason;
        };
    }

    private static String why(Value.Text pattern, PolicyKind kind) {
        String service = ActionPatterns.serviceOf(pattern);
        if (service.isEmpty()) {
            return "";
        }
        String own = kind == PolicyKind.PUBLIC_REPOSITORY ? "ecr-public" : "ecr";
        if (!service.equals(own)) {
            return switch (service) {
                case "ecr" -> PRIVATE;
                case "ecr-public" -> PUBLIC;
                default -> OTHER_SERVICE;
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
            return isLogin && kind == PolicyKind.REGISTRY ? IDENTITY : "";
        }
        return isLogin ? IDENTITY : NOT_EXISTING;
    }
}
