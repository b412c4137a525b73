package io.github.ecrlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds the part of a SARIF log that is written beforehand to the rules; {@code -Dupdate=true} rewrites it. */
class InstalledRulesTest {
    private static final Path FILE = Path.of(System.getProperty("repository.root", ".."))
            .resolve("rules/src/main/resources/io/github/ecrlint/report/rules.sarif");

    @Test
    void theResourceSaysWhatTheRulesSay() throws IOException {
        String wanted = SarifRules.resourceFor(new Rules().rules());

        if (Boolean.getBoolean("update")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, wanted);
        }

        assertThat(Files.readString(FILE))
                .as("rules.sarif; rewrite with ./mvnw verify -Dupdate=true")
                .isEqualTo(wanted);
    }
}
