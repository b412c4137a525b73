package io.github.ecrlint.rule;

import io.github.ecrlint.source.Span;

/** A mechanical change that removes a finding: what to put in the place of a span. */
public record Fix(String description, Span span, String replacement) {

    // written out: those that Java makes for a record are put together at run time, which costs a cold start (ADR 3)
    @Override
    public boolean equals(Object that) {
        return that instanceof Fix other
                && span.equals(other.span)
                && description.equals(other.description)
                && replacement.equals(other.replacement);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * span.hashCode() + description.hashCode()) + replacement.hashCode();
    }
}
