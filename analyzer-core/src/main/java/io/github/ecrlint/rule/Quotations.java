package io.github.ecrlint.rule;

import java.util.List;

/**
 * What reports quote of the pages of a provider's rules, taken out of them beforehand: opening the jar for the first page
 * costs a cold start more than the whole analysis.
 */
public interface Quotations {

    /** Of rules whose pages have to be read. */
    Quotations NONE = new Quotations() {
        @Override
        public String advice() {
            return "";
        }

        @Override
        public List<String> sarif(List<Rule> rules) {
            return List.of();
        }
    };

    /** A line for each rule, by id: that, a tab, how to fix what it finds in a sentence without full stop. */
    String advice();

    /**
     * The array of these rules as it stands in a SARIF log: in ASCII, and in pieces to be put together. There are none where
     * the rules are not those that are quoted, all of them and in their order.
     */
    List<String> sarif(List<Rule> rules);
}
