package io.github.ecrlint.rules.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void everyBlockOfALanguageIsAnExample() {
        Page page = Page.read("""
                # anybody can push

                ## Examples

                ```hcl
                a = 1
                ```

                ```sh
                ls
                ```

                ### As JSON

                ```jsonc
                {}
                ```
                """);

        assertThat(page.title()).isEqualTo("anybody can push");
        assertThat(page.sections()).containsExactly("Examples");
        assertThat(page.examples())
                .extracting(Example::name)
                .containsExactly("line 5, hcl: Examples", "line 15, jsonc: As JSON");
        assertThat(page.examples().get(0).files().get(0).text()).isEqualTo("a = 1\n");
    }

    @Test
    void blocksWithTitlesThatFollowEachOtherAreOneExample() {
        Page page = Page.read("""
                ```hcl title="main.tf"
                a = 1
                ```

                ```hcl title="b/main.tf"
                b = 1
                ```

                Another:

                ```hcl title="main.tf"
                c = 1
                ```
                """);

        assertThat(page.examples()).hasSize(2);
        assertThat(page.examples().get(0).files())
                .extracting(AnnotatedFile::name)
                .containsExactly("main.tf", "b/main.tf");
    }

    @Test
    void aBlockWithoutEndIsRefused() {
        assertThatThrownBy(() -> Page.read("```hcl\na = 1\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 1");
    }
}
