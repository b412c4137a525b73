package io.github.ecrlint.report;

import io.github.ecrlint.source.Diagnostic;

/**
 * How a report for people looks.
 *
 * @param colored whether to write ANSI colours
 * @param width how many columns a line of source may take with its gutter; never under {@value #NARROWEST}
 * @param verbose whether to show notes too: what was not resolved and takes little away
 */
public record Style(boolean colored, int width, boolean verbose) {
    static final int NARROWEST = 40;

    /** For files, pipes and whoever says nothing. */
    public static final Style PLAIN = new Style(false, 100, false);

    public Style {
        width = Math.max(NARROWEST, width);
    }

    /** Whether a diagnostic is shown in this style. */
    boolean shows(Diagnostic diagnostic) {
        return verbose || diagnostic.level() != Diagnostic.Level.NOTE;
    }
}
