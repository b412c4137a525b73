package io.github.ecrlint.rules;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Who may assume a role.
 *
 * @param services the services that its trust policies surely name, without {@code .amazonaws.com} and the like: {@code ecs-tasks}
 * @param others whether they name somebody else besides; yes where they name nobody at all
 */
public record TrustedServices(List<String> services, Truth others) {
    public TrustedServices {
        services = List.copyOf(services);
    }

    /** Of a declared role. */
    public static TrustedServices of(Identity identity, Access access) {
        List<String> services = new ArrayList<>();
        Truth others = Truth.NO;
        for (Policy policy : access.model().trustOf(identity)) {
            others = others.or(policy.isWhole() ? Truth.NO : Truth.UNKNOWN);
            for (Statement statement : policy.statements()) {
                if (statement.allows().isYes()) {
                    others = others.or(add(statement, services));
                } else if (!statement.denies().isYes()) {
                    others = others.or(Truth.UNKNOWN);
                }
            }
        }
        return new TrustedServices(services, services.isEmpty() && others.isNo() ? Truth.YES : others);
    }

    /** Adds the services that a statement names; whether it names others too. */
    private static Truth add(Statement statement, List<String> services) {
        if (!(statement.principals() instanceof Principals.Only only)) {
            return Truth.YES;
        }
        Truth others = Truth.NO;
        for (Principal principal : only.list()) {
            String service = principal.type() == Principal.Type.SERVICE ? service(principal.text()) : "";
            if (!service.isEmpty()) {
                services.add(service);
            } else {
                boolean isOpen = principal.type() == Principal.Type.SERVICE || principal.type() == Principal.Type.OTHER;
                others = others.or(isOpen && !principal.text().isLiteral() ? Truth.UNKNOWN : Truth.YES);
            }
        }
        return others;
    }

    /** What is written before the first dot; empty where that is not known. */
    private static String service(Value.Text name) {
        if (name.parts().isEmpty() || !(name.parts().get(0) instanceof Part.Literal literal)) {
            return "";
        }
        int dot = literal.text().indexOf('.');
        return dot < 0 ? "" : literal.text().substring(0, dot);
    }
}
