package io.github.ecrlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RulePageTest {

    @Test
    void marksAreTakenOutOfExamplesOnly() {
        RulePage page = RulePage.read("""
                # title

                Prose.

                ---

                ```yaml
                ---
                a: "*" # comment
                #  ^^^ TST102: found
                   ^^^
                #--   -- two places
                #  ~~~... not resolved
                -- b
                # - an item
                #--no mark
                # ---
                - --
                ^
                ```
                """);
        assertThat(page.markdown()).isEqualTo("""
                        Prose.

                        ---

                        ```yaml
                        ---
                        a: "*" # comment
                        # - an item
                        #--no mark
                        - --
                        ```
                        """);
    }

    @Test
    void thePlainTextHasNoSigns() {
        RulePage page =
                RulePage.read("# t\n\nSee **[a](https://a.example/b)**, `[*](x)`.\n\n## Why\n\n```hcl\na = 1\n```\n");
        assertThat(page.plain()).isEqualTo("See a (https://a.example/b), `[*](x)`.\n\nWhy\n\n    a = 1\n");
    }

    @Test
    void theAdviceIsTheFirstSentence() {
        assertThat(advice("Name the\nroles, e.g. by `a. B`. Then\nwait.")).isEqualTo("Name the roles, e.g. by `a. B`");
        assertThat(advice("- Name the\n  roles\n- or not")).isEqualTo("Name the roles");
        assertThat(advice("### Sub\n")).isEmpty();
        assertThat(RulePage.advice("# t\n\nprose\n")).isEmpty();
    }

    @Test
    void theOpeningIsTheFirstParagraph() {
        assertThat(RulePage.read("# t\n\nOne\nparagraph.\n\nAnother.\n").opening())
                .isEqualTo("One paragraph.");
        assertThat(RulePage.read("# t\n").opening()).isEmpty();
    }

    @Test
    void aRuleWithoutAPageHasItsTitle() {
        assertThat(RulePage.of(SampleRule.WITHOUT_PAGE).opening()).isEqualTo("a rule whose jar has no page.");
    }

    private static String advice(String section) {
        return RulePage.advice("# t\n\nprose\n\n## How to fix it\n\n" + section + "\n\n## Examples\n");
    }
}
