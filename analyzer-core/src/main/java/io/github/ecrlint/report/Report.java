package io.github.ecrlint.report;

import io.github.ecrlint.run.Analysis;
import java.io.IOException;

/** A way to write down an analysis; found with {@link java.util.ServiceLoader}. */
public interface Report {
    /** What {@code --format} calls it. */
    String name();

    /**
     * Writes the whole report, the same for the same analysis.
     *
     * @throws IOException if {@code out} does
     */
    void write(Analysis analysis, Appendable out) throws IOException;

    /** This report in another style; itself where there is nothing to style. */
    default Report in(Style style) {
        return this;
    }
}
