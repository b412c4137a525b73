package io.github.ecrlint.rules.harness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StyleTest {
    @ParameterizedTest
    @ValueSource(strings = {"any AWS account can pull from `app`", "`ci` can push", "IAM refuses it"})
    void aGoodMessagePasses(String message) {
        assertThat(Style.complaints(message)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Any account", "any account.", "any\naccount", "any  account", " any", "an `account", "Iam", ""})
    void aBadOneDoesNot(String message) {
        assertThat(Style.complaints(message)).isNotEmpty();
    }
}
