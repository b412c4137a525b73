package io.github.ecrlint.access;

import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.policy.Context;
import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.policy.Wildcard;
import io.github.ecrlint.value.Value;
import java.util.List;
import java.util.Map;

/**
 * Somebody who asks, as far as that is settled: what is fixed of the request, and what there is to choose from.
 *
 * @param type {@link Principal.Type#AWS} for a role or user, else a service or somebody who comes by an identity provider
 * @param name the ARN, the service or the provider; null for a role or user whose ARN is a choice
 * @param account the account of a role or user, else null
 * @param context the condition keys that are fixed; all others are unknown in it
 * @param choices by condition key in lower case, the only values there are; a null among them stands for no value
 */
record Asker(
        Principal.Type type,
        Value.Text name,
        Value.Text account,
        Context context,
        Map<String, List<Value.Text>> choices) {

    static final String PRINCIPAL_ARN = "aws:principalarn";

    boolean isPerson() {
        return type == Principal.Type.AWS;
    }

    /** Whether principals of an {@code Allow} mean this one, once its ARN is settled. */
    Truth isNamedBy(Principals principals, Context settled) {
        if (principals instanceof Principals.Only only) {
            return named(only.list(), settled);
        }
        return principals instanceof Principals.AllExcept except
                ? named(except.list(), settled).not()
                : Truth.NO;
    }

    private Truth named(List<Principal> principals, Context settled) {
        Truth delegated = delegated(principals);
        return delegated == Truth.YES ? delegated : delegated.or(direct(principals, settled));
    }

    /**
     * Whether principals of a {@code Deny} mean this one, once its ARN is settled; a role or user that {@code NotPrincipal}
     * lists without its account may be denied all the same (source: IAM User Guide, "NotPrincipal with Deny").
     */
    Truth isDeniedBy(Principals principals, Context settled) {
        if (!(principals instanceof Principals.AllExcept except)) {
            return isNamedBy(principals, settled);
        }
        Truth direct = direct(except.list(), settled);
        return (isPerson() ? direct.and(delegated(except.list()).or(Truth.UNKNOWN)) : direct).not();
    }

    /** Whether it may hang on the ARN whether principals mean this one. */
    boolean hangsOnArn(Principals principals) {
        if (!isPerson() || !context.isUnknown(PRINCIPAL_ARN)) {
            return false;
        }
        boolean spares = principals instanceof Principals.AllExcept;
        List<Principal> list = principals instanceof Principals.Only only
                ? only.list()
                : principals instanceof Principals.AllExcept except ? except.list() : List.of();
        for (Principal principal : list) {
            Value.Text text = principal.text();
            Value.Text whole = Naming.accountNamed(text);
            List<Value.Text> segments = Arns.segments(text);
            Value.Text of = whole != null ? whole : segments.size() == 6 ? segments.get(4) : null;
            boolean mayBeHere = principal.type() == Principal.Type.AWS
                    && of != null
                    && (whole == null || spares)
                    && Wildcard.same(of, account) != Truth.NO;
            if (mayBeHere) {
                return true;
            }
        }
        return false;
    }

    private Truth direct(List<Principal> principals, Context settled) {
        List<Value.Text> arns = isPerson() ? settled.values(PRINCIPAL_ARN) : List.of();
        Value.Text arn = arns.isEmpty() ? null : arns.get(0);
        boolean isRoot = arn != null && arn.shown().endsWith(":root");
        Truth named = Truth.NO;
        for (Principal principal : principals) {
            named = named.or(direct(principal, arn, isRoot));
            if (named == Truth.YES) {
                break;
            }
        }
        return named;
    }

    private Truth direct(Principal principal, Value.Text arn, boolean isRoot) {
        Truth everyone = principal.isEveryone();
        if (everyone != Truth.NO) {
            return everyone;
        }
        if (principal.type() != type) {
            return Truth.NO;
        }
        if (!isPerson()) {
            return Wildcard.same(principal.text(), name);
        }
        if (name != null && principal.text().sameAs(name)) {
            return Truth.YES;
        }
        if (arn == null) {
            return Truth.NO;
        }
        Value.Text whole = Naming.accountNamed(principal.text());
        if (whole != null) {
            return isRoot ? Wildcard.same(whole, account) : Truth.NO;
        }
        return principal.text().shown().contains(":assumed-role/")
                ? ofSession(principal.text())
                : Arns.same(principal.text(), arn);
    }

    /** One session of a role of another account is not this one; of the same account it may be. */
    private Truth ofSession(Value.Text session) {
        List<Value.Text> segments = Arns.segments(session);
        return segments.size() < 6
                ? Truth.UNKNOWN
                : Wildcard.same(segments.get(4), account).and(Truth.UNKNOWN);
    }

    private Truth delegated(List<Principal> principals) {
        Truth named = Truth.NO;
        if (account == null) {
            return named;
        }
        for (Principal principal : principals) {
            Value.Text whole = principal.type() == Principal.Type.AWS ? Naming.accountNamed(principal.text()) : null;
            if (whole != null) {
                named = named.or(Wildcard.same(whole, account));
                if (named == Truth.YES) {
                    break;
                }
            }
        }
        return named;
    }
}
