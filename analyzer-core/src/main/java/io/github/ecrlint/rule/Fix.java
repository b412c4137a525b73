package io.github.ecrlint.rule;

import io.github.ecrlint.source.Span;

/** A mechanical change that removes a finding: what to put in the place of a span. */
public record Fix(String description, Span span, String replacement) {}
