package io.github.ecrlint.rules.invalid;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.policy.Condition;
import io.github.ecrlint.policy.Flaw;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Resources;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** A policy variable in a policy whose version knows none, so that its characters are taken as they are. */
public final class VariableInOldVersion implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR417",
            "variable-in-old-version",
            "a policy variable stands in a policy of an old version",
            Severity.MEDIUM,
            List.of("invalid", "external/cwe/cwe-573"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        if (!isOld(policy)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(0);
        if (statement.resources() instanceof Resources.Only only) {
            check(only.patterns(), policy, findings);
        } else if (statement.resources() instanceof Resources.AllExcept except) {
            check(except.patterns(), policy, findings);
        }
        for (Condition condition : statement.conditions().list()) {
            check(condition.values(), policy, findings);
        }
        return findings;
    }

    private static boolean isOld(Policy policy) {
        if (policy.version().isPresent()) {
            return policy.version().get().value().equals("2008-10-17");
        }
        for (Flaw flaw : policy.flaws()) {
            if (flaw instanceof Flaw.Missing missing && missing.element().equals("Version")) {
                return true;
            }
        }
        return false;
    }

    private static void check(List<Value.Text> texts, Policy policy, List<Finding> findings) {
        for (Value.Text text : texts) {
            for (PolicyVariable variable : PolicyVariable.in(text)) {
                if (!variable.isWellFormed()) {
                    continue;
                }
                String shown = Words.quoted("${" + variable.name() + "}");
                String message =
                        shown + " is no variable without `Version` `2012-10-17`: its characters are taken as they are";
                findings.add(
                        policy.version().isPresent()
                                ? Finding.of(
                                        INFO,
                                        variable.span(),
                                        message,
                                        new Note(policy.version().get().span(), "the old version"))
                                : Finding.of(INFO, variable.span(), message));
            }
        }
    }
}
