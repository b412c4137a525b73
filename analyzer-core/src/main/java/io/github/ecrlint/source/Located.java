package io.github.ecrlint.source;

/** A value and the place that says it. */
public record Located<T>(T value, Span span) {}
