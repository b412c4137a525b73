package io.github.ecrlint.rules.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rules.Rules;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The policies that AWS's guides show as right, in our own words: no rule may find anything in them. */
class DocumentedPoliciesTest {
    @TempDir
    private Path scratch;

    @TestFactory
    Stream<DynamicTest> noRuleFindsAnythingInWhatAwsDocuments() throws URISyntaxException {
        Path place =
                Path.of(DocumentedPoliciesTest.class.getResource("/documented").toURI());
        Example documented = Example.of(place);
        return new Rules()
                .rules().stream()
                        .map(rule -> DynamicTest.dynamicTest(rule.info().id(), () -> isSilent(rule, documented)));
    }

    private void isSilent(Rule rule, Example documented) {
        assertThat(documented.expectsFindings()).isFalse();
        assertThat(Trial.of(rule, documented, scratch).report()).isEmpty();
    }
}
