package io.github.ecrlint.rules;

import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleProvider;
import io.github.ecrlint.rules.exposure.AllowWithNotPrincipal;
import io.github.ecrlint.rules.invalid.PrincipalInIdentityPolicy;
import java.util.List;

/** The catalogue: every rule, by id. */
public final class Rules implements RuleProvider {
    @Override
    public List<Rule> rules() {
        return List.of(
                new AllowWithNotPrincipal(), // ECR104
                new PrincipalInIdentityPolicy()); // ECR401
    }
}
