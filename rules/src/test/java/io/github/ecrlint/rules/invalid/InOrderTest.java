package io.github.ecrlint.rules.invalid;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rules.Rules;
import io.github.ecrlint.run.Analysis;
import io.github.ecrlint.run.Analyzer;
import io.github.ecrlint.run.Frontend;
import io.github.ecrlint.run.Request;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InOrderTest {
    @TempDir
    private Path scratch;

    @ParameterizedTest
    @ValueSource(strings = {"registry.yaml", "registry.tf"})
    void whatAwsTakesIsNotReportedHoweverOddItLooks(String file) throws IOException, URISyntaxException {
        Path there = Path.of(InOrderTest.class.getResource("/in-order/" + file).toURI());
        Files.copy(there, scratch.resolve(file));
        List<Frontend> frontends = ServiceLoader.load(Frontend.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        List<Rule> invalid = new Rules()
                .rules().stream()
                        .filter(rule -> rule.info().id().startsWith("ECR4"))
                        .toList();
        Analysis analysis = new Analyzer(frontends, invalid).analyze(Request.of(scratch, scratch));

        assertThat(invalid).hasSizeGreaterThan(20);
        assertThat(analysis.model().policies()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(analysis.findings()).extracting(Finding::message).isEmpty();
    }
}
