package io.github.ecrlint.rule;

import io.github.ecrlint.source.Span;

/** A step on the way from a principal to a repository: identity, policy, statement, repository. */
public record Step(Span span, String text) {}
