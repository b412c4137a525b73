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
import io.github.ecrlint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an analysis could not decide, each reason once: those of the diagnostics first, then as identities were read. */
public final class Unknowns {
    private static final String INNER = "not resolved: ";

    private final Analysis analysis;
    private final Access access;
    private final Map<String, OpenReason> reasons = new LinkedHashMap<>();

    private Unknowns(Analysis analysis) {
        this.analysis = analysis;
        this.access = analysis.access();
    }

    static List<OpenReason> of(Analysis analysis) {
        Unknowns unknowns = new Unknowns(analysis);
        for (Diagnostic diagnostic : analysis.diagnostics()) {
            if (diagnostic.level() != Diagnostic.Level.ERROR) {
                unknowns.addPlace(diagnostic);
            }
        }
        for (Identity identity : analysis.model().identities()) {
            if (identity.kind() != Identity.Kind.GROUP) {
                String who = identity.kind() + " `" + identity.shown() + "`";
                unknowns.add(unknowns.access.mayLogIn(identity), who, "log in", "", identity.span());
                unknowns.addRepositories(new Requester.Declared(identity), who, identity.span());
            }
        }
        unknowns.addRepositories(new Requester.Outsider(), "any AWS account", null);
        return new ArrayList<>(unknowns.reasons.values());
    }

    /** The same analysis with a note for each reason on which an answer hangs, for a report that lists diagnostics alone. */
    public static Analysis notedIn(Analysis analysis) {
        List<Diagnostic> diagnostics = new ArrayList<>(analysis.diagnostics());
        for (OpenReason reason : of(analysis)) {
            if (reason.answers() > 0) {
                String summary = "not known, " + UnknownReport.answers(reason) + ": " + reason.text;
                StringBuilder detail = new StringBuilder();
                for (String question : UnknownReport.most(reason.questions())) {
                    detail.append(detail.isEmpty() ? "" : "; ").append(question);
                }
                String remedy = Remedy.of(reason.text);
                detail.append(remedy.isEmpty() ? "" : "; to know: " + remedy);
                diagnostics.add(new Diagnostic(Diagnostic.Level.NOTE, reason.place, summary, detail.toString()));
            }
        }
        return analysis.with(analysis.findings(), diagnostics);
    }

    private void addPlace(Diagnostic diagnostic) {
        String summary = diagnostic.summary();
        int at = summary.indexOf(" " + INNER);
        String subject = at < 0 ? "" : ": " + summary.substring(0, at);
        reason(summary, diagnostic.span()).addPlace(ConciseReport.place(analysis, diagnostic.span()) + subject);
    }

    private void addRepositories(Requester requester, String who, Span place) {
        for (Repository repository : access.model().repositories()) {
            Span at = place == null ? repository.span() : place;
            String name = repository.shown();
            add(access.may(requester, EcrAction.BATCH_GET_IMAGE, repository), who, "pull from", name, at);
            add(access.may(requester, EcrAction.PUT_IMAGE, repository), who, "push to", name, at);
            add(access.may(requester, "ecr:SetRepositoryPolicy", repository), who, "change the policy of", name, at);
        }
    }

    private void add(Decision decision, String who, String deed, String repository, Span place) {
        if (decision.allowed() == Truth.UNKNOWN) {
            for (String reason : Openness.reasons(decision)) {
                reason(reason, place).addAnswer(who, deed, repository);
            }
        }
    }

    /** Reasons that differ only in what was said around them are one. */
    private OpenReason reason(String text, Span place) {
        int at = text.indexOf(INNER);
        String key = at < 0 ? text : text.substring(at + INNER.length());
        OpenReason reason = reasons.get(key);
        if (reason == null) {
            reason = new OpenReason(key, place);
            reasons.put(key, reason);
        }
        return reason;
    }
}
