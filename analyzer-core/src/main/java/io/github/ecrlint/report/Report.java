package io.github.ecrlint.report;

import io.github.ecrlint.run.Analysis;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

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

    /**
     * Writes the same as UTF-8.
     *
     * @throws IOException if {@code out} does
     */
    default void writeUtf8(Analysis analysis, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        write(analysis, text);
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What of the analysis is not in the report, for whoever reads another one; empty where nothing is missing. */
    default String omission(Analysis analysis) {
        return "";
    }

    /** This report in another style; itself where there is nothing to style. */
    default Report in(Style style) {
        return this;
    }
}
