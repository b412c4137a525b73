package io.github.ecrlint.rules.invalid;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.policy.Condition;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Resources;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** What looks like a policy variable and is none, or stands where AWS replaces none. */
public final class MalformedVariable implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR423",
            "malformed-variable",
            "a policy variable is malformed, or stands where none is replaced",
            Severity.MEDIUM,
            List.of("invalid", "external/cwe/cwe-573"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        List<Finding> findings = new ArrayList<>(0);
        elsewhere(statement.actions().patterns(), "an action", findings);
        if (statement.principals() instanceof Principals.Only only) {
            elsewhere(texts(only.list()), "a principal", findings);
        } else if (statement.principals() instanceof Principals.AllExcept except) {
            elsewhere(texts(except.list()), "a principal", findings);
        }
        if (statement.resources() instanceof Resources.Only only) {
            malformed(only.patterns(), findings);
        } else if (statement.resources() instanceof Resources.AllExcept except) {
            malformed(except.patterns(), findings);
        }
        for (Condition condition : statement.conditions().list()) {
            String comparison = condition.operator().value().comparison();
            if (comparison.startsWith("string") || comparison.startsWith("arn")) {
                malformed(condition.values(), findings);
            } else if (condition.operator().value().isKnown()) {
                elsewhere(condition.values(), "a value of this operator", findings);
            }
        }
        return findings;
    }

    private static List<Value.Text> texts(List<Principal> principals) {
        List<Value.Text> texts = new ArrayList<>(principals.size());
        for (Principal principal : principals) {
            texts.add(principal.text());
        }
        return texts;
    }

    private static void elsewhere(List<Value.Text> texts, String place, List<Finding> findings) {
        for (Value.Text text : texts) {
            for (PolicyVariable variable : PolicyVariable.in(text)) {
                String message = ofTemplate(variable);
                findings.add(Finding.of(
                        INFO,
                        variable.span(),
                        message == null ? shown(variable) + ": AWS replaces no variable in " + place : message));
            }
        }
    }

    private static void malformed(List<Value.Text> texts, List<Finding> findings) {
        for (Value.Text text : texts) {
            for (PolicyVariable variable : PolicyVariable.in(text)) {
                if (!variable.isWellFormed()) {
                    findings.add(Finding.of(INFO, variable.span(), wrong(variable)));
                }
            }
        }
    }

    private static String wrong(PolicyVariable variable) {
        String message = ofTemplate(variable);
        if (message != null) {
            return message;
        }
        String shown = shown(variable);
        if (!variable.isClosed()) {
            return shown + " has no closing brace";
        }
        int comma = variable.name().indexOf(',');
        String key = comma < 0 ? variable.name() : variable.name().substring(0, comma);
        int colon = key.indexOf(':');
        if (colon <= 0 || colon == key.length() - 1) {
            return shown + " names no condition key, as `${aws:username}` does";
        }
        return comma < 0
                ? shown + " has spaces around its key"
                : shown + " has a default without quotes, as in `'none'`";
    }

    private static String ofTemplate(PolicyVariable variable) {
        return variable.isOfTemplate()
                ? shown(variable) + " is no policy variable, and without `Fn::Sub` CloudFormation leaves it as it is"
                : null;
    }

    private static String shown(PolicyVariable variable) {
        return Words.quoted("${" + variable.name() + (variable.isClosed() ? "}" : ""));
    }
}
