package io.github.ecrlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
    @TempDir
    Path directory;

    private Session session;

    @BeforeEach
    void startSession() {
        session = new Session(directory);
    }

    @Test
    void theConfigurationDecidesFromWhichSeverityUpARunFails() throws IOException {
        session.with("infra/app.yaml", Session.ONLY_LOW).with("ecrlint.yml", "fail-on: low\n");

        assertThat(session.run("check", "infra")).isEqualTo(CommandLine.FINDINGS);
        assertThat(session.run("check", "infra", "--fail-on", "high")).isEqualTo(CommandLine.CLEAN);
        assertThat(session.run("check", "infra", "--no-config")).isEqualTo(CommandLine.CLEAN);
    }

    @Test
    void whatItExcludesIsPassedOverUnlessNamed() throws IOException {
        session.with("vendor/app.yaml", Session.PUBLIC_PULL).with(".ecrlint.yml", "exclude: [vendor]\n");

        assertThat(session.run("check")).isEqualTo(CommandLine.CLEAN);
        assertThat(session.run("check", "--pre-commit", "vendor/app.yaml")).isEqualTo(CommandLine.CLEAN);
        assertThat(session.run("check", "vendor/app.yaml")).isEqualTo(CommandLine.FINDINGS);
        assertThat(session.run("check", "vendor")).isEqualTo(CommandLine.FINDINGS);
    }

    @Test
    void aMistakeInItEndsWithTwoAfterEverythingElseWasReported() throws IOException {
        session.with("app.yaml", Session.PUBLIC_PULL).with(".ecrlint.yml", "fail-on: low\nexcludes: [vendor]\n");

        assertThat(session.run("check", "-f", "concise", "--fail-on", "never")).isEqualTo(CommandLine.BROKEN);
        assertThat(session.out())
                .contains("app.yaml:11:24: error[ECR103]")
                .endsWith(".ecrlint.yml:2:1: error unknown key `excludes`; did you mean `exclude`?\n");
    }

    @Test
    void aFileCanBeNamedAndHasToBeThere() throws IOException {
        session.with("app.yaml", Session.ONLY_LOW)
                .with(".ecrlint.yml", "no: thing\n")
                .with("other/strict.yml", "fail-on: low\n");

        assertThat(session.run("check", "--config", "other/strict.yml")).isEqualTo(CommandLine.FINDINGS);
        assertThat(session.run("check", "--config=nowhere.yml")).isEqualTo(CommandLine.BROKEN);
        assertThat(session.err()).isEqualTo("ecrlint: no file `nowhere.yml`\n");
        assertThat(session.run("check", "--config", "other/strict.yml", "--no-config"))
                .isEqualTo(CommandLine.BROKEN);
        assertThat(session.err()).isEqualTo("ecrlint: `--config` and `--no-config` at once\n");
    }
}
