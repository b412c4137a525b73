package io.github.ecrlint.maven;

import io.github.ecrlint.report.Style;
import io.github.ecrlint.report.Summary;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.run.Analysis;
import io.github.ecrlint.source.Diagnostic;
import java.util.List;

/** What the full text report says of one finding or diagnostic alone. */
final class Excerpt {
    private Excerpt() {}

    static String of(Finding finding, Analysis analysis) {
        return text(analysis, List.of(finding), List.of());
    }

    static String of(Diagnostic diagnostic, Analysis analysis) {
        return text(analysis, List.of(), List.of(diagnostic));
    }

    private static String text(Analysis analysis, List<Finding> findings, List<Diagnostic> diagnostics) {
        Analysis alone = analysis.with(findings, diagnostics);
        String text = Reports.text("full", alone).stripTrailing();
        String count = Summary.of(alone, Style.PLAIN);
        return text.endsWith(count)
                ? text.substring(0, text.length() - count.length()).stripTrailing()
                : text;
    }
}
