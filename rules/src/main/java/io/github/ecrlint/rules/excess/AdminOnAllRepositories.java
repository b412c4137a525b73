package io.github.ecrlint.rules.excess;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.value.Value;
import java.util.List;
import java.util.Optional;

/** An identity policy that lets its holder change the policy of every repository, or delete every one. */
public final class AdminOnAllRepositories implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR202",
            "admin-on-all-repositories",
            "an identity administers every repository",
            Severity.MEDIUM,
            List.of("excess", "external/cwe/cwe-250"));

    /** What can be done, gravest first. */
    enum Deed {
        SET_POLICY("ecr:SetRepositoryPolicy", "change the policy of every repository"),
        DELETE_POLICY("ecr:DeleteRepositoryPolicy", "delete the policy of every repository"),
        DELETE("ecr:DeleteRepository", "delete every repository");

        final String action;
        final String words;

        Deed(String action, String words) {
            this.action = action;
            this.words = words;
        }
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        for (Deed deed : Deed.values()) {
            Optional<Value.Text> pattern = AllRepositories.granting(deed.action, statement, policy, access);
            if (pattern.isPresent()) {
                return List.of(AllRepositories.finding(INFO, pattern.get(), deed.words, statement, policy, access));
            }
        }
        return List.of();
    }
}
