package io.github.ecrlint.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.Texts;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Fix;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.rule.Step;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OrderTest {
    private static final RuleInfo PULL = new RuleInfo("TST103", "pull", "pull", Severity.HIGH, List.of());
    private static final RuleInfo PUSH = new RuleInfo("TST102", "push", "push", Severity.HIGH, List.of());
    private final Span source = Texts.text("one two three").span();
    private final Span one = source.source().span(0, 3);
    private final Span two = source.source().span(4, 7);

    private Finding finding(RuleInfo rule, Span span, String message, Note... notes) {
        return Finding.of(rule, span, message, notes);
    }

    private static List<String> messages(List<Finding> findings) {
        return Order.ofFindings(findings).stream().map(Finding::message).toList();
    }

    @Test
    void findingsComeByPlaceThenRuleThenMessage() {
        List<Finding> findings = new ArrayList<>(List.of(
                finding(PULL, two, "a"), finding(PULL, one, "b"), finding(PUSH, one, "c"), finding(PULL, one, "a")));
        Random random = new Random(5);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(findings, random);
            assertThat(Order.ofFindings(findings))
                    .extracting(
                            finding -> finding.span().text() + finding.rule().id() + finding.message())
                    .containsExactly("oneTST102c", "oneTST103a", "oneTST103b", "twoTST103a");
        }
    }

    @Test
    void oneRuleAtOnePlaceSaysTheSameOfSeveralNamesOnce() {
        assertThat(messages(List.of(
                        finding(PULL, one, "all can pull from `web`"),
                        finding(PULL, one, "all can pull from `app`"),
                        finding(PULL, one, "all can pull from `app2`"))))
                .containsExactly("all can pull from `app` and 2 others");
        assertThat(messages(List.of(
                        finding(PULL, one, "role `b` may pull but `x` is missing"),
                        finding(PULL, one, "role `a` may pull but `x` is missing"))))
                .containsExactly("role `a` and 1 other may pull but `x` is missing");
    }

    @Test
    void theSameOfTheSameNameIsNoOther() {
        assertThat(messages(List.of(
                        finding(PULL, one, "all can pull from `b`"),
                        finding(PULL, one, "all can pull from `a`"),
                        finding(PULL, one, "all can pull from `b`"),
                        finding(PULL, one, "all can pull from `a`"))))
                .containsExactly("all can pull from `a` and 1 other");
    }

    @Test
    void whatDiffersInMoreThanOneNameStaysApart() {
        List<Finding> findings = List.of(
                finding(PULL, one, "`a` gives `x`"),
                finding(PULL, one, "`b` gives `y`"),
                finding(PULL, one, "`c` takes `x`"),
                finding(PULL, one, "user `a` gives `x`"));
        assertThat(messages(findings))
                .containsExactly("`a` gives `x`", "`b` gives `y`", "`c` takes `x`", "user `a` gives `x`");
    }

    @Test
    void namesAreGatheredAtOnePositionOnly() {
        assertThat(messages(List.of(
                        finding(PULL, one, "`a` gives `x`"),
                        finding(PULL, one, "`a` gives `y`"),
                        finding(PULL, one, "`b` gives `x`"))))
                .containsExactly("`a` gives `x` and 1 other", "`b` gives `x`");
    }

    @Test
    void otherWordsBetweenDoNotKeepNamesApart() {
        assertThat(messages(List.of(
                        finding(PULL, one, "role `a` may pull"),
                        finding(PULL, one, "role `b` may push"),
                        finding(PULL, one, "role `c` may pull"))))
                .containsExactly("role `a` and 1 other may pull", "role `b` may push");
    }

    @Test
    void otherPlacesAndOtherRulesStayApart() {
        assertThat(messages(List.of(
                        finding(PULL, one, "all at `a`"),
                        finding(PULL, two, "all at `b`"),
                        finding(PUSH, one, "all at `c`"))))
                .containsExactly("all at `c`", "all at `a`", "all at `b`");
    }

    @Test
    void theNotesOfAllAreKeptOnceAndTheWayIsThatOfTheFirst() {
        Note action = new Note(one, "allowed by this action");
        Note here = new Note(two, "attached here");
        Note there = new Note(source, "attached here");
        Fix fix = new Fix("change it", one, "1");
        List<Step> way = List.of(new Step(one, "to a"));
        Finding merged = Order.ofFindings(List.of(
                        finding(PULL, one, "all at `b`", action, there)
                                .along(List.of(new Step(two, "to b")))
                                .fixedBy(fix),
                        finding(PULL, one, "all at `a`", action, here)
                                .along(way)
                                .fixedBy(fix)))
                .get(0);
        assertThat(merged.notes()).containsExactly(action, here, there);
        assertThat(merged.path()).isEqualTo(way);
        assertThat(merged.fix()).contains(fix);
    }

    @Test
    void diagnosticsThatDifferInTheFirstNameAreOneAndInAnotherAreTwo() {
        List<Diagnostic> diagnostics = List.of(
                Diagnostic.warning(one, "policy of `b` not resolved: `v` has no default"),
                Diagnostic.warning(one, "policy of `a` not resolved: `v` has no default"),
                Diagnostic.warning(one, "policy of `a` not resolved: `v` has no default"),
                Diagnostic.warning(two, "policy of `a` not resolved: `w` has no default"),
                Diagnostic.warning(two, "policy of `a` not resolved: `v` has no default"));
        assertThat(Order.ofDiagnostics(diagnostics))
                .extracting(Diagnostic::summary)
                .containsExactly(
                        "policy of `a` and 1 other not resolved: `v` has no default",
                        "policy of `a` not resolved: `v` has no default",
                        "policy of `a` not resolved: `w` has no default");
    }
}
