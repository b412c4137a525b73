package io.github.ecrlint.rules.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rules.Rules;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every example of every page, and every annotated file of edge cases. */
class PagesTest {
    @TempDir
    private Path scratch;

    @TestFactory
    Stream<DynamicNode> everyExampleIsFoundAsMarked() {
        return new Rules().rules().stream().map(this::examples);
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsWhole() {
        return new Rules()
                .rules().stream()
                        .map(rule -> dynamicTest(rule.info().id(), () -> {
                            Page page = Page.read(rule.page());
                            assertThat(page.title()).isEqualTo(rule.info().title());
                            assertThat(page.sections())
                                    .containsExactly("Why it matters", "How to fix it", "Examples", "References");
                            assertThat(page.examples()).hasSizeBetween(2, 4);
                            assertThat(page.examples()).anyMatch(Example::expectsFindings);
                            assertThat(page.examples()).anyMatch(example -> !example.expectsFindings());
                        }));
    }

    private DynamicNode examples(Rule rule) {
        List<Example> examples = new ArrayList<>(Page.read(rule.page()).examples());
        URL edgeCases = PagesTest.class.getResource("/" + rule.info().name());
        if (edgeCases != null) {
            examples.addAll(Example.in(Path.of(uri(edgeCases))));
        }
        return dynamicContainer(
                rule.info().id() + " " + rule.info().name(),
                examples.stream()
                        .map(example -> dynamicTest(
                                example.name(),
                                () -> assertThat(
                                                Trial.of(rule, example, scratch).report())
                                        .isEmpty())));
    }

    private static URI uri(URL url) {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
