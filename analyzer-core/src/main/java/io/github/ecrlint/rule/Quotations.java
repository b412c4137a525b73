package io.github.ecrlint.rule;

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
        public String sarif() {
            return "";
        }
    };

    /** A line for each rule: its id, a tab, how to fix what it finds in a sentence without full stop. */
    String advice();

    /** The class names of the rules, a line each, an empty line, and their array as it stands in a SARIF log. */
    String sarif();
}
