package io.github.ecrlint.rules;

import io.github.ecrlint.rule.Quotations;

/** What reports quote of the catalogue's pages. */
final class Quoted implements Quotations {

    @Override
    public String advice() {
        return QuotedAdvice.text();
    }

    @Override
    public String sarif() {
        return QuotedSarif.text();
    }
}
