package io.github.ecrlint.rules.twins;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rules.Rules;
import io.github.ecrlint.run.Analysis;
import io.github.ecrlint.run.Analyzer;
import io.github.ecrlint.run.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** One policy gives the same model and the same findings in every way to write it. */
class TwinFindingsTest {
    /** Rules of which no policy by itself decides, or only one way to write it, and why. */
    private static final Map<String, String> WITHOUT_TWINS = Map.ofEntries(
            entry("ECR307", "two sides decide"),
            entry("ECR308", "what runs images decides"),
            entry("ECR309", "what runs images decides"),
            entry("ECR310", "what runs images decides"),
            entry("ECR316", "a pull-through cache decides"),
            entry("ECR319", "what runs images decides"),
            entry("ECR320", "what runs images decides"),
            entry("ECR402", "it is of the syntax of JSON text"),
            entry("ECR413", "it is of the keys of one notation"),
            entry("ECR415", "the size is one of JSON text"),
            entry("ECR416", "it is of numbers in YAML"),
            entry("ECR418", "two resources decide"));

    @TempDir
    private Path scratch;

    @TestFactory
    Stream<DynamicTest> oneModelAndOneSetOfFindings() {
        return Twin.ALL.stream().map(twin -> dynamicTest(twin.name(), () -> hold(twin)));
    }

    @Test
    void everyRuleHasATwinOrAReasonForNone() {
        Set<String> covered = new TreeSet<>(WITHOUT_TWINS.keySet());
        Twin.ALL.forEach(twin -> covered.addAll(twin.ids()));

        assertThat(covered)
                .containsExactlyInAnyOrderElementsOf(new Rules()
                        .rules().stream().map(rule -> rule.info().id()).toList());
    }

    private void hold(Twin twin) throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        Map<String, String> meanings = new TreeMap<>();
        for (Map.Entry<String, String> form : twin.forms().entrySet()) {
            Path directory = Files.createTempDirectory(scratch, "twin").toRealPath();
            Files.writeString(
                    directory.resolve(form.getKey().endsWith(".tf") ? "main.tf" : form.getKey()), form.getValue());
            Analysis analysis = Analyzer.installed().analyze(Request.of(directory, directory));
            assertThat(analysis.isBroken()).as(form.getKey()).isFalse();
            found.put(form.getKey(), said(analysis));
            meanings.put(form.getKey(), meaning(twin, analysis));
        }
        List<String> first = found.values().iterator().next();
        String meaning = meanings.values().iterator().next();

        assertThat(first.stream().map(said -> said.substring(0, 6))).containsAll(twin.ids());
        assertThat(meaning).isNotEmpty();
        assertThat(found).allSatisfy((form, said) -> assertThat(said).as(form).isEqualTo(first));
        assertThat(meanings)
                .allSatisfy((form, said) -> assertThat(said).as(form).isEqualTo(meaning));
    }

    private static List<String> said(Analysis analysis) {
        List<String> said = new ArrayList<>();
        for (Finding finding : analysis.findings()) {
            said.add(finding.rule().id() + " " + Twin.withoutAddresses(finding.message()));
        }
        return said.stream().distinct().sorted().toList();
    }

    private static String meaning(Twin twin, Analysis analysis) {
        StringBuilder meaning = new StringBuilder();
        analysis.model().policies().stream()
                .filter(policy -> policy.kind() == twin.place().kind())
                .forEach(policy -> meaning.append(Meaning.of(policy)));
        return Twin.withoutAddresses(meaning.toString());
    }
}
