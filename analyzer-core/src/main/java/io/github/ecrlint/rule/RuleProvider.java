package io.github.ecrlint.rule;

import java.util.List;

/** Brings rules; found with {@link java.util.ServiceLoader}, so that a jar of own rules needs no change here. */
public interface RuleProvider {
    /** The rules, by id. */
    List<Rule> rules();

    /** What reports quote of these rules' pages; {@link Quotations#NONE} to have the pages read. */
    default Quotations quotations() {
        return Quotations.NONE;
    }
}
