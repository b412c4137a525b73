package io.github.ecrlint.report;

import io.github.ecrlint.run.Analysis;
import java.io.IOException;
import java.io.OutputStream;

/** {@code sarif}: SARIF 2.1.0 as GitHub code scanning wants it, with nothing in it that differs from machine to machine. */
public final class SarifReport implements Report {
    /** As many findings are never too much, whatever they say. */
    private static final int FEW = 1000;

    @Override
    public String name() {
        return "sarif";
    }

    @Override
    public void write(Analysis analysis, Appendable out) throws IOException {
        SarifLog.of(analysis).json().writeTo(out);
    }

    @Override
    public void writeUtf8(Analysis analysis, OutputStream out) throws IOException {
        SarifLog.of(analysis).json().writeUtf8(out);
    }

    @Override
    public String omission(Analysis analysis) {
        return analysis.findings().size() <= FEW ? "" : SarifLog.of(analysis).omission();
    }
}
