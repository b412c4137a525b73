package io.github.ecrlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowUnknownTest {
    private static final String OPEN = """
        variable "arns" {}
        variable "policy_arn" {}
        resource "aws_ecr_repository" "app" {
          name = "app"
        }
        resource "aws_ecr_repository_policy" "app" {
          repository = aws_ecr_repository.app.name
          policy = jsonencode({
            Statement = [{ Effect = "Allow", Principal = { AWS = var.arns }, Action = "ecr:BatchGetImage" }]
          })
        }
        resource "aws_iam_role" "ci" {
          name               = "ci"
          assume_role_policy = jsonencode({ Statement = [] })
        }
        resource "aws_iam_role_policy_attachment" "ci" {
          role       = aws_iam_role.ci.name
          policy_arn = var.policy_arn
        }
        """;

    @TempDir
    Path directory;

    private Session session;

    @BeforeEach
    void startSession() {
        session = new Session(directory);
    }

    @Test
    void whatIsNotDecidedIsListedByReasonWithWhatWouldHelp() throws IOException {
        session.with("main.tf", OPEN);

        assertThat(session.run("check", "-f", "concise", "--show-unknown")).isEqualTo(CommandLine.CLEAN);

        assertThat(session.out()).endsWith("""
            not known, for 2 reasons:

            `var.arns` has no default
              at: main.tf:9:58: part of the policy of `aws_ecr_repository_policy.app`
              open: whether role `ci` may pull from `app`
              open: whether any AWS account may pull from `app`
              = open: 2 answers hang on it
              = to know: give the variable a value: `--var arns=...`, `--var-file`, a `.tfvars` file or a default

            `var.policy_arn` has no default
              open: whether role `ci` may log in, and pull from, push to and change the policy of `app`
              = open: 4 answers hang on it
              = to know: give the variable a value: `--var policy_arn=...`, `--var-file`, a `.tfvars` file or a default

            """);
    }

    @Test
    void whatIsOpenForSeveralOfOneNameIsSaidOnce() throws IOException {
        session.with("dev/main.tf", OPEN).with("prod/main.tf", OPEN);

        session.run("check", "-f", "concise", "--show-unknown");

        assertThat(session.out())
                .contains("  open: whether role `ci` may pull from `app`\n")
                .contains(
                        "  open: whether role `ci` may log in, and pull from, push to and change the policy of `app`\n");
    }

    @Test
    void aReportForMachinesStaysWhole() throws IOException {
        session.with("main.tf", OPEN);

        session.run("check", "-f", "sarif", "--show-unknown");

        assertThat(session.out()).startsWith("{").endsWith("}\n");
        assertThat(session.err()).startsWith("not known, for 2 reasons:");
    }

    @Test
    void aLogHasANoteForEachReason() throws IOException {
        session.with("main.tf", OPEN);

        session.run("check", "-f", "sarif", "--show-unknown");

        assertThat(session.out())
                .contains(
                        "\"text\": \"not known, 2 answers hang on it: `var.arns` has no default;"
                                + " whether role `ci` may pull from `app`; whether any AWS account may pull from `app`;"
                                + " to know: give the variable a value: `--var arns=...`, `--var-file`, a `.tfvars` file or a default.\"")
                .contains("\"text\": \"not known, 4 answers hang on it: `var.policy_arn` has no default;");
        String noted = session.out();
        session.run("check", "-f", "sarif");
        assertThat(session.out()).doesNotContain("answers hang on it").isNotEqualTo(noted);
    }

    @Test
    void oneReasonForManyRepositoriesAndIdentitiesIsSaidOnce() throws IOException {
        StringBuilder many = new StringBuilder("variable \"policy_arn\" {}\n");
        for (int i = 0; i < 30; i++) {
            many.append("resource \"aws_ecr_repository\" \"r").append(i).append("\" {\n  name = \"r");
            many.append(i).append("\"\n}\n");
        }
        for (int i = 0; i < 12; i++) {
            many.append("""
                resource "aws_iam_role" "iN" {
                  name               = "iN"
                  assume_role_policy = jsonencode({ Statement = [] })
                }
                resource "aws_iam_role_policy_attachment" "iN" {
                  role       = aws_iam_role.iN.name
                  policy_arn = var.policy_arn
                }
                """.replace("N", String.valueOf(i)));
        }
        session.with("main.tf", many.toString());

        session.run("check", "-f", "concise", "--show-unknown");

        assertThat(session.out()).startsWith("""
            not known, for 1 reason:

            `var.policy_arn` has no default
              open: whether role `i0` may log in, and pull from, push to and change the policy of `r0`, `r1`, `r2` and 27 others
              open: whether role `i1` may log in, and pull from,""").contains("  open: and 2 more\n  = open: 1092 answers hang on it\n");
        String first = session.out();
        session.run("check", "-f", "concise", "--show-unknown");
        assertThat(session.out()).isEqualTo(first);
    }

    @Test
    void whereEverythingIsDecidedNothingIsListed() throws IOException {
        session.with("app.yaml", Session.PUBLIC_PULL);

        session.run("check", "-f", "concise", "--show-unknown");

        assertThat(session.out()).doesNotContain("not known");
    }
}
