package io.github.ecrlint.access;

import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.policy.Wildcard;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Value;
import java.util.List;

/**
 * How a statement of a resource policy names a requester.
 *
 * <p>Source: IAM User Guide, "Policy evaluation logic": the account or its root only delegates to the account's own policies,
 * a role, user or {@code *} is a grant of its own.
 *
 * @param direct whether it names the requester itself, or everyone
 * @param delegated whether it names the requester's account
 */
record Naming(Truth direct, Truth delegated) {
    private static final Naming NOBODY = new Naming(Truth.NO, Truth.NO);

    Truth any() {
        return direct.or(delegated);
    }

    /** How an {@code Allow} names the requester. */
    static Naming inAllow(Statement statement, Requester requester) {
        if (statement.principals() instanceof Principals.Only only) {
            return of(only.list(), requester);
        }
        if (statement.principals() instanceof Principals.AllExcept except) {
            return new Naming(of(except.list(), requester).any().not(), Truth.NO);
        }
        return NOBODY;
    }

    /**
     * Whether a {@code Deny} means the requester. With {@code NotPrincipal} it spares those listed only if their account is
     * listed too (source: IAM User Guide, "NotPrincipal with Deny").
     */
    static Truth inDeny(Statement statement, Requester requester) {
        if (statement.principals() instanceof Principals.Only only) {
            return of(only.list(), requester).any();
        }
        if (statement.principals() instanceof Principals.AllExcept except) {
            Naming spared = of(except.list(), requester);
            boolean isPerson = requester instanceof Requester.Declared || requester instanceof Requester.Named;
            return (isPerson ? spared.direct().and(spared.delegated()) : spared.any()).not();
        }
        return Truth.NO;
    }

    private static Naming of(List<Principal> principals, Requester requester) {
        Truth direct = Truth.NO;
        Truth delegated = Truth.NO;
        for (Principal principal : principals) {
            Naming one = of(principal, requester);
            direct = direct.or(one.direct);
            delegated = delegated.or(one.delegated);
        }
        return new Naming(direct, delegated);
    }

    private static Naming of(Principal principal, Requester requester) {
        Truth everyone = principal.isEveryone();
        if (everyone != Truth.NO) {
            return new Naming(everyone, Truth.NO);
        }
        if (requester instanceof Requester.Service service) {
            boolean named = principal.type() == Principal.Type.SERVICE;
            return named ? new Naming(Wildcard.same(principal.text(), service.name()), Truth.NO) : NOBODY;
        }
        if (principal.type() != Principal.Type.AWS || requester instanceof Requester.Outsider) {
            return NOBODY;
        }
        Value.Text account = accountNamed(principal.text());
        if (account != null) {
            Value.Text own = accountOf(requester);
            return own == null ? NOBODY : new Naming(Truth.NO, Wildcard.same(account, own));
        }
        Value.Text arn = requester instanceof Requester.Declared declared
                ? declared.identity().arn()
                : requester instanceof Requester.Named named ? named.arn() : null;
        return arn == null ? NOBODY : new Naming(sameArn(principal.text(), arn), Truth.NO);
    }

    private static Truth sameArn(Value.Text principal, Value.Text arn) {
        if (principal.shown().contains(":assumed-role/")) {
            return Truth.UNKNOWN; // one session of a role: whether it is this one shows only then
        }
        return Arns.same(principal, arn);
    }

    /** The account that a principal means as a whole: by its twelve digits or its root; null for any other principal. */
    static Value.Text accountNamed(Value.Text principal) {
        List<Value.Text> segments = Arns.segments(principal);
        if (segments.size() == 6) {
            return segments.get(2).is("iam") && segments.get(5).is("root") ? segments.get(4) : null;
        }
        boolean number = segments.size() == 1 && principal.isLiteral() && isAccountId(principal.shown());
        boolean hole = segments.size() == 1
                && principal.hole().isPresent()
                && principal.hole().get().meaning() == Hole.Meaning.OWN_ACCOUNT;
        return number || hole ? principal : null;
    }

    static boolean isAccountId(String text) {
        if (text.length() != 12) {
            return false;
        }
        for (int i = 0; i < 12; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The account of a requester; null where it has none that is known. */
    static Value.Text accountOf(Requester requester) {
        List<Value.Text> account = requester.context().values("aws:PrincipalAccount");
        return account.isEmpty() ? null : account.get(0);
    }
}
