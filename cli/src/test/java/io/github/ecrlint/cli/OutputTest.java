package io.github.ecrlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {
    @TempDir
    Path directory;

    private Session session;

    @BeforeEach
    void startSession() throws IOException {
        session = new Session(directory).with("app.yaml", Session.PUBLIC_PULL);
    }

    @Test
    void oneRunWritesSeveralReports() throws IOException {
        int status = session.run("check", "-o", "sarif=out/deep/app.sarif", "--output=concise=app.txt", "app.yaml");

        assertThat(status).isEqualTo(CommandLine.FINDINGS);
        assertThat(session.out()).contains("--> app.yaml:11:24");
        assertThat(session.text("out/deep/app.sarif")).contains("\"ECR103\"", "\"app.yaml\"");
        assertThat(session.text("app.txt")).startsWith("app.yaml:11:24: error[ECR103]");
    }

    @Test
    void aReasonThatManyPlacesShareIsToldOfTheFirstThree() throws IOException {
        StringBuilder module = new StringBuilder();
        for (int i = 1; i <= 6; i++) {
            module.append("resource \"aws_iam_policy\" \"p").append(i).append("\" {\n  policy = var.policy\n}\n");
        }
        session.with("main.tf", "variable \"policy\" {}\n" + module);

        session.run("check", "main.tf");

        assertThat(session.out())
                .contains("""
                        managed policy of `aws_iam_policy.p3` not resolved: `var.policy` has no default
                         --> main.tf:9:12
                          and 3 more for the same reason (shown with -v)
                        """)
                .doesNotContain("aws_iam_policy.p4")
                .contains("6 places not resolved");

        session.run("check", "-v", "-o", "concise=all.txt", "main.tf");

        assertThat(session.out()).contains("aws_iam_policy.p6").doesNotContain("more for the same reason");
        assertThat(session.text("all.txt")).contains("aws_iam_policy.p6");
    }

    @Test
    void whatAwsWouldRefuseInACaseThatTakesMuchIsANote() throws IOException {
        session.with("main.tf", """
                variable "blue" { type = bool }
                variable "green" { type = bool }
                resource "aws_iam_policy" "p" {
                  policy = jsonencode({ Statement = [{
                    Effect = "Allow"
                    Action = "ecr:*"
                    "${var.blue ? "Resource" : var.green ? "Resource" : "Res"}" = "arn:aws:ecr:*:111122223333:repository/a"
                  }] })
                }
                """);

        assertThat(session.run("check", "-v", "main.tf")).isEqualTo(CommandLine.CLEAN);

        assertThat(session.out())
                .contains(
                        "note: a statement of the managed policy `aws_iam_policy.p` has no `Resource`: AWS refuses it when `var.blue` is `false` and `var.green` is `false`\n");
    }

    @Test
    void twoRunsWriteTheSameBytes() throws IOException {
        session.run("check", "-o", "sarif=1.sarif", "app.yaml");
        session.run("check", "-o", "sarif=2.sarif", "app.yaml");

        assertThat(session.text("1.sarif")).isEqualTo(session.text("2.sarif")).doesNotContain(directory.toString());
    }

    @Test
    void aDashIsStandardOutput() {
        session.run("check", "-o", "sarif=-");

        assertThat(session.out()).startsWith("{").contains("\"ECR103\"");
    }

    @Test
    void twoReportsDoNotMixOnStandardOutput() {
        assertThat(session.run("check", "-f", "full", "-o", "sarif=-")).isEqualTo(CommandLine.BROKEN);

        assertThat(session.err()).isEqualTo("ecrlint: two reports for standard output: `sarif` and `full`\n");
        assertThat(session.out()).isEmpty();
    }

    @Test
    void aFileThatCannotBeWrittenEndsWithTwoAndLeavesNothing() throws IOException {
        session.with("file", "");

        assertThat(session.run("check", "-f", "concise", "-o", "sarif=file/app.sarif"))
                .isEqualTo(CommandLine.BROKEN);

        assertThat(session.err()).isEqualTo("ecrlint: cannot write `file/app.sarif`\n");
        assertThat(session.out()).contains("ECR103");
        assertThat(session.text("file")).isEmpty();
    }

    @Test
    void anOlderReportIsReplacedAndNoDraftIsLeft() throws IOException {
        session.with("out/app.txt", "older and longer than what comes ".repeat(100));

        session.run("check", "-o", "concise=out/app.txt");

        assertThat(session.text("out/app.txt")).startsWith("app.yaml:11:24: ").hasLineCount(1);
        try (var files = Files.list(directory.resolve("out"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aLinkStaysALink() throws IOException {
        session.with("real/app.txt", "older");
        Path link = Files.createSymbolicLink(directory.resolve("link.txt"), directory.resolve("real/app.txt"));

        session.run("check", "-o", "concise=link.txt");

        assertThat(link).isSymbolicLink();
        assertThat(session.text("real/app.txt")).startsWith("app.yaml:");
    }

    @Test
    void theFingerprintOfALineIsGitHubsWithAByteOrderMarkAndWithout() throws IOException {
        String json =
                "{\"Resources\":{\"App\":{\"Type\":\"AWS::ECR::Repository\",\"Properties\":{\"RepositoryPolicyText\":{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"ecr:PutImage\"}}}}}}";
        session.with("plain.json", json).with("marked.json", "\uFEFF" + json);

        session.run("check", "-f", "sarif", "plain.json");
        assertThat(session.out()).contains("\"primaryLocationLineHash\": \"58607eb919bd204b:1\"");
        session.run("check", "-f", "sarif", "marked.json");
        assertThat(session.out()).contains("\"primaryLocationLineHash\": \"202d54f265547b58:1\"");
    }
}
