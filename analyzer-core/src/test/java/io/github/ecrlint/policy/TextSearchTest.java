package io.github.ecrlint.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import io.github.ecrlint.policy.TextSearch.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Holds the search to an automaton library, which goes another way: it makes whole automata and then looks into them. */
class TextSearchTest {
    private static Shape shape(String pattern) {
        return new Shape(pattern, false, false);
    }

    @Test
    void itFindsTheShortestTextWhereAnAutomatonHasOne() {
        Random random = new Random(21);
        int found = 0;
        for (int i = 0; i < 5_000; i++) {
            TextSearch search = new TextSearch(1_000_000);
            Automaton whole = BasicAutomata.makeAnyString();
            for (int r = random.nextInt(3); r >= 0; r--) {
                List<Shape> anyOf = shapes(random, 1 + random.nextInt(2));
                search.require(anyOf);
                whole = whole.intersection(union(anyOf));
            }
            List<Shape> noneOf = shapes(random, random.nextInt(4));
            search.forbid(noneOf);
            whole = whole.minus(union(noneOf));
            String shortest = whole.getShortestExample(true);
            String text = search.find();
            assertThat(search.isGivenUp()).isFalse();
            assertThat(text == null).as("%s", whole).isEqualTo(shortest == null);
            if (text != null) {
                found++;
                assertThat(whole.run(text)).isTrue();
                assertThat(text).hasSameSizeAs(shortest);
            }
        }
        assertThat(found).isBetween(1_000, 4_000);
    }

    @Test
    void noWildcardTakesAColonBeforeTheFifthOne() {
        TextSearch search = new TextSearch(1_000_000);
        search.require(List.of(new Shape("arn:aws:iam::*:role/x", false, true)));
        search.require(List.of(shape("*:a:b:*")));
        assertThat(search.find()).isNull();
        TextSearch behind = new TextSearch(1_000_000);
        behind.require(List.of(new Shape("arn:aws:iam::1:*", false, true)));
        behind.require(List.of(shape("*:a:b:*")));
        assertThat(behind.find()).isEqualTo("arn:aws:iam::1:a:b:");
    }

    @Test
    void theCaseOfLettersCountsOnlyWhereItIsSaid() {
        TextSearch search = new TextSearch(1_000_000);
        search.require(List.of(new Shape("Team-*", true, false)));
        search.require(List.of(shape("team-*"), shape("x*")));
        search.forbid(List.of(shape("team-")));
        assertThat(search.find()).hasSize(6).startsWith("team-");
    }

    @Test
    void itIsGivenUpAfterAFixedNumberOfSteps() {
        TextSearch search = new TextSearch(10_000);
        search.require(List.of(shape("*a*" + "?".repeat(30))));
        search.forbid(List.of(shape("*a" + "?".repeat(30) + "*")));
        assertThat(search.find()).isNull();
        assertThat(search.isGivenUp()).isTrue();
        assertThat(search.steps()).isBetween(10_000, 10_100);
    }

    private static List<Shape> shapes(Random random, int count) {
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder pattern = new StringBuilder();
            for (int n = random.nextInt(6); n > 0; n--) {
                pattern.append("ab*?*".charAt(random.nextInt(5)));
            }
            shapes.add(shape(pattern.toString()));
        }
        return shapes;
    }

    private static Automaton union(List<Shape> shapes) {
        Automaton all = BasicAutomata.makeEmpty();
        for (Shape shape : shapes) {
            Automaton one = BasicAutomata.makeEmptyString();
            for (char c : shape.pattern().toCharArray()) {
                one = one.concatenate(
                        c == '*'
                                ? BasicAutomata.makeAnyString()
                                : c == '?' ? BasicAutomata.makeAnyChar() : BasicAutomata.makeChar(c));
            }
            all = all.union(one);
        }
        return all;
    }
}
