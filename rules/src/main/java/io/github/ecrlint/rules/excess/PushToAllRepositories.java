package io.github.ecrlint.rules.excess;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.value.Value;
import java.util.List;
import java.util.Optional;

/** An identity policy that lets its holder put images into every repository. */
public final class PushToAllRepositories implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR203",
            "push-to-all-repositories",
            "an identity may push to every repository",
            Severity.MEDIUM,
            List.of("excess", "external/cwe/cwe-250"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        Optional<Value.Text> pattern = AllRepositories.granting(EcrAction.PUT_IMAGE, statement, policy, access);
        if (pattern.isEmpty() || administersAll(statement, policy, access)) {
            return List.of();
        }
        return List.of(
                AllRepositories.finding(INFO, pattern.get(), "push to every repository", statement, policy, access));
    }

    /** Whether the statement grants more than that, of which ECR202 tells. */
    private static boolean administersAll(Statement statement, Policy policy, Access access) {
        for (AdminOnAllRepositories.Deed deed : AdminOnAllRepositories.Deed.values()) {
            if (AllRepositories.granting(deed.action, statement, policy, access).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
