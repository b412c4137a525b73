package io.github.ecrlint.rules.twins;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.cloudformation.CloudFormationFrontend;
import io.github.ecrlint.model.Model;
import io.github.ecrlint.model.World;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.run.Analyzer;
import io.github.ecrlint.run.Project;
import io.github.ecrlint.run.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One template written in three ways is one model, and has the same findings. */
class RoundTripTest {
    private static final int TEMPLATES = 1000;

    @TempDir
    Path directory;

    @Test
    void threeWaysOfWritingSayTheSame() throws IOException {
        Analyzer analyzer = Analyzer.installed();
        int findings = 0;
        int scenarios = 0;
        for (int seed = 0; seed < TEMPLATES; seed++) {
            Map<String, Object> template = new RandomTemplate(seed).make();
            List<String> model = null;
            List<String> found = null;
            for (Written written : Written.values()) {
                String text = written.of(template);
                Path file = Files.writeString(directory.resolve("t.template"), text);
                Reading reading = new CloudFormationFrontend().read(new Project(directory, List.of(file)));
                assertThat(reading.worlds()).as(text).hasSize(1);
                List<String> facts = reading.worlds().stream()
                        .map(World::facts)
                        .map(Bare::of)
                        .toList();
                List<String> messages = messages(analyzer.check(new Access(Model.of(reading.worlds()))));
                if (model == null) {
                    model = facts;
                    found = messages;
                }
                assertThat(facts).as(text).isEqualTo(model);
                assertThat(messages).as(text).isEqualTo(found);
            }
            findings += found.size();
            scenarios += model.get(0).contains("Assumption(") ? 1 : 0;
        }
        assertThat(findings).isGreaterThan(TEMPLATES / 2);
        assertThat(scenarios).isGreaterThan(TEMPLATES / 4);
    }

    private static List<String> messages(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.rule().id() + " " + finding.message())
                .sorted()
                .toList();
    }
}
