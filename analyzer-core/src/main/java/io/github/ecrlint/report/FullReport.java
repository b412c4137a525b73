package io.github.ecrlint.report;

import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.Step;
import io.github.ecrlint.run.Analysis;
import io.github.ecrlint.source.Diagnostic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code full}: every finding with the source that it is about; nothing at all where there is nothing to say. */
public final class FullReport implements Report {
    private final Style style;

    public FullReport() {
        this(Style.PLAIN);
    }

    private FullReport(Style style) {
        this.style = style;
    }

    @Override
    public String name() {
        return "full";
    }

    @Override
    public Report in(Style other) {
        return new FullReport(other);
    }

    @Override
    public void write(Analysis analysis, Appendable out) throws IOException {
        Map<String, String> advice = new HashMap<>();
        for (Finding finding : analysis.findings()) {
            StringBuilder text = new StringBuilder();
            write(finding, analysis, advice, text);
            out.append(text.append('\n'));
        }
        boolean open = false;
        Reasons reasons = new Reasons(analysis.diagnostics(), style);
        for (Diagnostic diagnostic : analysis.diagnostics()) {
            if (!style.shows(diagnostic) || !reasons.isToBeTold(diagnostic)) {
                continue;
            }
            StringBuilder text = new StringBuilder();
            boolean framed = diagnostic.level() == Diagnostic.Level.ERROR;
            if (framed && open) {
                text.append('\n');
            }
            write(diagnostic, analysis, framed, text);
            int more = reasons.left(diagnostic);
            if (more > 0) {
                text.append("  and ").append(more).append(" more for the same reason (shown with -v)\n");
            }
            open = !framed;
            out.append(framed ? text.append('\n') : text);
        }
        if (open) {
            out.append('\n');
        }
        if (!analysis.findings().isEmpty() || !analysis.diagnostics().isEmpty() || style.verbose()) {
            StringBuilder summary = new StringBuilder();
            Ink.STRONG.write(Summary.of(analysis, style), style, summary);
            out.append(summary.append('\n'));
            if (style.verbose()) {
                out.append(Summary.ofModel(analysis.model())).append('\n');
            }
        }
    }

    private void write(Finding finding, Analysis analysis, Map<String, String> advice, StringBuilder out) {
        Ink ink = Ink.of(finding.rule().severity());
        ink.write(finding.rule().severity().level() + "[" + finding.rule().id() + "]", style, out);
        Ink.STRONG.write(": " + Glyph.line(finding.message()), style, out);
        out.append('\n');
        Gutter gutter = frames(finding, analysis, ink, out);
        gutter.remark("why", "severity " + finding.rule().severity(), out);
        String help = advice(finding, analysis, advice);
        if (!help.isEmpty()) {
            gutter.remark("help", help, out);
        }
        for (int i = 0; i < finding.path().size(); i++) {
            String step = step(finding.path().get(i), finding, analysis);
            if (i == 0) {
                gutter.remark("path", step, out);
            } else {
                gutter.further("→ " + step, out);
            }
        }
        gutter.remark("see", "ecrlint explain " + finding.rule().id(), out);
    }

    private static String step(Step step, Finding finding, Analysis analysis) {
        boolean here = step.span().source() == finding.span().source();
        String place = here ? "line " + step.span().from().line() : ConciseReport.place(analysis, step.span());
        return Glyph.line(step.text()) + " (" + place + ")";
    }

    private Gutter frames(Finding finding, Analysis analysis, Ink ink, StringBuilder out) {
        List<Frame> frames = new ArrayList<>();
        Frame main = new Frame(finding.span());
        main.mark(finding.span(), true, "");
        frames.add(main);
        for (Note note : finding.notes()) {
            Frame frame = null;
            for (Frame candidate : frames) {
                if (candidate.source() == note.span().source()) {
                    frame = candidate;
                }
            }
            if (frame == null) {
                frame = new Frame(note.span());
                frames.add(frame);
            }
            frame.mark(note.span(), false, note.text());
        }
        int last = 1;
        for (Frame frame : frames) {
            last = Math.max(last, frame.lastLine());
        }
        Gutter gutter = Gutter.upTo(last, style);
        for (int i = 0; i < frames.size(); i++) {
            if (i > 0) {
                gutter.below("", out);
            }
            gutter.place(
                    i == 0 ? "-->" : ":::",
                    ConciseReport.place(analysis, frames.get(i).first()),
                    out);
            frames.get(i).draw(gutter, ink, out);
        }
        return gutter;
    }

    private void write(Diagnostic diagnostic, Analysis analysis, boolean framed, StringBuilder out) {
        Ink ink = Ink.of(diagnostic.level());
        ink.write(ConciseReport.level(diagnostic), style, out);
        Ink.STRONG.write(": " + Glyph.line(diagnostic.summary()), style, out);
        out.append('\n');
        Frame frame = new Frame(diagnostic.span());
        if (framed) {
            frame.mark(diagnostic.span(), true, "");
        }
        Gutter gutter = Gutter.upTo(Math.max(1, frame.lastLine()), style);
        gutter.place("-->", ConciseReport.place(analysis, diagnostic.span()), out);
        frame.draw(gutter, ink, out);
        if (!diagnostic.detail().isEmpty()) {
            gutter.remark("help", Glyph.line(diagnostic.detail()), out);
        }
    }

    private static String advice(Finding finding, Analysis analysis, Map<String, String> known) {
        String id = finding.rule().id();
        String advice = known.get(id);
        if (advice == null) {
            advice = RulePage.advice(id, analysis);
            known.put(id, advice);
        }
        return advice;
    }
}
