package io.github.ecrlint.rules.broken;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Resources;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** An ARN that is well formed and yet no repository can have: without account or region, with a tag, of another service. */
public final class ResourceNeverMatches implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR312",
            "resource-never-matches",
            "a resource that no repository can match",
            Severity.HIGH,
            List.of("broken", "external/cwe/cwe-863"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        boolean hasResources = policy.kind().side() == PolicyKind.Side.IDENTITY || policy.kind() == PolicyKind.REGISTRY;
        if (!hasResources || !ActionPatterns.isOfEcr(statement)) {
            return List.of();
        }
        List<Value.Text> patterns = statement.resources() instanceof Resources.Only only
                ? only.patterns()
                : statement.resources() instanceof Resources.AllExcept except ? except.patterns() : List.of();
        List<Finding> findings = new ArrayList<>();
        int otherwise = 0;
        for (Value.Text pattern : patterns) {
            if (isOfAnotherService(pattern, statement)) {
                otherwise++;
            }
        }
        for (Value.Text pattern : patterns) {
            String why = otherwise == patterns.size() ? ofAnotherService(pattern) : RepositoryArn.whyNone(pattern);
            if (!why.isEmpty()) {
                boolean isWrittenHere = statement.span().contains(pattern.span());
                findings.add(Finding.of(
                        INFO,
                        isWrittenHere ? pattern.span() : spanOf(statement.resources()),
                        "`" + pattern.shown() + "` never matches a repository: " + why));
            }
        }
        return findings;
    }

    /** Whether a statement that speaks of ECR alone names a resource of something else. */
    private static boolean isOfAnotherService(Value.Text pattern, Statement statement) {
        List<Value.Text> segments = Arns.segments(pattern);
        if (segments.size() < 6
                || !segments.get(0).is("arn")
                || !segments.get(2).isLiteral()) {
            return false;
        }
        String service = segments.get(2).shown();
        if (service.isEmpty() || service.indexOf('*') >= 0 || service.indexOf('?') >= 0 || service.indexOf('$') >= 0) {
            return false;
        }
        return !service.equals("ecr") && ActionPatterns.areAllOf("ecr", statement)
                || !service.equals("ecr-public") && ActionPatterns.areAllOf("ecr-public", statement);
    }

    private static String ofAnotherService(Value.Text pattern) {
        return switch (Arns.segments(pattern).get(2).shown()) {
            case "ecr-public" -> "it is the ARN of a public one, and the actions are for private ones";
            case "ecr" -> "it is the ARN of a private one, and the actions are for public ones";
            default -> "it is no ARN of ECR";
        };
    }

    private static Span spanOf(Resources resources) {
        return resources instanceof Resources.Only only ? only.span() : ((Resources.AllExcept) resources).span();
    }
}
