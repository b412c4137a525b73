package io.github.ecrlint.access;

import io.github.ecrlint.access.Party.Kind;
import io.github.ecrlint.policy.Condition;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.util.Locale;

/** Reads single principals of trust policies. */
final class TrustParties {
    private static final String ASSUME = "sts:AssumeRole";
    private static final String WITH_WEB_IDENTITY = "sts:AssumeRoleWithWebIdentity";
    private static final String WITH_SAML = "sts:AssumeRoleWithSAML";

    private TrustParties() {}

    /** Null where the statement's actions let this principal become nobody. */
    static Party of(Principal principal, Statement statement, Policy policy) {
        Kind kind = kind(principal);
        String action = kind == Kind.OIDC ? WITH_WEB_IDENTITY : kind == Kind.SAML ? WITH_SAML : ASSUME;
        Truth acts = Matching.action(statement, action);
        if (kind == Kind.OTHER) {
            acts = acts.or(Matching.action(statement, WITH_WEB_IDENTITY)).or(Matching.action(statement, WITH_SAML));
        }
        if (acts.isNo()) {
            return null;
        }
        Truth granted = acts.and(statement.allows());
        return switch (kind) {
            case EVERYONE -> {
                Truth everyone = Reach.of(statement, policy, ASSUME).everyone();
                yield party(kind, principal, everyone.and(granted), policy, statement, "any AWS account");
            }
            case OIDC -> oidc(principal, granted, policy, statement);
            case OTHER -> party(kind, principal, Truth.UNKNOWN, policy, statement, shown(principal));
            default -> party(kind, principal, Truth.NO, policy, statement, shown(principal));
        };
    }

    private static Party oidc(Principal principal, Truth granted, Policy policy, Statement statement) {
        SharedProvider provider = SharedProvider.of(principal.text(), statement);
        if (provider == null) {
            // a provider of one's own vouches for one's own people, as far as can be seen
            Truth open = SharedProvider.isTenants(principal.text()) ? Truth.NO : Truth.UNKNOWN;
            return party(Kind.OIDC, principal, open, policy, statement, shown(principal));
        }
        Truth limited = Truth.of(!statement.conditions().open().isEmpty()).and(Truth.UNKNOWN);
        Span tooWide = null;
        for (Condition condition : statement.conditions().list()) {
            String key = condition.key().shown().toLowerCase(Locale.ROOT);
            boolean ofSubject = condition.key().isLiteral() && key.equals(provider.host() + ":sub");
            Truth one = ofSubject ? provider.limitsSubject(condition) : provider.limits(condition, key);
            if (ofSubject && one.isNo() && !condition.values().isEmpty()) {
                tooWide = provider.tooWide(condition);
            }
            limited = limited.or(one);
        }
        Truth open = granted.and(limited.not()).and(policy.isWhole() ? Truth.YES : Truth.UNKNOWN);
        for (Statement other : policy.statements()) {
            if (other.denies() != Truth.NO && Matching.action(other, WITH_WEB_IDENTITY) != Truth.NO) {
                open = open.and(Truth.UNKNOWN);
            }
        }
        String stranger = open.isYes() ? StrangeSubject.of(provider, statement, policy) : null;
        if (stranger == null) {
            open = open.and(Truth.UNKNOWN);
        }
        Span span = tooWide == null ? principal.span() : tooWide;
        return new Party(Kind.OIDC, principal, open, policy, statement, span, provider.everybody(), stranger);
    }

    private static Party party(
            Kind kind, Principal principal, Truth outsiders, Policy policy, Statement statement, String who) {
        return new Party(kind, principal, outsiders, policy, statement, principal.span(), who, null);
    }

    private static Kind kind(Principal principal) {
        Value.Text text = principal.text();
        if (principal.isEveryone().isYes()) {
            return Kind.EVERYONE;
        }
        return switch (principal.type()) {
            case SERVICE -> Kind.SERVICE;
            case FEDERATED -> text.shown().contains(":saml-provider/") ? Kind.SAML : Kind.OIDC;
            case AWS -> {
                if (principal.isEveryone() == Truth.UNKNOWN) {
                    yield Kind.OTHER;
                }
                yield Naming.accountNamed(text) != null ? Kind.ACCOUNT : Kind.IDENTITY;
            }
            default -> Kind.OTHER;
        };
    }

    private static String shown(Principal principal) {
        return principal.text().shown();
    }
}
