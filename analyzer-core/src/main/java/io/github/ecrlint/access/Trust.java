package io.github.ecrlint.access;

import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.Model;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Who may become a role, by its trust policy.
 *
 * <p>Sources: IAM User Guide, "AWS JSON policy elements: Principal" and "Identity-provider controls for shared OIDC
 * providers".
 *
 * @param outsiders whether somebody may whom nobody named: a principal of any AWS account, a repository of anybody at GitHub,
 *     anybody else at an identity provider that is open to all
 * @param parties each principal of each statement that lets somebody in, in the order of the document
 * @param open why that is not known; empty unless {@code outsiders} is {@link Truth#UNKNOWN}
 */
public record Trust(Truth outsiders, List<Party> parties, List<String> open) {
    public Trust {
        parties = List.copyOf(parties);
        open = List.copyOf(open);
    }

    /**
     * Who may become a declared role. Of alternatives of its trust policy all must agree; not known is a role without any, and
     * anything but a role.
     */
    public static Trust of(Identity role, Model model) {
        List<Policy> policies = model.trustOf(role);
        if (policies.isEmpty()) {
            return new Trust(Truth.UNKNOWN, List.of(), List.of("its trust policy is not known"));
        }
        Trust trust = of(policies.get(0));
        for (Policy alternative : policies.subList(1, policies.size())) {
            Trust other = of(alternative);
            List<Party> parties = new ArrayList<>(trust.parties);
            parties.addAll(other.parties);
            boolean agree = trust.outsiders == other.outsiders && trust.outsiders != Truth.UNKNOWN;
            List<String> open = new ArrayList<>(trust.open);
            open.addAll(other.open);
            if (!agree && open.isEmpty()) {
                open.add("it hangs on whether " + policies.get(0).when().shown());
            }
            trust = new Trust(agree ? trust.outsiders : Truth.UNKNOWN, parties, agree ? List.of() : open);
        }
        return trust;
    }

    /** Whom one trust policy lets in. */
    public static Trust of(Policy policy) {
        List<Party> parties = new ArrayList<>();
        Truth outsiders = Truth.NO;
        for (Statement statement : policy.statements()) {
            if (statement.allows() == Truth.NO) {
                continue;
            }
            if (statement.principals() instanceof Principals.Only only) {
                for (Principal principal : only.list()) {
                    Party party = TrustParties.of(principal, statement, policy);
                    if (party != null) {
                        parties.add(party);
                        outsiders = outsiders.or(party.outsiders());
                    }
                }
            } else if (statement.principals() instanceof Principals.AllExcept) {
                outsiders = outsiders.or(Truth.UNKNOWN); // IAM takes no such trust policy
            }
        }
        List<String> open = new ArrayList<>();
        for (Value.Unknown part : policy.open()) {
            outsiders = outsiders.or(Truth.UNKNOWN);
            open.add(part.because().reason());
        }
        if (outsiders == Truth.UNKNOWN && open.isEmpty()) {
            open.add("it hangs on the conditions of its trust policy");
        }
        return new Trust(outsiders, parties, outsiders == Truth.UNKNOWN ? open : List.of());
    }
}
