package io.github.ecrlint.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class EcrActionTest {

    @Test
    void everyActionIsFoundByItsNameInWhateverCase() {
        for (EcrAction action : EcrAction.all()) {
            assertThat(EcrAction.named(action.name())).isSameAs(action);
            assertThat(EcrAction.named(action.name().toUpperCase(Locale.ROOT))).isSameAs(action);
        }
        assertThat(EcrAction.all())
                .hasSizeGreaterThan(80)
                .isSortedAccordingTo((a, b) -> a.name().compareTo(b.name()));
    }

    @Test
    void otherTextsNameNone() {
        assertThat(EcrAction.named("ecr:PutImag?")).isNull();
        assertThat(EcrAction.named("ecr:*")).isNull();
        assertThat(EcrAction.named("zzz:Last")).isNull();
        assertThat(EcrAction.named("")).isNull();
    }
}
