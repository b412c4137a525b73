package io.github.ecrlint.report;

import io.github.ecrlint.run.Analysis;
import java.io.IOException;

/** {@code sarif}: SARIF 2.1.0 as GitHub code scanning wants it, with nothing in it that differs from machine to machine. */
public final class SarifReport implements Report {

    @Override
    public String name() {
        return "sarif";
    }

    @Override
    public void write(Analysis analysis, Appendable out) throws IOException {
        SarifLog.write(analysis, out);
    }
}
