package io.github.ecrlint.rules.invalid;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.aws.ConditionKey;
import io.github.ecrlint.policy.Condition;
import io.github.ecrlint.policy.Nearest;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A condition key of AWS or ECR that does not exist: no request has it. */
public final class UnknownConditionKey implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR407",
            "unknown-condition-key",
            "a condition key does not exist",
            Severity.MEDIUM,
            List.of("invalid", "external/cwe/cwe-573"));

    /** ECR's own keys, but for the tags; source: Service Authorization Reference. */
    private static final String ACCOUNT_SETTING = "ecr:accountsetting";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        List<Finding> findings = new ArrayList<>(0);
        for (Condition condition : statement.conditions().list()) {
            String wrong = condition.key().isLiteral() ? wrong(condition.key().shown()) : null;
            if (wrong != null) {
                findings.add(Finding.of(INFO, condition.key().span(), wrong));
            }
        }
        return findings;
    }

    private static String wrong(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        if (lower.indexOf('$') >= 0) {
            return null; // a variable, or what a template was to fill in
        }
        if (lower.indexOf(':') < 0) {
            return "condition key " + Words.quoted(key) + " names no service" + near("aws:" + key);
        }
        if (lower.endsWith("tag") && ConditionKey.named(lower + "/").isPresent()
                || lower.equals("ecr-public:resourcetag")) {
            return "condition key " + Words.quoted(key) + " names no tag, as in `" + key + "/team`";
        }
        if (ConditionKey.named(lower).isPresent()) {
            return null;
        }
        if (lower.startsWith("ecr:") || lower.startsWith("ecr-public:")) {
            boolean known = lower.equals(ACCOUNT_SETTING) || lower.startsWith("ecr-public:resourcetag/");
            return known ? null : "condition key " + Words.quoted(key) + " does not exist" + near(key);
        }
        // AWS adds keys of its own now and then: one that is no misspelling may be new
        String meant = lower.startsWith("aws:") ? near(key) : "";
        return meant.isEmpty() ? null : "condition key " + Words.quoted(key) + " does not exist" + meant;
    }

    private static String near(String key) {
        List<String> known = new ArrayList<>();
        for (String spelling : ConditionKey.spellings()) {
            known.add(spelling.endsWith("/*") ? spelling.substring(0, spelling.length() - 2) : spelling);
        }
        known.add("ecr:AccountSetting");
        int slash = key.indexOf('/');
        return Words.didYouMean(Nearest.to(slash < 0 ? key : key.substring(0, slash), known));
    }
}
