package io.github.ecrlint.rules.twins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rules.Rules;
import io.github.ecrlint.run.Analysis;
import io.github.ecrlint.run.Analyzer;
import io.github.ecrlint.run.Configuration;
import io.github.ecrlint.run.ConfigurationFile;
import io.github.ecrlint.run.Request;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    /** Rules of mistakes that the text of a policy alone has: broken JSON, a key twice, an account that YAML makes a number. */
    private static final Set<String> OF_THE_TEXT = Set.of("ECR402", "ECR413", "ECR416");

    @TempDir
    private Path scratch;

    @TestFactory
    Stream<DynamicTest> oneModelAndOneSetOfFindings() {
        return Twin.ALL.stream().map(twin -> dynamicTest(twin.name(), () -> hold(twin)));
    }

    /** Where more than one policy decides, or its text itself: the twins are files, in a directory that is called by the rule. */
    @TestFactory
    Stream<DynamicTest> filesThatSayTheSameHaveTheSameFindings() {
        return directories().map(files -> dynamicTest(files.getFileName().toString(), () -> holdFiles(files)));
    }

    @Test
    void everyRuleHasATwin() {
        Set<String> covered = new TreeSet<>();
        Twin.ALL.forEach(twin -> covered.addAll(twin.ids()));
        directories().forEach(files -> covered.add(files.getFileName().toString()));

        assertThat(covered)
                .containsExactlyInAnyOrderElementsOf(new Rules()
                        .rules().stream().map(rule -> rule.info().id()).toList());
    }

    private static Stream<Path> directories() {
        try (Stream<Path> files =
                Files.list(Path.of(TwinFindingsTest.class.getResource("/twins").toURI()))) {
            return files.sorted().toList().stream();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void holdFiles(Path files) throws IOException {
        Path configuration = files.resolve(".ecrlint.yml");
        Map<String, List<String>> found = new TreeMap<>();
        for (Map.Entry<String, String> form : forms(files).entrySet()) {
            Path directory = Files.createTempDirectory(scratch, "twin").toRealPath();
            Files.writeString(directory.resolve(form.getKey()), form.getValue());
            Request request = new Request(
                    List.of(directory),
                    directory,
                    false,
                    List.of(),
                    Files.exists(configuration)
                            ? ConfigurationFile.read(configuration, Clock.systemUTC())
                            : Configuration.NONE);
            found.put(
                    form.getKey(),
                    said(Analyzer.installed().analyze(request)).stream()
                            .map(TwinFindingsTest::withoutLanguage)
                            .toList());
        }
        List<String> first = found.values().iterator().next();

        assertThat(found).hasSizeGreaterThan(1).containsKey("main.tf").containsKey("template.yaml");
        assertThat(first)
                .anyMatch(said -> said.startsWith(files.getFileName().toString().toLowerCase(Locale.ROOT)));
        assertThat(found).allSatisfy((form, said) -> assertThat(said).as(form).isEqualTo(first));
    }

    /** What lies there, and the same in the notations that it is not written in; of texts that are wrong there is one alone. */
    private static Map<String, String> forms(Path files) throws IOException {
        Map<String, String> forms = new TreeMap<>();
        for (Path file : below(files)) {
            forms.put(file.getFileName().toString(), Files.readString(file));
        }
        if (!OF_THE_TEXT.contains(files.getFileName().toString())) {
            String main = forms.get("main.tf");
            forms.put("template.json", Respelled.json(forms.get("template.yaml")));
            forms.put("heredoc.tf", Respelled.heredoc(main));
            forms.put("document.tf", Respelled.document(main));
        }
        return forms;
    }

    private static List<Path> below(Path files) throws IOException {
        try (Stream<Path> all = Files.list(files)) {
            return all.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** A message without the languages' own ways to name resources, and to spoil numbers. */
    private static String withoutLanguage(String said) {
        return said.replaceAll("`aws_\\w+\\.", "`")
                .replaceAll("`\\d{10,11}`", "`a number`")
                .toLowerCase(Locale.ROOT);
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
