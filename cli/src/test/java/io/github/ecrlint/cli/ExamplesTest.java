package io.github.ecrlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.report.ConciseReport;
import io.github.ecrlint.report.FullReport;
import io.github.ecrlint.run.Analysis;
import io.github.ecrlint.run.Analyzer;
import io.github.ecrlint.run.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the examples show. */
class ExamplesTest {
    private static final Path ROOT = Path.of(System.getProperty("repository.root"));
    private static final Path EXPECTED = ROOT.resolve("cli/src/test/resources/examples.txt");

    private final Analysis analysis = Analyzer.installed().analyze(Request.of(ROOT, Path.of("examples")));

    @Test
    void theExamplesGiveTheseFindingsAndNoOthers() throws IOException {
        StringBuilder found = new StringBuilder();
        new ConciseReport().write(analysis, found);
        if (Boolean.getBoolean("update")) {
            Files.writeString(EXPECTED, found);
        }

        assertThat(found).hasToString(Files.readString(EXPECTED));
    }

    @Test
    void theirPageSpeaksOfEveryRuleThatTheyShow() throws IOException {
        String page = Files.readString(ROOT.resolve("examples/README.md"));

        assertThat(analysis.findings())
                .extracting(finding -> finding.rule().id())
                .isNotEmpty()
                .allSatisfy(id -> assertThat(page).contains("`" + id + "`"));
    }

    /** The README leaves out findings, never a line of one. */
    @Test
    void theReadmeShowsWhatIsPrinted() throws IOException {
        StringBuilder printed = new StringBuilder();
        new FullReport().write(analysis, printed);
        String readme = Files.readString(ROOT.resolve("README.md"));
        String command = "$ ./ecrlint check examples\n\n";
        int start = readme.indexOf(command) + command.length();
        String shown = readme.substring(start, readme.indexOf("```", start));

        assertThat(shown.split("\n\n(?:…\n)?"))
                .hasSizeGreaterThan(2)
                .allSatisfy(finding -> assertThat(printed).contains(finding.strip()));
    }

    @Test
    void everythingInTheExamplesIsResolved() {
        assertThat(analysis.diagnostics()).isEmpty();
    }
}
