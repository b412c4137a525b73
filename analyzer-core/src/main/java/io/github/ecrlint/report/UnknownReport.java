package io.github.ecrlint.report;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.access.Decision;
import io.github.ecrlint.access.Requester;
import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.Repository;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.run.Analysis;
import io.github.ecrlint.source.Diagnostic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What could not be decided, by reason: where it stands, which questions it leaves open, and what would answer them. Nothing at
 * all where everything was decided.
 */
public final class UnknownReport implements Report {
    private static final int MOST_LINES = 10;

    @Override
    public String name() {
        return "unknown";
    }

    /** What hangs on one reason. */
    private static final class Reason {
        private final List<String> places = new ArrayList<>();
        private final List<String> questions = new ArrayList<>();
    }

    @Override
    public void write(Analysis analysis, Appendable out) throws IOException {
        Map<String, Reason> reasons = new LinkedHashMap<>();
        for (Diagnostic diagnostic : analysis.diagnostics()) {
            if (diagnostic.level() != Diagnostic.Level.ERROR) {
                addPlace(diagnostic, analysis, reasons);
            }
        }
        Access access = analysis.access();
        for (Identity identity : analysis.model().identities()) {
            if (identity.kind() != Identity.Kind.GROUP) {
                Requester requester = new Requester.Declared(identity);
                String who = identity.kind() + " `" + identity.shown() + "`";
                addQuestion(access.mayLogIn(identity), "whether " + who + " may log in", reasons);
                addQuestions(requester, who, access, reasons);
            }
        }
        addQuestions(new Requester.Outsider(), "any AWS account", access, reasons);
        if (reasons.isEmpty()) {
            return;
        }
        out.append("not known, for ")
                .append(String.valueOf(reasons.size()))
                .append(reasons.size() == 1 ? " reason:\n" : " reasons:\n");
        for (Map.Entry<String, Reason> entry : reasons.entrySet()) {
            out.append('\n').append(Glyph.line(entry.getKey())).append('\n');
            writeLines("at", entry.getValue().places, out);
            writeLines("open", entry.getValue().questions, out);
            String remedy = Remedy.of(entry.getKey());
            if (!remedy.isEmpty()) {
                out.append("  = to know: ").append(remedy).append('\n');
            }
        }
        out.append('\n');
    }

    private static void writeLines(String label, List<String> lines, Appendable out) throws IOException {
        for (int i = 0; i < lines.size() && i < MOST_LINES; i++) {
            out.append("  ")
                    .append(label)
                    .append(": ")
                    .append(Glyph.line(lines.get(i)))
                    .append('\n');
        }
        if (lines.size() > MOST_LINES) {
            out.append("  ")
                    .append(label)
                    .append(": and ")
                    .append(String.valueOf(lines.size() - MOST_LINES))
                    .append(" more\n");
        }
    }

    private static void addPlace(Diagnostic diagnostic, Analysis analysis, Map<String, Reason> reasons) {
        String summary = diagnostic.summary();
        String cut = " not resolved: ";
        int at = summary.indexOf(cut);
        String place = ConciseReport.place(analysis, diagnostic.span());
        String subject = at < 0 ? "" : ": " + summary.substring(0, at);
        add(reason(at < 0 ? summary : summary.substring(at + cut.length()), reasons).places, place + subject);
    }

    private static void addQuestions(Requester requester, String who, Access access, Map<String, Reason> reasons) {
        for (Repository repository : access.model().repositories()) {
            Map<String, List<String>> deeds = new LinkedHashMap<>();
            addDeed("pull from", EcrAction.BATCH_GET_IMAGE, requester, repository, access, deeds);
            addDeed("push to", EcrAction.PUT_IMAGE, requester, repository, access, deeds);
            addDeed("change the policy of", "ecr:SetRepositoryPolicy", requester, repository, access, deeds);
            for (Map.Entry<String, List<String>> entry : deeds.entrySet()) {
                add(
                        reason(entry.getKey(), reasons).questions,
                        "whether " + who + " may " + joined(entry.getValue()) + " `" + repository.shown() + "`");
            }
        }
    }

    private static void addDeed(
            String deed,
            String action,
            Requester requester,
            Repository repository,
            Access access,
            Map<String, List<String>> deeds) {
        Decision decision = access.may(requester, action, repository);
        if (decision.allowed() != Truth.UNKNOWN) {
            return;
        }
        for (String reason : Openness.reasons(decision)) {
            List<String> known = deeds.get(reason);
            if (known == null) {
                known = new ArrayList<>();
                deeds.put(reason, known);
            }
            add(known, deed);
        }
    }

    private static void addQuestion(Decision decision, String question, Map<String, Reason> reasons) {
        if (decision.allowed() == Truth.UNKNOWN) {
            for (String reason : Openness.reasons(decision)) {
                add(reason(reason, reasons).questions, question);
            }
        }
    }

    private static String joined(List<String> deeds) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < deeds.size(); i++) {
            joined.append(i == 0 ? "" : i == deeds.size() - 1 ? " and " : ", ").append(deeds.get(i));
        }
        return joined.toString();
    }

    private static void add(List<String> lines, String line) {
        if (!lines.contains(line)) {
            lines.add(line);
        }
    }

    /** Reasons that differ only in what was said around them are one. */
    private static Reason reason(String text, Map<String, Reason> reasons) {
        String inner = "not resolved: ";
        int at = text.indexOf(inner);
        String key = at < 0 ? text : text.substring(at + inner.length());
        Reason reason = reasons.get(key);
        if (reason == null) {
            reason = new Reason();
            reasons.put(key, reason);
        }
        return reason;
    }
}
