package io.github.ecrlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.run.Analyzer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesAndExplainTest {
    @TempDir
    Path directory;

    private Session session;

    @BeforeEach
    void startSession() {
        session = new Session(directory);
    }

    @Test
    void theTableHasALineForEachRule() {
        assertThat(session.run("rules")).isEqualTo(CommandLine.CLEAN);

        assertThat(session.out().lines()).hasSameSizeAs(Analyzer.installed().rules());
        assertThat(session.out()).containsPattern("(?m)^ECR102  critical  public-push +any AWS account can push");
    }

    @Test
    void theTableIsThereAsJson() {
        session.run("rules", "--format", "json");

        assertThat(session.out())
                .startsWith("[\n  {\n    \"id\": \"ECR101\",\n")
                .contains("\"id\": \"ECR102\"", "\"name\": \"public-push\"", "\"severity\": \"critical\"");
    }

    @Test
    void aRuleIsExplainedByIdOrNameInAnyCase() {
        assertThat(session.run("explain", "ECR102")).isEqualTo(CommandLine.CLEAN);
        String page = session.out();

        assertThat(page)
                .startsWith("ECR102 public-push, severity critical\n")
                .contains("Why it matters", "How to fix it");
        session.run("explain", "ecr102");
        assertThat(session.out()).isEqualTo(page);
        session.run("explain", "public-push");
        assertThat(session.out()).isEqualTo(page);
    }

    @Test
    void everyRuleHasAPageThatFitsTheTerminal() {
        session.where("COLUMNS", "72");
        for (Rule rule : Analyzer.installed().rules()) {
            session.run("explain", rule.info().id());

            assertThat(session.out()).as(rule.info().id()).contains("Examples").doesNotContain("```", "\u001b[");
            assertThat(session.out().lines().filter(line -> !line.startsWith("    ") && line.contains(" ")))
                    .as(rule.info().id())
                    .allMatch(line -> line.length() <= 72 || line.indexOf(' ', 2) < 0);
        }
    }

    @Test
    void aPageIsMadeReadable() {
        String page = """
                # a title

                Some **words** with `a * code` and a
                [link](https://example.com/a), wrapped.

                - one item that is long enough
                - another

                ```hcl
                a = "*"
                #   ^^^ found
                ```
                """;

        assertThat(PageText.of(page, false, 24)).isEqualTo("""
                        a title

                        Some words with `a *
                        code` and a link
                        (https://example.com/a),
                        wrapped.

                        - one item that is long
                          enough
                        - another

                            a = "*"
                            #   ^^^ found
                        """);
        assertThat(PageText.of(page, true, 24))
                .contains("\u001b[1ma title\u001b[0m", "\u001b[1;31m#   ^^^ found\u001b[0m");
    }
}
