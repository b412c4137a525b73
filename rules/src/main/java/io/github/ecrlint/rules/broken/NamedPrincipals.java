package io.github.ecrlint.rules.broken;

import io.github.ecrlint.model.Model;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The statements of repository policies that allow something, by the principals that they name. */
final class NamedPrincipals {
    private final Map<String, List<Naming>> byArn = new HashMap<>();

    /** A statement that names a principal, in its policy, every statement of which is known. */
    record Naming(Statement statement, Policy policy) {}

    NamedPrincipals(Model model) {
        for (Policy policy : model.policies()) {
            if (policy.kind() != PolicyKind.REPOSITORY || !policy.isWhole()) {
                continue;
            }
            for (Statement statement : policy.statements()) {
                if (statement.allows().isYes() && statement.principals() instanceof Principals.Only only) {
                    for (Principal principal : only.list()) {
                        add(principal, new Naming(statement, policy));
                    }
                }
            }
        }
    }

    private void add(Principal principal, Naming naming) {
        if (principal.type() == Principal.Type.AWS) {
            String key = principal.text().key();
            List<Naming> namings = byArn.get(key);
            if (namings == null) {
                namings = new ArrayList<>();
                byArn.put(key, namings);
            }
            namings.add(naming);
        }
    }

    /** Those that name this ARN itself, in the order in which they were read. */
    List<Naming> of(Value.Text arn) {
        return byArn.getOrDefault(arn.key(), List.of());
    }
}
