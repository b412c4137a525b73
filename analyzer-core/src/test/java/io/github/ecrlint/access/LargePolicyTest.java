package io.github.ecrlint.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.Texts;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Policies as long as ECR takes them, made to be hard. */
class LargePolicyTest {
    private static final int LONGEST = 10_240;

    private final Random random = new Random(41);

    private static Answer everyone(Policy policy) {
        Statement allow = policy.statements().get(0);
        Audience anyone = new Audience(Audience.Kind.EVERYONE, Value.Text.computed("*", allow.span()));
        return new Inquiry(allow, policy, "ecr:PutImage").about(anyone, null);
    }

    /** Denials by conditions on several keys, of which each may be escaped by each key. */
    private Policy denials(int conditions, String... keys) {
        StringBuilder statements = new StringBuilder("{'Effect': 'Allow', 'Principal': '*', 'Action': 'ecr:*'}");
        while (true) {
            StringBuilder denial = new StringBuilder(
                    ", {'Effect': 'Deny', 'Principal': '*', 'Action': 'ecr:*', 'Condition': {'StringLike': {");
            for (int i = 0; i < conditions; i++) {
                denial.append(i == 0 ? "" : ", ")
                        .append('\'')
                        .append(keys[i])
                        .append("': '")
                        .append(pattern())
                        .append('\'');
            }
            denial.append("}}}");
            if (statements.length() + denial.length() > LONGEST) {
                return Texts.repositoryPolicy(statements.toString());
            }
            statements.append(denial);
        }
    }

    private String pattern() {
        StringBuilder pattern = new StringBuilder("*");
        for (int i = 2 + random.nextInt(6); i > 0; i--) {
            pattern.append("ab*?".charAt(random.nextInt(4)));
        }
        return pattern.toString();
    }

    @Test
    void aDecisionAtTheSizeLimitEndsWithinItsSteps() {
        String[] tags = {"aws:PrincipalTag/a", "aws:PrincipalTag/b", "aws:PrincipalTag/c"};
        List<Policy> policies = List.of(
                denials(1, tags),
                denials(2, tags),
                denials(3, tags),
                denials(3, "aws:PrincipalArn", "aws:PrincipalTag/a", "aws:UserAgent"),
                denials(2, "aws:PrincipalArn", "aws:username"),
                everyValueDenied(),
                manyNetworks(),
                manyOrganizations());
        List<Truth> answers = new ArrayList<>();
        for (Policy policy : policies) {
            answers.add(within(policy));
        }
        // with time, those that are not known are all public as well
        assertThat(answers).doesNotContain(Truth.NO);
        assertThat(answers).filteredOn(Truth::isYes).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void thatWildcardsAloneTakeEveryValueAwayIsSeenAtTheSizeLimit() {
        Policy policy = manyPlaces();
        // it takes fewer characters than a value must have
        assertThat(policy.span().text()).containsPattern("\"[*?]{1,21}\"");
        assertThat(within(policy)).isEqualTo(Truth.NO);
    }

    private Truth within(Policy policy) {
        assertThat(policy.span().text().length()).isBetween(LONGEST - 500, LONGEST + 100);
        Answer answer = everyone(policy);
        assertThat(answer.steps()).isLessThanOrEqualTo(Budget.STEPS);
        assertThat(answer.witness().isPresent()).isEqualTo(answer.truth() == Truth.YES);
        return answer.truth();
    }

    /** One tag, which must be there, and of which patterns with ever more question marks take away what they can. */
    private Policy everyValueDenied() {
        StringBuilder statements = new StringBuilder(
                "{'Effect': 'Allow', 'Principal': '*', 'Action': 'ecr:*', 'Condition': {'StringLike': {'aws:PrincipalTag/a': '*a??????????????????????????????????????b*'}}}");
        while (statements.length() < LONGEST - 200) {
            statements.append(
                    ", {'Effect': 'Deny', 'Principal': '*', 'Action': 'ecr:*', 'Condition': {'StringLike': {'aws:PrincipalTag/a': '*"
                            + pick("a", "b") + "?".repeat(random.nextInt(30)) + pick("a", "b", "?") + "*'}}}");
        }
        return Texts.repositoryPolicy(statements.toString());
    }

    /** One condition with as many patterns as there is room for. */
    private Policy manyPlaces() {
        StringBuilder values = new StringBuilder("'zzzz'");
        while (values.length() < LONGEST - 600) {
            values.append(", '*")
                    .append("?".repeat(random.nextInt(12)))
                    .append(pattern())
                    .append('\'');
        }
        return Texts.repositoryPolicy(
                "{'Effect': 'Allow', 'Principal': '*', 'Action': 'ecr:*', 'Condition': {'StringLike': "
                        + "{'aws:PrincipalTag/a': '*a????????????????????b*'}, 'StringNotLike': {'aws:PrincipalTag/a': ["
                        + values + "]}}}");
    }

    private Policy manyNetworks() {
        StringBuilder statements = new StringBuilder("{'Effect': 'Allow', 'Principal': '*', 'Action': 'ecr:*'}");
        while (statements.length() < LONGEST - 200) {
            statements.append(
                    ", {'Effect': 'Deny', 'Principal': '*', 'Action': 'ecr:*', 'Condition': {'IpAddress': {'aws:SourceIp': '"
                            + random.nextInt(256) + "." + random.nextInt(256) + ".0.0/" + random.nextInt(17) + "'}}}");
        }
        return Texts.repositoryPolicy(statements.toString());
    }

    private Policy manyOrganizations() {
        StringBuilder statements = new StringBuilder("{'Effect': 'Allow', 'Principal': '*', 'Action': 'ecr:*'}");
        while (statements.length() < LONGEST - 300) {
            statements.append(
                    ", {'Effect': 'Deny', 'Principal': '*', 'Action': 'ecr:*', 'Condition': {'ForAnyValue:StringLike': {'aws:PrincipalOrgPaths': '"
                            + "o-*/r-" + random.nextInt(100) + "/*'}, 'StringLike': {'aws:PrincipalTag/a': '"
                            + pattern() + "'}}}");
        }
        return Texts.repositoryPolicy(statements.toString());
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
