package io.github.ecrlint.policy;

import io.github.ecrlint.source.Span;

/**
 * The resource that carries a policy.
 *
 * @param address the resource as its language names it: {@code aws_ecr_repository_policy.app}, a logical id
 * @param span the place that attaches the policy: the value of the attribute or property
 */
public record Attachment(String address, Span span) {}
