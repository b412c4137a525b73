package io.github.ecrlint.rules;

import io.github.ecrlint.rule.Quotations;
import io.github.ecrlint.rule.Rule;
import java.util.List;

/** What reports quote of the catalogue's pages. */
final class Quoted implements Quotations {
    private final List<Rule> catalogue;

    Quoted(List<Rule> catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String advice() {
        return String.join("", QuotedAdvice.texts());
    }

    @Override
    public List<String> sarif(List<Rule> rules) {
        return isCatalogue(rules) ? QuotedSarif.texts() : List.of();
    }

    private boolean isCatalogue(List<Rule> rules) {
        int count = catalogue.size();
        if (rules.size() != count) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (rules.get(i).getClass() != catalogue.get(i).getClass()) {
                return false;
            }
        }
        return true;
    }
}
