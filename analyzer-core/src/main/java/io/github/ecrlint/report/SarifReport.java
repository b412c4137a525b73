package io.github.ecrlint.report;

import io.github.ecrlint.run.Analysis;
import java.io.IOException;
import java.io.OutputStream;

/** {@code sarif}: SARIF 2.1.0 as GitHub code scanning wants it, with nothing in it that differs from machine to machine. */
public final class SarifReport implements Report {

    @Override
    public String name() {
        return "sarif";
    }

    @Override
    public void write(Analysis analysis, Appendable out) throws IOException {
        SarifLog.of(analysis).writeTo(out);
    }

    @Override
    public void writeUtf8(Analysis analysis, OutputStream out) throws IOException {
        SarifLog.of(analysis).writeUtf8(out);
    }
}
