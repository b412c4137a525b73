package io.github.ecrlint.rule;

import io.github.ecrlint.source.Span;

/** A second place that explains a finding: "attached here". */
public record Note(Span span, String text) {

    // written out: those that Java makes for a record are put together at run time, which costs a cold start (ADR 3)
    @Override
    public boolean equals(Object that) {
        return that instanceof Note other && span.equals(other.span) && text.equals(other.text);
    }

    @Override
    public int hashCode() {
        return 31 * span.hashCode() + text.hashCode();
    }
}
