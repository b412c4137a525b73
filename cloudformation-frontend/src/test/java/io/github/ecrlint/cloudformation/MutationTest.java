package io.github.ecrlint.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.cloudformation.syntax.TemplateReader;
import io.github.ecrlint.model.Fact;
import io.github.ecrlint.run.Project;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.value.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Thousands of damaged templates: each has an answer in the words of this project. */
class MutationTest {
    private static final String[] INSERTS = {
        "\t",
        "*",
        "&a ",
        "*a",
        "\"",
        "'",
        "{",
        "}",
        "[",
        "]",
        ": ",
        ",",
        "#",
        "!",
        "!Sub ",
        "!If ",
        "${",
        "}}",
        "{{",
        "|",
        ">",
        "\n",
        "\r\n",
        " ",
        "- ",
        "\\",
        "\\u12",
        "\uD83D\uDE00",
        "\uD83D",
        "\u0000",
        "\u2028",
        "%",
        "<<: ",
        "? ",
        "---\n",
        "1e999999999",
        "{\"Ref\": \"Images\"}",
        "Fn::GetAtt: ",
        "null",
        "0",
        "\uFEFF"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/twins/delivery-short.yaml",
                "/twins/delivery-long.yaml",
                "/twins/delivery.json",
                "/text-policies.yaml"
            })
    void everyMutantHasAnAnswer(String sample) throws IOException {
        String text = FactReaderTest.resource(sample);
        Random random = new Random(sample.hashCode());
        int read = 0;
        int broken = 0;
        for (int round = 0; round < 1000; round++) {
            String mutant = mutate(text, random);
            List<Diagnostic> out = new ArrayList<>();
            Source source = new Source(Path.of(sample), mutant);
            Optional<Value.Obj> root = TemplateReader.read(source, out);
            List<Fact> facts = root.isEmpty() ? List.of() : read(Path.of(sample), root.get(), out);
            assertThat(Shown.of(facts)).as(mutant).doesNotContainNull();
            for (Diagnostic diagnostic : out) {
                assertThat(diagnostic.summary()).as(mutant).isNotBlank().doesNotContain("\n", "Exception", "org.yaml");
                assertThat(diagnostic.span().end()).isLessThanOrEqualTo(mutant.length());
            }
            if (root.isPresent()) {
                read++;
            } else {
                broken++;
                assertThat(out).as(mutant).hasSizeLessThanOrEqualTo(1);
            }
        }
        assertThat(read).isGreaterThan(100);
        assertThat(broken).isGreaterThan(100);
    }

    private static List<Fact> read(Path file, Value.Obj root, List<Diagnostic> out) {
        Stacks stacks = new Stacks(new Project(Path.of("/"), List.of()), out);
        stacks.add(file, root);
        return new FactReader(stacks.outermost(List.of(file)).get(0), out).read();
    }

    private static String mutate(String text, Random random) {
        StringBuilder mutant = new StringBuilder(text);
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(mutant.length() + 1);
            int end = Math.min(mutant.length(), at + 1 + random.nextInt(random.nextBoolean() ? 2 : 30));
            switch (random.nextInt(5)) {
                case 0 -> mutant.delete(at, end);
                case 1 -> mutant.insert(at, mutant.substring(at, end));
                case 2 -> mutant.replace(at, Math.min(end, at + 1), INSERTS[random.nextInt(INSERTS.length)]);
                case 3 -> mutant.insert(random.nextInt(mutant.length() + 1), mutant.substring(at, end));
                default -> mutant.insert(at, INSERTS[random.nextInt(INSERTS.length)]);
            }
        }
        if (random.nextInt(20) == 0) {
            mutant.setLength(random.nextInt(mutant.length() + 1));
        }
        return mutant.toString();
    }
}
