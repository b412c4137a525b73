package io.github.ecrlint.terraform.syntax;

import io.github.ecrlint.source.Span;

/**
 * One {@code name = value} of a body.
 *
 * @param value {@link Expression.Broken} where it could not be read
 * @param span from the name to the end of the value
 */
public record Attribute(String name, Span nameSpan, Expression value, Span span) {}
