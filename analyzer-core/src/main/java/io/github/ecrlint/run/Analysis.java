package io.github.ecrlint.run;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.model.Model;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Quotations;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.source.Diagnostic;
import java.nio.file.Path;
import java.util.List;

/**
 * The result of a run.
 *
 * @param root the repository's root, to which SARIF's paths are relative
 * @param directory the working directory, to which the text report's paths are relative
 * @param rules the whole catalogue, by id
 * @param quotations what the text reports and SARIF quote of the rules' pages
 * @param access the model of what is deployed, and who may do what in it
 * @param findings by place, then rule
 * @param diagnostics by place
 * @param files how many files were read as templates or modules
 */
public record Analysis(
        Path root,
        Path directory,
        List<Rule> rules,
        Quotations quotations,
        Access access,
        List<Finding> findings,
        List<Diagnostic> diagnostics,
        int files) {

    public Analysis {
        rules = List.copyOf(rules);
        findings = List.copyOf(findings);
        diagnostics = List.copyOf(diagnostics);
    }

    public Model model() {
        return access.model();
    }

    /** The same with other findings and diagnostics. */
    public Analysis with(List<Finding> otherFindings, List<Diagnostic> otherDiagnostics) {
        return new Analysis(root, directory, rules, quotations, access, otherFindings, otherDiagnostics, files);
    }

    /** How many findings are at this severity or above. */
    public int countAtLeast(Severity severity) {
        int count = 0;
        for (Finding finding : findings) {
            if (finding.rule().severity().compareTo(severity) >= 0) {
                count++;
            }
        }
        return count;
    }

    /** Whether a file of ours could not be read whole. */
    public boolean isBroken() {
        for (Diagnostic diagnostic : diagnostics) {
            if (diagnostic.level() == Diagnostic.Level.ERROR) {
                return true;
            }
        }
        return false;
    }
}
