package io.github.ecrlint.access;

import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.source.Span;

/**
 * One principal of a trust policy, and how far the conditions narrow it.
 *
 * @param outsiders whether it lets in somebody whom nobody named; yes only where neither a condition nor a denial prevents it
 * @param span the token that decides: the value of a condition that is too wide, else the principal
 * @param who where outsiders may be let in: whom, in words: {@code any AWS account}, {@code any repository on GitHub}; else
 *     the principal
 * @param stranger the subject of somebody whom nobody named and who is let in, evaluated; null where that is not what proves it
 */
public record Party(
        Kind kind,
        Principal principal,
        Truth outsiders,
        Policy policy,
        Statement statement,
        Span span,
        String who,
        String stranger) {

    /** What sort of principal. */
    public enum Kind {
        /** Every principal of every account. */
        EVERYONE,
        /** All principals of an account that its own policies let. */
        ACCOUNT,
        /** A role or user. */
        IDENTITY,
        /** An AWS service. */
        SERVICE,
        /** Whom an OpenID Connect provider vouches for. */
        OIDC,
        /** Whom a SAML provider vouches for. */
        SAML,
        /** What is not resolved, or what IAM doesn't know. */
        OTHER
    }
}
