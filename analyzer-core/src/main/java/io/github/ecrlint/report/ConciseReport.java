package io.github.ecrlint.report;

import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.run.Analysis;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Position;
import io.github.ecrlint.source.Span;
import java.io.IOException;

/** {@code concise}: one line for each finding and diagnostic, and nothing else. */
public final class ConciseReport implements Report {
    private final Style style;

    public ConciseReport() {
        this(Style.PLAIN);
    }

    private ConciseReport(Style style) {
        this.style = style;
    }

    @Override
    public String name() {
        return "concise";
    }

    @Override
    public Report in(Style other) {
        return new ConciseReport(other);
    }

    @Override
    public void write(Analysis analysis, Appendable out) throws IOException {
        for (Finding finding : analysis.findings()) {
            StringBuilder line = new StringBuilder();
            line.append(place(analysis, finding.span())).append(": ");
            String level =
                    finding.rule().severity().level() + "[" + finding.rule().id() + "]";
            Ink.of(finding.rule().severity()).write(level, style, line);
            out.append(line.append(' ').append(Glyph.line(finding.message())).append('\n'));
        }
        out.append(diagnostics(analysis));
    }

    /** The diagnostics alone. */
    public String diagnostics(Analysis analysis) {
        StringBuilder lines = new StringBuilder();
        for (Diagnostic diagnostic : analysis.diagnostics()) {
            if (!style.shows(diagnostic)) {
                continue;
            }
            lines.append(place(analysis, diagnostic.span())).append(": ");
            Ink.of(diagnostic.level()).write(level(diagnostic), style, lines);
            lines.append(' ').append(Glyph.line(diagnostic.summary())).append('\n');
        }
        return lines.toString();
    }

    /** The place as editors and terminals open it; the file alone where nothing of it was read. */
    public static String place(Analysis analysis, Span span) {
        String path = RelativePath.shown(analysis.directory(), span.source().path());
        if (path.isEmpty()) {
            path = ".";
        }
        if (span.source().text().isEmpty()) {
            return path;
        }
        Position from = span.from();
        return path + ":" + from.line() + ":" + from.column();
    }

    static String level(Diagnostic diagnostic) {
        return switch (diagnostic.level()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }
}
