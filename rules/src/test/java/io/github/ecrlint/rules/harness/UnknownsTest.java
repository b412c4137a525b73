package io.github.ecrlint.rules.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.access.Accounts;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rules.Rules;
import io.github.ecrlint.run.Analysis;
import io.github.ecrlint.run.Analyzer;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** What is not known makes findings vanish, and never appear: each value of all examples hidden by itself, for all rules. */
class UnknownsTest {
    /**
     * Rules that leave a case to others: what these told of before is still so if it is not they that can tell. Whether a policy
     * allows or denies the login on an ARN (302), the login is missing (301); who cannot log in (301), or has the rights on another
     * role (309), still cannot pull (308).
     */
    private static final Map<String, Set<String>> LEFT_TO = Map.of(
            "ECR203", Set.of("ECR202"),
            "ECR301", Set.of("ECR302"),
            "ECR308", Set.of("ECR301", "ECR309"),
            "ECR310", Set.of("ECR311"));

    /** What hides a reference takes it away: a variable of a root module and a parameter make nothing wait. */
    private static final String OF_REFERENCES = "ECR321";

    /** An account is foreign unless something gives it away as the own one, which may be what is hidden. */
    private static final Pattern NOT_LISTED = Pattern.compile("account `(\\d{12})` .*not listed as trusted");

    @TempDir
    private Path scratch;

    private final Analyzer analyzer = Analyzer.installed();
    private final List<String> appeared = new ArrayList<>();
    private int hidden;

    @Test
    void whatIsNotKnownIsNeverReported(TestReporter reporter) {
        for (Rule rule : new Rules().rules()) {
            for (Example example : examples(rule)) {
                look(rule.info().id() + " " + example.name(), example);
            }
        }
        reporter.publishEntry("figures", hidden + " values hidden");
        assertThat(hidden).isGreaterThan(10_000);
        assertThat(appeared).as("findings that appeared").isEmpty();
    }

    private void look(String of, Example example) {
        Path place = Trial.write(example, scratch);
        Analysis whole = analyze(place);
        Set<String> before = new TreeSet<>();
        for (Finding finding : whole.findings()) {
            before.add(key(place, finding, finding.span(), null, null));
            for (Note note :
                    finding.notes()) { // of several that are alike the next one is told of, if the first is hidden
                before.add(key(place, finding, note.span(), null, null));
            }
        }
        for (AnnotatedFile file : example.files()) {
            Path path = place.resolve(file.name());
            for (Mask mask : masks(file)) {
                hidden++;
                write(path, mask.masked());
                Analysis analysis = analyze(place);
                assertThat(analysis.diagnostics())
                        .as("%s %s %s", of, file.name(), mask)
                        .noneMatch(diagnostic -> diagnostic.level() == Diagnostic.Level.ERROR);
                for (Finding finding : analysis.findings()) {
                    if (!before.contains(key(place, finding, finding.span(), path, mask))
                            && !isExplained(finding, whole)) {
                        appeared.add(of + ", " + file.name() + " " + mask + ": "
                                + finding.rule().id() + " " + finding.message());
                    }
                }
            }
            write(path, file.text());
        }
    }

    private static boolean isExplained(Finding finding, Analysis before) {
        if (finding.rule().id().equals(OF_REFERENCES)) {
            return true;
        }
        Set<String> others = LEFT_TO.getOrDefault(finding.rule().id(), Set.of());
        if (before.findings().stream()
                .anyMatch(other -> others.contains(other.rule().id()))) {
            return true;
        }
        Matcher account = NOT_LISTED.matcher(finding.message());
        return account.find()
                && before.access().accounts().of(Value.Text.computed(account.group(1), Value.NOWHERE))
                        != Accounts.Standing.FOREIGN;
    }

    private Analysis analyze(Path place) {
        return analyzer.analyze(Trial.request(place));
    }

    private static String key(Path place, Finding finding, Span span, Path masked, Mask mask) {
        Path path = span.source().path();
        int start = span.start();
        int at = path.equals(masked) ? mask.original(start) : start;
        return finding.rule().id() + " " + place.relativize(path) + " " + at;
    }

    private static List<Mask> masks(AnnotatedFile file) {
        String name = file.name();
        if (name.endsWith(".tf")) {
            return TerraformMasks.of(file.text());
        }
        boolean template = (name.endsWith(".yaml") || name.endsWith(".json"))
                && file.text().contains("Resources");
        return template ? TemplateMasks.of(file.text()) : List.of();
    }

    private static void write(Path path, String text) {
        try {
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Example> examples(Rule rule) {
        List<Example> examples = new ArrayList<>(Page.read(rule.page()).examples());
        URL edgeCases = UnknownsTest.class.getResource("/" + rule.info().name());
        if (edgeCases != null) {
            try {
                examples.addAll(Example.in(Path.of(edgeCases.toURI())));
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException(e);
            }
        }
        return examples;
    }
}
