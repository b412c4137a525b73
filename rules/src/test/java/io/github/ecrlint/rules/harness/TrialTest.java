package io.github.ecrlint.rules.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rules.exposure.PublicPull;
import io.github.ecrlint.rules.exposure.PublicPush;
import io.github.ecrlint.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The harness itself: a rule that goes wrong in any way does not pass. */
class TrialTest {
    private static final Example OPEN = example("""
            Resources:
              App:
                Type: AWS::ECR::Repository
                Properties:
                  RepositoryPolicyText:
                    Statement:
                      - Effect: Allow
                        Principal: "*"
                        #          ^^^ ECR102: any AWS account can push to `App`
                        Action: ecr:Put*
                        #       -------- `ecr:Put*` includes `ecr:PutImage`
            """);
    private static final Example CLEAN = example("""
            Resources:
              App:
                Type: AWS::ECR::Repository
                Properties:
                  RepositoryPolicyText:
                    Statement:
                      - Effect: Allow
                        Principal:
                          AWS: arn:aws:iam::111122223333:root
                        Action: ecr:PutImage
            """);

    @TempDir
    private Path scratch;

    @Test
    void aRuleThatFindsWhatIsMarkedPasses() {
        assertThat(Trial.of(new PublicPush(), OPEN, scratch).report()).isEmpty();
        assertThat(Trial.of(new PublicPush(), CLEAN, scratch).report()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void aRuleThatGoesWrongIsCaught(Mutant mutant) {
        String reports = Trial.of(mutant, OPEN, scratch).report()
                + Trial.of(mutant, CLEAN, scratch).report();

        assertThat(reports).contains(mutant.complaint);
    }

    static Stream<Mutant> mutants() {
        return Stream.of(
                new Mutant("finds nothing", "missing:    template.yaml:8:24-27 ^ ECR102: any", (found, s) -> List.of()),
                new Mutant(
                        "finds it twice",
                        "unexpected: template.yaml:8:24-27 ^ ECR102: anybody",
                        (found, s) -> both(found, of(found, found.span(), "anybody can push"))),
                new Mutant(
                        "is a column off",
                        "unexpected: template.yaml:8:25-27 ^",
                        (found, s) -> List.of(of(
                                found,
                                found.span()
                                        .source()
                                        .span(
                                                found.span().start() + 1,
                                                found.span().end()),
                                found.message()))),
                new Mutant(
                        "underlines the statement",
                        "unexpected: template.yaml:7:",
                        (found, s) -> List.of(of(found, s.span(), found.message()))),
                new Mutant(
                        "says something else",
                        "unexpected: template.yaml:8:24-27 ^ ECR102: everybody",
                        (found, s) -> List.of(of(found, found.span(), "everybody can push"))),
                new Mutant(
                        "speaks for another rule",
                        "unexpected: template.yaml:8:24-27 ^ ECR103",
                        (found, s) -> List.of(new Finding(
                                new PublicPull().info(),
                                found.span(),
                                found.message(),
                                found.notes(),
                                found.path(),
                                found.fix()))),
                new Mutant(
                        "forgets its note",
                        "missing:    template.yaml:10:21-29 - `ecr:Put*`",
                        (found, s) -> List.of(Finding.of(found.rule(), found.span(), found.message()))),
                new Mutant(
                        "has a note too many",
                        "unexpected: template.yaml:7:",
                        (found, s) -> List.of(Finding.of(
                                found.rule(),
                                found.span(),
                                found.message(),
                                found.notes().get(0),
                                new Note(s.effect().span(), "this too")))),
                new Mutant(
                        "forgets the style",
                        "style: ends with a full stop",
                        (found, s) -> List.of(of(found, found.span(), found.message() + "."))),
                new Mutant("finds something in the clean example too", "unexpected: template.yaml:7:", null));
    }

    private static List<Finding> both(Finding a, Finding b) {
        return List.of(a, b);
    }

    private static Finding of(Finding found, Span span, String message) {
        return new Finding(found.rule(), span, message, found.notes(), found.path(), found.fix());
    }

    private static Example example(String yaml) {
        return new Example("an example", List.of(AnnotatedFile.read("template.yaml", yaml)));
    }

    private interface Change {
        List<Finding> of(Finding finding, Statement statement);
    }

    /** The rule with one mistake; without a change it also finds what isn't there. */
    private record Mutant(String name, String complaint, Change change) implements Rule.OfStatement {
        private static final PublicPush RIGHT = new PublicPush();

        @Override
        public RuleInfo info() {
            return RIGHT.info();
        }

        @Override
        public List<Finding> check(Statement statement, Policy policy, Access access) {
            List<Finding> right = RIGHT.check(statement, policy, access);
            if (change == null) {
                List<Finding> more = new ArrayList<>(right);
                if (right.isEmpty()) {
                    more.add(Finding.of(info(), statement.effect().span(), "anybody can push"));
                }
                return more;
            }
            return right.stream()
                    .flatMap(found -> change.of(found, statement).stream())
                    .toList();
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
