package io.github.ecrlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    @TempDir
    Path directory;

    private Session session;

    @BeforeEach
    void startSession() {
        session = new Session(directory);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chek | no command `chek`; did you mean `check`?",
                "frobnicate | no command `frobnicate`, only `check`, `access`, `can`, `rules`, `explain`",
                "--vresion | no option `--vresion` before a command; did you mean `--version`?",
                "check --fromat sarif | `ecrlint check` has no option `--fromat`; did you mean `--format`?",
                "check --zzz | `ecrlint check` has no option `--zzz`",
                "check -f sarfi | no report format `sarfi`; did you mean `sarif`?",
                "check -o sarif | option `--output` needs FORMAT=FILE, not `sarif`",
                "check -o =x | option `--output` needs FORMAT=FILE, not `=x`",
                "check -o xml=x | no report format `xml`, only `full`, `concise`, `sarif`",
                "check --fail-on hihg | option `--fail-on` knows no `hihg`; did you mean `high`?",
                "check --fail-on 7 | option `--fail-on` knows no `7`, only `critical`, `high`, `medium`, `low`, `never`",
                "check --fail-on | option `--fail-on` needs one of `critical`, `high`, `medium`, `low`, `never`",
                "check -f | option `-f` needs a format",
                "check --color=pink | option `--color` knows no `pink`, only `auto`, `always`, `never`",
                "check --quiet=yes | option `--quiet` takes no value",
                "explain | `ecrlint explain` needs a rule: an id such as ECR102, or a name such as public-push",
                "explain ECR1O2 | no rule `ECR1O2`; did you mean `ECR102`? (`ecrlint rules` lists them)",
                "explain publik-push | no rule `publik-push`; did you mean `public-push`? (`ecrlint rules` lists them)",
                "explain ECR102 ECR103 | one rule at a time: `ECR102` or `ECR103`",
                "rules ECR102 | `ecrlint rules` takes no rule; try `ecrlint explain ECR102`",
                "help chekc | no command `chekc`; did you mean `check`?",
            })
    void aMistakeIsToldInOneLineWithWhatWasMeant(String line, String complaint) {
        assertThat(session.run(line.strip().split(" "))).isEqualTo(CommandLine.BROKEN);

        assertThat(session.err()).isEqualTo("ecrlint: " + complaint + "\n");
        assertThat(session.out()).isEmpty();
    }

    @Test
    void anEmptyPathIsNotTheWorkingDirectory() throws IOException {
        session.with("app.yaml", Session.PUBLIC_PULL);

        assertThat(session.run("check", "")).isEqualTo(CommandLine.BROKEN);
        assertThat(session.err()).isEqualTo("ecrlint: no file or directory ``\n");
        assertThat(session.out()).isEmpty();
    }

    @Test
    void theVersionIsAskedForInThreeWays() {
        for (String word : List.of("-V", "--version", "version")) {
            assertThat(session.run(word)).isEqualTo(CommandLine.CLEAN);
            assertThat(session.out()).startsWith("ecrlint ");
        }
    }

    @Test
    void aPathInThePlaceOfTheCommandIsRecognised() throws IOException {
        session.with("infra/app.yaml", Session.CLEAN);

        assertThat(session.run("infra")).isEqualTo(CommandLine.BROKEN);

        assertThat(session.err()).isEqualTo("ecrlint: no command `infra`; did you mean `ecrlint check infra`?\n");
    }

    @Test
    void withoutACommandTheHelpIsAComplaint() {
        assertThat(session.run()).isEqualTo(CommandLine.BROKEN);

        assertThat(session.out()).isEmpty();
        assertThat(session.err()).contains("Usage: ecrlint COMMAND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "rules", "explain"})
    void everyCommandHasHelpInEveryWayOfAsking(String command) {
        assertThat(session.run(command, "--help")).isEqualTo(CommandLine.CLEAN);
        String help = session.out();

        assertThat(help).contains("Usage: ecrlint " + command);
        assertThat(session.err()).isEmpty();
        session.run("help", command);
        assertThat(session.out()).isEqualTo(help);
        session.run(command, "x", "-h");
        assertThat(session.out()).isEqualTo(help);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help"})
    void theProgramHasHelp(String ask) {
        assertThat(session.run(ask)).isEqualTo(CommandLine.CLEAN);

        assertThat(session.out()).contains("check [PATH...]", "explain RULE");
    }

    @Test
    void theVersionIsOneLine() {
        assertThat(session.run("--version")).isEqualTo(CommandLine.CLEAN);

        assertThat(session.out()).startsWith("ecrlint ").hasLineCount(1);
    }
}
