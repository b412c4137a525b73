package io.github.ecrlint.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.model.Model;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Quotations;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.run.Analysis;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final Path DIRECTORY = Path.of("project").toAbsolutePath();
    private static final Source FILE = new Source(DIRECTORY.resolve("infra/ecr.tf"), "one\ntwo\n");

    @Test
    void findingsBelowTheThresholdFailNothing() throws MojoExecutionException {
        assertThat(failure("high", List.of(Severity.MEDIUM, Severity.LOW))).isNull();
    }

    @Test
    void findingsFromTheThresholdOnAreCountedWithoutTheOthers() throws MojoExecutionException {
        assertThat(failure("medium", List.of(Severity.MEDIUM, Severity.LOW, Severity.CRITICAL, Severity.CRITICAL)))
                .isEqualTo("3 findings (2 critical, 1 medium) of severity `medium` or above");
    }

    @Test
    void aboveCriticalThereIsNothing() throws MojoExecutionException {
        assertThat(failure("critical", List.of(Severity.CRITICAL, Severity.HIGH)))
                .isEqualTo("1 finding (1 critical)");
    }

    @Test
    void neverMeansThatNoFindingFailsTheBuild() throws MojoExecutionException {
        assertThat(failure("never", List.of(Severity.CRITICAL))).isNull();
    }

    @Test
    void aFileThatIsNotReadWholeFailsTheBuildAllTheSame() throws MojoExecutionException {
        assertThat(failure("never", List.of(Severity.CRITICAL), broken()))
                .isEqualTo("not everything could be read: infra/ecr.tf:2:1: `}` is missing");
    }

    @Test
    void oneErrorIsNamedAndTheOthersAreCounted() throws MojoExecutionException {
        Diagnostic unresolved = Diagnostic.warning(FILE.span(0, 1), "policy not resolved");

        assertThat(failure("high", List.of(Severity.HIGH), broken(), broken(), unresolved))
                .isEqualTo("1 finding (1 high) of severity `high` or above;"
                        + " not everything could be read: infra/ecr.tf:2:1: `}` is missing (and 1 more error)");
    }

    @Test
    void anUnknownSeverityIsSaidWithThoseThereAre() {
        assertThatThrownBy(() -> FailOn.of("HIGH"))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("`failOn` is `HIGH`, which is none of `critical`, `high`, `medium`, `low` and `never`");
    }

    private static Diagnostic broken() {
        return Diagnostic.error(FILE.span(4, 7), "`}` is missing");
    }

    private static String failure(String failOn, List<Severity> severities, Diagnostic... diagnostics)
            throws MojoExecutionException {
        List<Finding> findings = new ArrayList<>();
        for (Severity severity : severities) {
            RuleInfo rule = new RuleInfo("ECR999", "test", "a test", severity, List.of());
            findings.add(Finding.of(rule, FILE.span(0, 3), "found"));
        }
        Analysis analysis = new Analysis(
                DIRECTORY,
                DIRECTORY,
                List.of(),
                Quotations.NONE,
                new Access(Model.of(List.of())),
                findings,
                List.of(diagnostics),
                1);
        return new Verdict(analysis, FailOn.of(failOn)).failure().orElse(null);
    }
}
