package io.github.ecrlint.model;

import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;

/**
 * One thing that a frontend read in a project: what is deployed, and what is tied to what.
 *
 * <p>Ties name their ends as the template does, by name or ARN; {@link Model} finds out what they mean.
 */
public sealed interface Fact {

    /** A private repository. */
    record Declares(Repository repository) implements Fact {}

    /** A role, user or group. */
    record Knows(Identity identity) implements Fact {}

    /** A customer managed policy with its ARN, attached by {@link Attaches} if at all. */
    record Manages(Policy policy, Value.Text arn) implements Fact {}

    /**
     * A policy on a repository.
     *
     * @param repository its name or ARN; a text of one hole where it is not resolved
     */
    record Guards(Policy policy, Value.Text repository) implements Fact {}

    /**
     * A policy that stands alone: a registry policy, a trust policy, that of a creation template or of a public
     * repository.
     *
     * @param subject whom or what it is attached to, by name or ARN
     */
    record Stands(Policy policy, Value.Text subject) implements Fact {}

    /**
     * An inline policy in an identity.
     *
     * @param identity its name or ARN
     */
    record Embeds(Policy policy, Identity.Kind kind, Value.Text identity) implements Fact {}

    /**
     * A managed policy attached to an identity: one of the project or one of AWS's.
     *
     * @param identity its name or ARN
     * @param policyArn the policy's ARN; a text of one hole where it is not resolved
     * @param span the place that attaches it
     */
    record Attaches(Identity.Kind kind, Value.Text identity, Value.Text policyArn, Span span) implements Fact {}

    /** A user in a group, both by name or ARN. */
    record Joins(Value.Text user, Value.Text group, Span span) implements Fact {}

    /**
     * An identity handed to something that ecrlint cannot see into (a module outside the tree), which may attach
     * policies to it.
     *
     * @param identity its name or ARN
     */
    record Escapes(Value.Text identity, Value.Unknown to) implements Fact {}
}
