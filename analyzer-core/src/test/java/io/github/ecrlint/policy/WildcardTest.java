package io.github.ecrlint.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.Texts;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardTest {
    private static final List<String> FILLINGS = List.of("", "a", "b", "ab", "ba", "aa");

    @ParameterizedTest
    @CsvSource({
        "ecr:*, ecr:PutImage, YES",
        "ECR:putimage, ecr:PutImage, YES",
        "ecr:Put*, ecr:BatchGetImage, NO",
        "ecr:*Image, ecr:PutImage, YES",
        "e?r:PutImage, ecr:PutImage, YES",
        "*, ecr:PutImage, YES",
        "ecr:<x>, ecr:PutImage, UNKNOWN",
        "ecr:<x>, sts:AssumeRole, NO",
        "<x>, ecr:PutImage, UNKNOWN",
    })
    void actionsAreMatchedWithoutRegardToCase(String pattern, String action, Truth expected) {
        assertThat(Wildcard.matchesAction(Texts.text(pattern), action.toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:ecr:*:<own account>:repository/app, arn:<partition>:ecr:<own region>:<own account>:repository/app, YES",
        "arn:<partition>:ecr:*:*:repository/*, arn:aws:ecr:eu-west-1:123456789012:repository/app, YES",
        "arn:aws-cn:ecr:*:*:repository/*, arn:aws:ecr:eu-west-1:123456789012:repository/app, NO",
        "arn:aws:ecr:*:123456789012:repository/app, arn:aws:ecr:eu-west-1:<own account>:repository/app, UNKNOWN",
        "arn:aws:ecr:*:<own account>:repository/app, arn:aws:ecr:eu-west-1:<own account>:repository/other, NO",
        "arn:aws:iam::<own account>:role/<A.name>, arn:aws:iam::<own account>:role/<A.name>, YES",
        "arn:aws:iam::<own account>:role/<A.name>, arn:aws:iam::<own account>:role/<B.name>, NO",
        "arn:aws:iam::*:role/ci-*-<A.name>, arn:aws:iam::<own account>:role/ci-<B.name>, NO",
        "arn:aws:iam::*:role/<A.name>, arn:aws:iam::<own account>:role/ci, UNKNOWN",
        "arn:aws:iam::*:role/<A.name>*, arn:aws:iam::<own account>:role/<B.name>, UNKNOWN",
        "arn:aws:s3:::bucket, arn:<partition>:ecr:<own region>:<own account>:repository/app, NO",
        "*, arn:<partition>:ecr:<own region>:<own account>:repository/app, YES",
        "App, app, NO",
    })
    void resourcesAreMatchedOverHoles(String pattern, String resource, Truth expected) {
        assertThat(Wildcard.matches(Texts.text(pattern), Texts.text(resource))).isEqualTo(expected);
    }

    @Test
    void withoutHolesItAgreesWithANaiveMatcher() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String pattern = pick(random, "ab*?", 7);
            String text = pick(random, "ab", 7);
            assertThat(Wildcard.matches(Texts.text(pattern), Texts.text(text)))
                    .as("%s against %s", pattern, text)
                    .isEqualTo(Truth.of(naive(pattern, text)));
        }
    }

    @Test
    void yesHoldsForEveryFillingOfTheHolesAndNoForNone() {
        Random random = new Random(8);
        for (int i = 0; i < 20_000; i++) {
            String pattern = pick(random, "ab*?XY", 6).replace("X", "<x>").replace("Y", "<y>");
            String text = pick(random, "abXY", 6).replace("X", "<x>").replace("Y", "<y>");
            Truth answer = Wildcard.matches(Texts.text(pattern), Texts.text(text));
            for (String x : FILLINGS) {
                for (String y : FILLINGS) {
                    boolean matches = naive(fill(pattern, x, y), fill(text, x, y));
                    assertThat(answer)
                            .as("%s against %s with x=%s y=%s", pattern, text, x, y)
                            .isNotEqualTo(matches ? Truth.NO : Truth.YES);
                }
            }
        }
    }

    @Test
    void aPatternMadeToBeSlowIsDecidedAllTheSame() {
        Value.Text pattern = Texts.text("a*".repeat(200) + "b");
        assertThat(Wildcard.matches(pattern, Texts.text("a".repeat(2_000)))).isEqualTo(Truth.NO);
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

    @Test
    void partsOfATestTextAreWhatTheyLookLike() {
        assertThat(Texts.text("a<x>b").parts())
                .hasExactlyElementsOfTypes(Part.Literal.class, Part.Open.class, Part.Literal.class);
    }
}
