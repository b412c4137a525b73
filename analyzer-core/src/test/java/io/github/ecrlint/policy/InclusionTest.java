package io.github.ecrlint.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InclusionTest {
    private static final List<String> FILLINGS = List.of("", "a", "b", "ab", "aa");
    private static final List<String> SHORT = texts(6);

    private static Truth covers(String wide, String narrow) {
        return Inclusion.covers(Texts.text(wide), Texts.text(narrow));
    }

    private static Truth overlap(String one, String other) {
        return Inclusion.overlap(Texts.text(one), Texts.text(other));
    }

    @ParameterizedTest
    @CsvSource({
        "*, anything*at?all, YES",
        "repository/*, repository/app, YES",
        "repository/app, repository/*, NO",
        "repository/app*, repository/app-*, YES",
        "?*, *?, YES",
        "*?*, ?, YES",
        "*a*, *b*, NO",
        "a*b*c, axbyc, YES",
        "a<x>*, a<x>b, YES",
        "a<x>, a<x>b, UNKNOWN",
        "*, <x>, YES",
        "<x>, a, UNKNOWN",
        "b*, a<x>, NO",
        "b*, *<x>, NO",
        "arn:aws:ecr:*:<own account>:repository/*, arn:aws:ecr:eu-west-1:<own account>:repository/team/*, YES",
    })
    void aPatternCoversWhatItMatchesWhateverTheHolesAre(String wide, String narrow, Truth expected) {
        assertThat(covers(wide, narrow)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "a*, *b, YES",
        "a*, b*, NO",
        "a?, ?b, YES",
        "a?, a, NO",
        "*a*, *b*, YES",
        "a<x>, b*, NO",
        "a<x>, a*, YES",
        "a<x>, ab, UNKNOWN",
    })
    void twoPatternsOverlapWhereATextIsInBoth(String one, String other, Truth expected) {
        assertThat(overlap(one, other)).isEqualTo(expected);
        assertThat(overlap(other, one)).isEqualTo(expected);
    }

    @Test
    void inclusionAgreesWithTryingAllShortTexts() {
        Random random = new Random(11);
        Map<Truth, Integer> count = new EnumMap<>(Truth.class);
        for (int i = 0; i < 10_000; i++) {
            String wide = pick(random, "ab*?*", 5);
            String narrow = pick(random, "ab*?*", 5);
            Truth answer = covers(wide, narrow);
            Optional<String> outside = Inclusion.exampleOutside(Texts.text(wide), Texts.text(narrow));
            count.merge(answer, 1, Integer::sum);
            assertThat(answer).as("%s covers %s", wide, narrow).isNotEqualTo(Truth.UNKNOWN);
            assertThat(outside.isPresent()).isEqualTo(answer.isNo());
            if (outside.isPresent()) {
                assertThat(naive(narrow, outside.get()))
                        .as("%s matches %s", narrow, outside)
                        .isTrue();
                assertThat(naive(wide, outside.get()))
                        .as("%s matches %s", wide, outside)
                        .isFalse();
            } else {
                assertThat(SHORT)
                        .as("%s covers %s", wide, narrow)
                        .noneMatch(text -> naive(narrow, text) && !naive(wide, text));
            }
        }
        assertThat(count.get(Truth.YES)).isGreaterThan(500);
        assertThat(count.get(Truth.NO)).isGreaterThan(500);
    }

    @Test
    void overlapAgreesWithTryingAllShortTexts() {
        Random random = new Random(12);
        for (int i = 0; i < 10_000; i++) {
            String one = pick(random, "ab*?", 5);
            String other = pick(random, "ab*?", 5);
            boolean shared = SHORT.stream().anyMatch(text -> naive(one, text) && naive(other, text));
            // two patterns of five have a text of at most eight in common; longer ones are tried by the example
            if (shared || one.length() + other.length() <= 6) {
                assertThat(overlap(one, other)).as("%s and %s", one, other).isEqualTo(Truth.of(shared));
            }
        }
    }

    @Test
    void withHolesItIsCertainOnlyOfWhatEveryFillingHasInCommon() {
        Random random = new Random(13);
        for (int i = 0; i < 4_000; i++) {
            String one = pick(random, "ab*?XY", 5).replace("X", "<x>").replace("Y", "<y>");
            String other = pick(random, "ab*?XY", 5).replace("X", "<x>").replace("Y", "<y>");
            Truth covers = covers(one, other);
            Truth overlap = overlap(one, other);
            for (String x : FILLINGS) {
                for (String y : FILLINGS) {
                    Truth filledCovers = covers(fill(one, x, y), fill(other, x, y));
                    Truth filledOverlap = overlap(fill(one, x, y), fill(other, x, y));
                    assertThat(covers)
                            .as("%s covers %s with x=%s y=%s", one, other, x, y)
                            .isNotEqualTo(filledCovers.not());
                    assertThat(overlap)
                            .as("%s meets %s with x=%s y=%s", one, other, x, y)
                            .isNotEqualTo(filledOverlap.not());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:iam::*:role/*, arn:aws:iam::111122223333:role/ci, YES",
        "arn:aws:iam:*:role/ci, arn:aws:iam::111122223333:role/ci, NO",
        "arn:<partition>:iam::111122223333:role/*, arn:aws:iam::111122223333:role/ci-*, YES",
        "arn:aws:iam::111122223333:role/ci-*, arn:aws:iam::111122223333:role/*, NO",
        "arn:aws:iam::<own account>:role/*, arn:aws:iam::111122223333:role/*, UNKNOWN",
        "*, arn:aws:iam::111122223333:role/ci, YES",
    })
    void ofArnsEachSegmentIsCoveredByItsOwn(String wide, String narrow, Truth expected) {
        assertThat(Inclusion.coversArn(Texts.text(wide), Texts.text(narrow))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:iam::*:role/a*, arn:aws:iam::111122223333:role/*b, YES",
        "arn:aws:iam::444455556666:role/*, arn:aws:iam::111122223333:role/*, NO",
        "arn:aws:ecr:eu-*:*:repository/x, arn:aws:ecr:us-*:*:repository/x, NO",
        "arn:aws:iam::<own account>:role/*, arn:aws:iam::111122223333:role/*, UNKNOWN",
    })
    void ofArnsEachSegmentMeetsItsOwn(String one, String other, Truth expected) {
        assertThat(Inclusion.overlapArn(Texts.text(one), Texts.text(other))).isEqualTo(expected);
    }

    @Test
    void anExampleIsMatched() {
        assertThat(Inclusion.example(Texts.text("a*b?c")))
                .hasValueSatisfying(text -> assertThat(naive("a*b?c", text)).isTrue());
    }

    @Test
    void aPairMadeToBeHardIsGivenUp() {
        String tail = "?".repeat(24);
        assertThat(covers("*a" + tail, "*a" + tail)).isEqualTo(Truth.YES);
        assertThat(covers("*ab" + tail, "*?b" + tail)).isEqualTo(Truth.NO);
        // the same texts, but to see it takes all ways in which letters can be spread over 24 places
        assertThat(covers("*a" + tail + "*", "*a*" + tail)).isEqualTo(Truth.UNKNOWN);
    }

    private static List<String> texts(int longest) {
        List<String> all = new ArrayList<>(List.of(""));
        int from = 0;
        for (int length = 1; length <= longest; length++) {
            int to = all.size();
            for (int i = from; i < to; i++) {
                for (char c : new char[] {'a', 'b', 'c'}) {
                    all.add(all.get(i) + c);
                }
            }
            from = to;
        }
        return all;
    }

    private static String fill(String text, String x, String y) {
        return text.replace("<x>", x).replace("<y>", y);
    }

    private static String pick(Random random, String alphabet, int longest) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(longest + 1); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static boolean naive(String pattern, String text) {
        if (pattern.isEmpty()) {
            return text.isEmpty();
        }
        char first = pattern.charAt(0);
        if (first == '*') {
            return naive(pattern.substring(1), text) || !text.isEmpty() && naive(pattern, text.substring(1));
        }
        return !text.isEmpty()
                && (first == '?' || first == text.charAt(0))
                && naive(pattern.substring(1), text.substring(1));
    }
}
