package io.github.ecrlint.rules.invalid;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.policy.Nearest;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Wildcard;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An action pattern of ECR that no action matches, or one that names no service. */
public final class UnknownAction implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR405",
            "unknown-action",
            "an action does not exist",
            Severity.MEDIUM,
            List.of("invalid", "external/cwe/cwe-573"));

    /** Not in the Service Authorization Reference, but in AWS's API or in policies that AWS takes every day. */
    private static final String[] UNDOCUMENTED = {
        "ecr-public:BatchGetImage", "ecr-public:GetDownloadUrlForLayer", "ecr:ListImageReferrers"
    };

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        List<Finding> findings = new ArrayList<>(0);
        for (Value.Text pattern : statement.actions().patterns()) {
            String wrong = pattern.isLiteral() ? wrong(pattern) : null;
            if (wrong != null) {
                findings.add(Finding.of(INFO, pattern.span(), wrong));
            }
        }
        return findings;
    }

    private static String wrong(Value.Text pattern) {
        String text = pattern.shown();
        if (EcrAction.named(text) != null) {
            return null;
        }
        int colon = text.indexOf(':');
        if (colon < 0) {
            boolean everything = !text.isEmpty() && text.replace("*", "").isEmpty();
            String meant = "ecr:" + text;
            return everything ? null : Words.quoted(text) + " names no service" + Words.didYouMean(near(meant, "ecr"));
        }
        String service = text.substring(0, colon);
        boolean isOurs = service.equalsIgnoreCase("ecr") || service.equalsIgnoreCase("ecr-public");
        // a wildcard put together for many services may match nothing of this one
        boolean isMade = text.indexOf('*') >= 0 && !Written.verbatim(pattern);
        return !isOurs || isMade || exists(pattern)
                ? null
                : "no action matches " + Words.quoted(text) + Words.didYouMean(near(text, service));
    }

    private static boolean exists(Value.Text pattern) {
        for (EcrAction action : EcrAction.all()) {
            if (action.matches(pattern).isYes()) {
                return true;
            }
        }
        for (String name : UNDOCUMENTED) {
            if (Wildcard.matchesAction(pattern, name).isYes()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> near(String text, String service) {
        List<String> names = new ArrayList<>();
        for (EcrAction action : EcrAction.all()) {
            if (action.name().regionMatches(true, 0, service + ":", 0, service.length() + 1)) {
                names.add(action.name());
            }
        }
        return text.indexOf('*') >= 0 ? Optional.empty() : Nearest.to(text, names);
    }
}
