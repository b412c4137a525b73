package io.github.ecrlint.rules.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/rules and the README's table to the rules; {@code -Dupdate=true} rewrites them. */
class GeneratedDocsTest {
    private static final Path ROOT = Path.of(System.getProperty("repository.root", ".."));
    private static final Path DOCS = ROOT.resolve("docs/rules");

    private final List<Rule> rules = new Rules().rules();

    @Test
    void docsSayWhatTheRulesSay() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        rules.forEach(rule -> pages.put(rule.info().id() + ".md", RuleDocs.page(rule)));
        pages.put("README.md", RuleDocs.index(rules));

        if (Boolean.getBoolean("update")) {
            Files.createDirectories(DOCS);
            for (String stale : written().keySet()) {
                Files.delete(DOCS.resolve(stale));
            }
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Files.writeString(DOCS.resolve(page.getKey()), page.getValue());
            }
        }

        assertThat(written())
                .as("docs/rules; rewrite with ./mvnw verify -Dupdate=true")
                .isEqualTo(pages);
    }

    @Test
    void theReadmeListsTheRules() throws IOException {
        Path file = ROOT.resolve("README.md");
        String readme = Files.readString(file);
        String wanted = RuleDocs.readme(readme, rules);

        if (Boolean.getBoolean("update")) {
            Files.writeString(file, wanted);
        }

        assertThat(Files.readString(file))
                .as("README.md; rewrite with ./mvnw verify -Dupdate=true")
                .isEqualTo(wanted);
    }

    private static Map<String, String> written() throws IOException {
        Map<String, String> written = new TreeMap<>();
        if (Files.isDirectory(DOCS)) {
            try (Stream<Path> files = Files.list(DOCS)) {
                for (Path file : files.toList()) {
                    written.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return written;
    }
}
