package io.github.ecrlint.report;

import io.github.ecrlint.model.Model;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.run.Analysis;
import io.github.ecrlint.source.Diagnostic;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The line that counts: findings by severity, files, and what was not resolved. */
public final class Summary {
    private Summary() {}

    /** One line without a line end, such as {@code 2 findings (1 critical, 1 medium) in 14 files; 3 places not resolved}. */
    public static String of(Analysis analysis) {
        StringBuilder line = new StringBuilder();
        int findings = analysis.findings().size();
        line.append(findings == 0 ? "no findings" : counted(findings, "finding", "findings"));
        if (findings > 0) {
            line.append(" (").append(bySeverity(analysis)).append(')');
        }
        line.append(" in ").append(counted(analysis.files(), "file", "files"));
        Set<Path> broken = new HashSet<>();
        int unresolved = 0;
        int notes = 0;
        for (Diagnostic diagnostic : analysis.diagnostics()) {
            if (diagnostic.level() == Diagnostic.Level.ERROR) {
                broken.add(diagnostic.span().source().path());
            } else if (diagnostic.level() == Diagnostic.Level.WARNING) {
                unresolved++;
            } else {
                notes++;
            }
        }
        if (!broken.isEmpty()) {
            line.append("; ").append(counted(broken.size(), "file", "files")).append(" not read whole");
        }
        if (unresolved > 0) {
            line.append("; ").append(counted(unresolved, "place", "places")).append(" not resolved");
        }
        if (notes > 0) {
            line.append("; ").append(counted(notes, "note", "notes"));
        }
        return line.toString();
    }

    /** The same for the command line, which tells how to see the notes that a style leaves out. */
    public static String of(Analysis analysis, Style style) {
        for (Diagnostic diagnostic : analysis.diagnostics()) {
            if (!style.shows(diagnostic)) {
                return of(analysis) + " (shown with -v)";
            }
        }
        return of(analysis);
    }

    /** One line without a line end that says what was read: repositories, identities, and how much of the policies. */
    static String ofModel(Model model) {
        int whole = 0;
        for (Policy policy : model.policies()) {
            whole += policy.isWhole() ? 1 : 0;
        }
        int policies = model.policies().size();
        return counted(model.repositories().size(), "repository", "repositories") + ", "
                + counted(model.identities().size(), "identity", "identities") + ", "
                + counted(policies, "policy", "policies") + " read, " + (policies - whole) + " of them not whole";
    }

    private static String bySeverity(Analysis analysis) {
        StringBuilder counts = new StringBuilder();
        Severity[] severities = Severity.values();
        for (int i = severities.length - 1; i >= 0; i--) {
            int count = 0;
            for (Finding finding : analysis.findings()) {
                if (finding.rule().severity() == severities[i]) {
                    count++;
                }
            }
            if (count > 0) {
                counts.append(counts.isEmpty() ? "" : ", ")
                        .append(count)
                        .append(' ')
                        .append(severities[i]);
            }
        }
        return counts.toString();
    }

    private static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
