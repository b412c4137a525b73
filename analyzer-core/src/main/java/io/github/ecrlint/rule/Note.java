package io.github.ecrlint.rule;

import io.github.ecrlint.source.Span;

/** A second place that explains a finding: "attached here". */
public record Note(Span span, String text) {}
