package io.github.ecrlint.report;

/**
 * How a report for people looks.
 *
 * @param colored whether to write ANSI colours
 * @param width how many columns a line of source may take with its gutter; never under {@value #NARROWEST}
 */
public record Style(boolean colored, int width) {
    static final int NARROWEST = 40;

    /** For files, pipes and whoever says nothing. */
    public static final Style PLAIN = new Style(false, 100);

    public Style {
        width = Math.max(NARROWEST, width);
    }
}
