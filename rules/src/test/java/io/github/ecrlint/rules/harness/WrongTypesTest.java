package io.github.ecrlint.rules.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.run.Analysis;
import io.github.ecrlint.run.Analyzer;
import io.github.ecrlint.run.Request;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A template with a value of the wrong type at each of its places: few words about it, at that place, and no crash. */
class WrongTypesTest {
    private static final List<String> WRONG = List.of("5", "\"x\"", "null", "{}", "[]", "[[]]", "true", "{\"a\": 1}");
    /** The elements under which a number, a truth value and this object are surely wrong. */
    private static final Set<String> ELEMENTS =
            Set.of("Effect", "Statement", "Principal", "Action", "NotAction", "Resource");

    private final Analyzer analyzer = Analyzer.installed();
    private final Set<String> silent = new TreeSet<>();

    @TempDir
    Path directory;

    /** A place of the template: from where to where, and the key that it stands under. */
    private record Place(int start, int end, String key) {}

    @Test
    void everyPlaceOfAPolicyTellsOfAWrongType() throws IOException {
        assertThat(tryAll("policies.json")).isGreaterThan(800);
        assertThat(silent).isEmpty();
    }

    @Test
    void everyPlaceOfAResourceSurvivesAWrongType() throws IOException {
        assertThat(tryAll("resources.json")).isGreaterThan(4000);
    }

    private int tryAll(String template) throws IOException {
        String text;
        try (InputStream in = WrongTypesTest.class.getResourceAsStream("/wrong-types/" + template)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<Place> places = new ArrayList<>();
        new Places(text, places).value("");
        List<String> before = new ArrayList<>();
        told(analyze(text), new Place(0, text.length(), ""), before);
        int tried = 0;
        for (Place place : places) {
            for (String wrong : WRONG) {
                String mutant = text.substring(0, place.start()) + wrong + text.substring(place.end());
                List<String> elsewhere = new ArrayList<>();
                Place now = new Place(place.start(), place.start() + wrong.length(), place.key());
                List<String> here = told(analyze(mutant), now, elsewhere);
                here.removeAll(before);
                elsewhere.removeAll(before);
                assertThat(here).as(around(mutant, now)).hasSizeLessThanOrEqualTo(2);
                boolean mustTell = ELEMENTS.contains(place.key())
                        && (wrong.equals("5") || wrong.equals("true") || wrong.contains("a"));
                if (mustTell && here.isEmpty() && elsewhere.isEmpty()) {
                    silent.add(around(mutant, now));
                }
                tried++;
            }
        }
        return tried;
    }

    private Analysis analyze(String text) throws IOException {
        Files.writeString(directory.resolve("t.json"), text);
        return analyzer.analyze(Request.of(directory, directory));
    }

    /** What is told at a place; the rest goes into {@code elsewhere}. */
    private static List<String> told(Analysis analysis, Place place, List<String> elsewhere) {
        List<String> here = new ArrayList<>();
        for (Diagnostic diagnostic : analysis.diagnostics()) {
            assertThat(diagnostic.summary()).isNotBlank().doesNotContain("\n", "Exception", "java.");
            // a note is shown only to those who ask for it
            boolean isHere = isIn(diagnostic.span(), place) && diagnostic.level() != Diagnostic.Level.NOTE;
            (isHere ? here : elsewhere).add(diagnostic.summary());
        }
        for (Finding finding : analysis.findings()) {
            (isIn(finding.span(), place) ? here : elsewhere).add(finding.rule().id() + " " + finding.message());
        }
        return here;
    }

    private static boolean isIn(Span span, Place place) {
        return place.start() <= span.start() && span.end() <= place.end();
    }

    private static String around(String mutant, Place place) {
        return mutant.substring(Math.max(0, place.start() - 60), Math.min(mutant.length(), place.end() + 5));
    }

    /** Walks through JSON that is all right, for the place of each value. */
    private static final class Places {
        private final String text;
        private final List<Place> found;
        private int at;

        Places(String text, List<Place> found) {
            this.text = text;
            this.found = found;
        }

        void value(String key) {
            blank();
            int start = at;
            char first = text.charAt(at);
            if (first == '{' || first == '[') {
                at++;
                for (blank(); "}]".indexOf(text.charAt(at)) < 0; blank()) {
                    String inner = first == '{' ? string() : key;
                    blank();
                    at += first == '{' ? 1 : 0;
                    value(inner);
                    blank();
                    at += text.charAt(at) == ',' ? 1 : 0;
                }
                at++;
            } else if (first == '"') {
                string();
            } else {
                while (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-') {
                    at++;
                }
            }
            found.add(new Place(start, at, key));
        }

        private String string() {
            int start = ++at;
            while (text.charAt(at) != '"') {
                at += text.charAt(at) == '\\' ? 2 : 1;
            }
            return text.substring(start, at++);
        }

        private void blank() {
            while (text.charAt(at) <= ' ') {
                at++;
            }
        }
    }
}
