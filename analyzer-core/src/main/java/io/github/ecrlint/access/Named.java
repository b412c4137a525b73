package io.github.ecrlint.access;

import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Truth;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a statement of a resource policy means a requester, in each of the ways of {@link Naming}.
 *
 * @param direct as everyone, as a user or as a session
 * @param role as a role
 * @param delegated as one of its account
 */
record Named(Truth direct, Truth role, Truth delegated) {
    private static final Named NOT = new Named(Truth.NO, Truth.NO, Truth.NO);

    Truth any() {
        return direct.or(role).or(delegated);
    }

    /** The principals of an element, read for {@link #inAllow} and {@link #inDeny}. */
    static List<Naming> read(Principals principals) {
        List<Principal> list = principals instanceof Principals.Only only
                ? only.list()
                : principals instanceof Principals.AllExcept except ? except.list() : List.of();
        List<Naming> read = new ArrayList<>(list.size());
        for (Principal principal : list) {
            read.add(new Naming(principal));
        }
        return read;
    }

    /** How an {@code Allow} with these principals means the visitor. */
    static Named inAllow(boolean except, List<Naming> principals, Visitor visitor) {
        Named named = of(principals, visitor);
        return except ? new Named(named.any().not(), Truth.NO, Truth.NO) : named;
    }

    /**
     * Whether a {@code Deny} with these principals means the visitor. {@code NotPrincipal} spares somebody only if the account
     * is listed too, and nobody who has a permissions boundary (source: IAM User Guide, "NotPrincipal with Deny" and
     * "Permissions boundaries").
     */
    static Truth inDeny(boolean except, List<Naming> principals, Visitor visitor) {
        Named named = of(principals, visitor);
        if (!except) {
            return named.any();
        }
        if (!visitor.isPerson()) {
            return named.any().not();
        }
        return named.direct
                .or(named.role)
                .and(named.delegated)
                .and(visitor.bounded.not())
                .not();
    }

    private static Named of(List<Naming> principals, Visitor visitor) {
        Named all = NOT;
        for (Naming naming : principals) {
            Truth names = naming.names(visitor);
            if (names != Truth.NO) {
                all = switch (naming.way(visitor)) {
                    case Naming.DIRECT -> new Named(all.direct.or(names), all.role, all.delegated);
                    case Naming.ROLE -> new Named(all.direct, all.role.or(names), all.delegated);
                    default -> new Named(all.direct, all.role, all.delegated.or(names));
                };
            }
        }
        return all;
    }
}
