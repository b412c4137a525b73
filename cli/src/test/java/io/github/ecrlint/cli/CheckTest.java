package io.github.ecrlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
    @TempDir
    Path directory;

    private Session session;

    @BeforeEach
    void startSession() {
        session = new Session(directory);
    }

    @Test
    void aFindingIsShownWithItsPlaceAndFailsTheRun() throws IOException {
        session.with("infra/app.yaml", Session.PUBLIC_PULL);

        assertThat(session.run("check")).isEqualTo(CommandLine.FINDINGS);

        assertThat(session.out()).contains("error[ECR103]", "--> infra/app.yaml:11:24", "Principal: \"*\"", "^^^");
        assertThat(session.err()).isEmpty();
    }

    @Test
    void aCleanDirectoryIsPassedWithoutAWord() throws IOException {
        session.with("app.yaml", Session.CLEAN);

        assertThat(session.run("check", ".")).isEqualTo(CommandLine.CLEAN);

        assertThat(session.out()).isEmpty();
        assertThat(session.err()).isEmpty();
    }

    @Test
    void onATerminalACleanRunSaysSo() throws IOException {
        session.with("app.yaml", Session.CLEAN).where("ECRLINT_TERMINAL", "12");

        assertThat(session.run("check")).isEqualTo(CommandLine.CLEAN);
        assertThat(session.out()).isEmpty();
        assertThat(session.err()).isEqualTo("ecrlint: no findings in 1 file\n");

        session.run("check", "-q");
        assertThat(session.err()).isEmpty();
    }

    @Test
    void aPolicyThatIsNoJsonIsAFindingAndIsSaidNotToBeRead() throws IOException {
        session.with("a.tf", """
                resource "aws_ecr_repository_policy" "app" {
                  repository = "app"
                  policy     = "{\\"Statement\\": [,]}"
                }
                """).with("b.yaml", Session.PUBLIC_PULL);

        assertThat(session.run("check", "-f", "concise")).isEqualTo(CommandLine.FINDINGS);

        assertThat(session.out())
                .contains(
                        "a.tf:3:34: error[ECR402] the repository policy of `aws_ecr_repository_policy.app` is no JSON",
                        "a.tf:3:16: warning repository policy of `aws_ecr_repository_policy.app` not resolved: it is no valid JSON",
                        "b.yaml:11:24: error[ECR103]");
    }

    @Test
    void whatIsNoTemplateIsPassedOver() throws IOException {
        session.with("compose.yaml", "services:\n  web: {image: app}\n").with("package.json", "{\"name\": ");

        assertThat(session.run("check")).isEqualTo(CommandLine.CLEAN);

        assertThat(session.out()).isEmpty();
    }

    @Test
    void aBrokenTemplateEndsWithTwoAfterEverythingElseWasReported() throws IOException {
        session.with("a-broken.yaml", Session.BROKEN).with("b.yaml", Session.PUBLIC_PULL);

        assertThat(session.run("check", "-f", "concise", "--fail-on", "never")).isEqualTo(CommandLine.BROKEN);

        assertThat(session.out())
                .contains("b.yaml:11:24: error[ECR103]")
                .containsPattern("a-broken\\.yaml:\\d+:\\d+: error ");
        assertThat(session.out().lines()).hasSize(2);
    }

    @Test
    void failOnDecidesFromWhichSeverityUpARunFails() throws IOException {
        session.with("app.yaml", Session.ONLY_LOW);

        assertThat(session.run("check")).isEqualTo(CommandLine.CLEAN);
        assertThat(session.out()).contains("note[ECR303]");
        assertThat(session.run("check", "--fail-on", "medium")).isEqualTo(CommandLine.CLEAN);
        assertThat(session.run("check", "--fail-on=low")).isEqualTo(CommandLine.FINDINGS);
    }

    @Test
    void failOnNeverStillShowsTheFindings() throws IOException {
        session.with("app.yaml", Session.PUBLIC_PULL);

        assertThat(session.run("check", "--fail-on", "never")).isEqualTo(CommandLine.CLEAN);
        assertThat(session.out()).contains("ECR103");
        assertThat(session.run("check", "--fail-on", "critical")).isEqualTo(CommandLine.CLEAN);
    }

    @Test
    void aPathThatIsNotThereStopsTheRun() throws IOException {
        session.with("app.yaml", Session.PUBLIC_PULL);

        assertThat(session.run("check", "app.yaml", "nowhere")).isEqualTo(CommandLine.BROKEN);

        assertThat(session.out()).isEmpty();
        assertThat(session.err()).isEqualTo("ecrlint: no file or directory `nowhere`\n");
    }

    @Test
    void onlyThePathsAskedForAreChecked() throws IOException {
        session.with("a/app.yaml", Session.PUBLIC_PULL).with("b/app.yaml", Session.PUBLIC_PULL);

        session.run("check", "-fconcise", "b");

        assertThat(session.out()).startsWith("b/app.yaml:").doesNotContain("a/app.yaml");
    }

    @Test
    void aPathMayLookLikeAnOptionBehindTwoDashes() throws IOException {
        session.with("-f.yaml", Session.PUBLIC_PULL);

        assertThat(session.run("check", "--format=concise", "--", "-f.yaml")).isEqualTo(CommandLine.FINDINGS);

        assertThat(session.out()).startsWith("-f.yaml:11:24: ");
    }

    @Test
    void triggersKeepOnlyTheFindingsThatTouchThem() throws IOException {
        session.with("bad.yaml", Session.PUBLIC_PULL).with("clean.yaml", Session.CLEAN);

        assertThat(session.run("check", "--pre-commit", "clean.yaml")).isEqualTo(CommandLine.CLEAN);
        assertThat(session.run("check", "--pre-commit", "clean.yaml", "bad.yaml"))
                .isEqualTo(CommandLine.FINDINGS);
        assertThat(session.run("check", "--pre-commit")).isEqualTo(CommandLine.CLEAN);
        assertThat(session.out()).isEmpty();
    }

    @Test
    void aTemplateBesideAModuleIsNoPartOfIt() throws IOException {
        session.with("infra/broken.yaml", Session.BROKEN)
                .with("infra/main.tf", "resource \"aws_ecr_repository\" \"a\" {\n  name = local.name\n}\n")
                .with("infra/locals.tf", "locals {\n  name = \"a\"\n}\n");

        assertThat(session.run("check", "infra/main.tf")).isEqualTo(CommandLine.CLEAN);
        assertThat(session.out()).isEmpty();
    }

    @Test
    void triggersInExcludedDirectoriesArePassedOver() throws IOException {
        session.with("node_modules/bad.yaml", Session.PUBLIC_PULL);
        Files.createDirectory(directory.resolve(".git"));

        assertThat(session.run("check", "--pre-commit", "node_modules/bad.yaml"))
                .isEqualTo(CommandLine.CLEAN);
        assertThat(session.run("check", "node_modules/bad.yaml")).isEqualTo(CommandLine.FINDINGS);
    }

    @Test
    void whatCdkUploadsAsItIsIsPassedOver() throws IOException {
        session.with("cdk.out/manifest.json", "{}")
                .with("cdk.out/asset.0123abcd/fixtures/bad.yaml", Session.PUBLIC_PULL)
                .with("asset.mine/good.yaml", Session.PUBLIC_PULL);
        Files.createDirectory(directory.resolve(".git"));

        session.run("check");
        assertThat(session.out()).contains("good.yaml").doesNotContain("bad.yaml");
        assertThat(session.run("check", "--pre-commit", "cdk.out/asset.0123abcd/fixtures/bad.yaml"))
                .isEqualTo(CommandLine.CLEAN);
        assertThat(session.run("check", "cdk.out/asset.0123abcd")).isEqualTo(CommandLine.FINDINGS);
    }

    @Test
    void colourComesWhenItIsAskedForOrWhenATerminalTakesIt() throws IOException {
        session.with("app.yaml", Session.PUBLIC_PULL);

        session.run("check");
        assertThat(session.out()).doesNotContain("\u001b[");
        session.run("check", "--color", "always");
        assertThat(session.out()).contains("\u001b[1;31m");

        session.where("ECRLINT_TERMINAL", "1");
        session.run("check");
        assertThat(session.out()).contains("\u001b[");
        session.run("check", "--color=never");
        assertThat(session.out()).doesNotContain("\u001b[");
        session.where("NO_COLOR", "1").run("check");
        assertThat(session.out()).doesNotContain("\u001b[");
    }

    @Test
    void colourCanBeForcedAndADumbTerminalTakesNone() throws IOException {
        session.with("app.yaml", Session.PUBLIC_PULL)
                .where("ECRLINT_TERMINAL", "1")
                .where("TERM", "dumb");

        session.run("check");
        assertThat(session.out()).doesNotContain("\u001b[");
        session.where("FORCE_COLOR", "1").run("check");
        assertThat(session.out()).contains("\u001b[");
        session.where("FORCE_COLOR", "0").run("check");
        assertThat(session.out()).doesNotContain("\u001b[");
    }

    @Test
    void aVariableTakesTheValueThatTheCommandLineGives() throws IOException {
        session.with("main.tf", """
                variable "who" {}
                variable "what" {}
                resource "aws_ecr_repository_policy" "p" {
                  repository = "app"
                  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = var.who, Action = var.what }] })
                }
                """).with("prod.tfvars", "what = \"ecr:BatchGetImage\"\n");

        assertThat(session.run("check")).isEqualTo(CommandLine.CLEAN);
        assertThat(session.run("check", "--var", "who=*", "--var-file=prod.tfvars"))
                .isEqualTo(CommandLine.FINDINGS);
        assertThat(session.out()).contains("ECR103", "variable \"who\" {}");

        session.run("check", "--var", "whom=*");
        assertThat(session.out()).contains("nothing in the project takes the given value of `whom`");
        session.run("check", "--var", "who");
        assertThat(session.err()).isEqualTo("ecrlint: option `--var` needs NAME=VALUE, not `who`\n");
        session.run("check", "--parameters", "nothing.json");
        assertThat(session.err()).isEqualTo("ecrlint: no file `nothing.json`\n");
        session.run("check", "--var-file", "nothing.tfvars");
        assertThat(session.err()).isEqualTo("ecrlint: no file `nothing.tfvars`\n");
    }

    @Test
    void aParameterTakesTheValueThatAFileGives() throws IOException {
        session.with("template.yaml", """
                Parameters:
                  Who: {Type: String, Default: none, AllowedValues: [none, all]}
                Conditions:
                  ForAll: !Equals [!Ref Who, all]
                Resources:
                  App:
                    Type: AWS::ECR::Repository
                    Properties:
                      RepositoryName: app
                      RepositoryPolicyText:
                        Statement:
                          - Effect: !If [ForAll, Allow, Deny]
                            Principal: "*"
                            Action: ecr:BatchGetImage
                """)
                .with("all.json", "[{\"ParameterKey\": \"Who\", \"ParameterValue\": \"all\"}]");

        session.run("check");
        assertThat(session.out()).contains("ECR103", "when `Who` is `all`");
        session.run("check", "--parameters", "all.json");
        assertThat(session.out()).contains("ECR103").doesNotContain("when `Who`");
        session.run("check", "--var", "Who=none");
        assertThat(session.out()).doesNotContain("ECR103", "nothing in the project takes");
    }
}
