package io.github.ecrlint.rules;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Who may assume a role.
 *
 * @param services the services that its trust policies name, without {@code .amazonaws.com} and the like: {@code ecs-tasks}
 * @param others whether they name, or may name, somebody else besides
 */
public record TrustedServices(List<String> services, boolean others) {
    public TrustedServices {
        services = List.copyOf(services);
    }

    /** Of a declared role; of one whose trust policy is not known, nobody and perhaps others. */
    public static TrustedServices of(Identity identity, Access access) {
        List<String> services = new ArrayList<>();
        boolean others = false;
        for (Policy policy : access.model().trustOf(identity)) {
            others |= !policy.isWhole();
            for (Statement statement : policy.statements()) {
                if (!statement.denies().isYes()) {
                    others |= !add(statement, services);
                }
            }
        }
        return new TrustedServices(services, others || services.isEmpty());
    }

    /** Adds the services that a statement names; false if it names others too. */
    private static boolean add(Statement statement, List<String> services) {
        if (!(statement.principals() instanceof Principals.Only only)) {
            return false;
        }
        boolean all = true;
        for (Principal principal : only.list()) {
            String shown = principal.text().shown();
            int dot = shown.indexOf('.');
            if (principal.type() != Principal.Type.SERVICE || dot < 0) {
                all = false;
            } else {
                services.add(shown.substring(0, dot));
            }
        }
        return all;
    }
}
