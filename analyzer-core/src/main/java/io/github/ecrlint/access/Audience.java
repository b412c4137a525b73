package io.github.ecrlint.access;

import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * Somebody whom a resource policy may let in, as the policy itself tells them apart.
 *
 * @param token the text of the policy that names the audience: an element of {@code Principal}, or a value of a condition
 */
public record Audience(Kind kind, Value.Text token) {

    /** What sort of audience a token names. */
    public enum Kind {
        /** Any principal of any account. */
        EVERYONE,
        /** A whole organization, by its id or by a path that ends there. */
        ORGANIZATION,
        /** An organizational unit, by its path. */
        ORGANIZATIONAL_UNIT,
        /** All principals of an account, as far as that account lets them. */
        ACCOUNT,
        /** A role, user or session, or several by a pattern of ARNs in one account. */
        IDENTITY,
        /** Whoever asks from a network: addresses, a VPC or an endpoint. */
        NETWORK,
        /** An AWS service by its name. */
        SERVICE,
        /** Any AWS service, on behalf of an account, organization or resource. */
        SOURCE,
        /** An identity provider, in a trust policy. */
        FEDERATED
    }

    /** The place that names the audience. */
    public Span span() {
        return token.span();
    }

    /**
     * The account that the audience belongs to: twelve digits or a hole; empty for one that belongs to none in particular.
     */
    public Optional<Value.Text> account() {
        return switch (kind) {
            case ACCOUNT, IDENTITY, SOURCE -> account(token);
            default -> Optional.empty();
        };
    }

    private static Optional<Value.Text> account(Value.Text token) {
        List<Value.Text> segments = Arns.segments(token);
        if (segments.size() == 6) {
            return segments.get(4).parts().isEmpty() ? Optional.empty() : Optional.of(segments.get(4));
        }
        Value.Text named = Naming.accountNamed(token);
        return Optional.ofNullable(named);
    }
}
