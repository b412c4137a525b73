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

    /**
     * How an {@code Allow} with these principals means the visitor. Whether everyone includes the services of AWS is not known:
     * nothing was found that says so of ECR.
     */
    static Named inAllow(boolean except, List<Naming> principals, Visitor visitor) {
        Named named = of(principals, visitor);
        if (except) {
            named = new Named(named.any().not(), Truth.NO, Truth.NO);
        }
        boolean byName = !except && isOne(principals, visitor);
        return visitor.isService() && !byName ? new Named(named.direct.and(Truth.UNKNOWN), Truth.NO, Truth.NO) : named;
    }

    private static boolean isOne(List<Naming> principals, Visitor visitor) {
        for (Naming naming : principals) {
            if (!naming.isOfAccount() && naming.names(visitor).isYes()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a {@code Deny} with these principals means the visitor. {@code NotPrincipal} spares nobody who has a permissions
     * boundary, and others only if they are listed; without their account, or for a session its role, it may deny them all the
     * same (source: IAM User Guide, "NotPrincipal with Deny" and "Permissions boundaries").
     */
    static Truth inDeny(boolean except, List<Naming> principals, Visitor visitor) {
        Named named = of(principals, visitor);
        if (!except) {
            return named.any();
        }
        if (!visitor.isPerson()) {
            // an account that is listed spares its root, and not all of its principals
            return named.delegated.isNo() ? named.any().not() : Truth.UNKNOWN;
        }
        Truth parents = named.delegated.and(visitor.isSession() ? roleOf(principals, visitor) : Truth.YES);
        return named.direct
                .or(named.role)
                .and(parents.or(Truth.UNKNOWN))
                .and(visitor.bounded.not())
                .not();
    }

    /** Whether the role of a session is listed. */
    private static Truth roleOf(List<Naming> principals, Visitor session) {
        Truth listed = Truth.NO;
        for (Naming naming : principals) {
            if (!naming.isOfAccount() && !naming.isSession()) {
                listed = listed.or(naming.names(session));
            }
        }
        return listed;
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
