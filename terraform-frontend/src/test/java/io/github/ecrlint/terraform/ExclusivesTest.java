package io.github.ecrlint.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.model.Holdings;
import io.github.ecrlint.model.Model;
import io.github.ecrlint.policy.Policy;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExclusivesTest {
    private static final String ROLE = """
            resource "aws_iam_role" "ci" {
              name               = "ci"
              assume_role_policy = "{}"
              %s
            }
            """;
    private static final String INLINE = """
            resource "aws_iam_role_policy" "kept" {
              name   = "kept"
              role   = aws_iam_role.ci.id
              policy = jsonencode({ Statement = [] })
            }
            resource "aws_iam_role_policy" "other" {
              name   = "other"
              role   = aws_iam_role.ci.id
              policy = jsonencode({ Statement = [] })
            }
            """;

    @TempDir
    Path root;

    private Holdings holdings(String main) {
        Model model = Model.of(new Scratch(root).read(main).worlds());
        return model.holdingsOf(model.identities().get(0));
    }

    private static List<String> sure(Holdings holdings) {
        return holdings.policies().stream().map(ExclusivesTest::address).toList();
    }

    private static String address(Policy policy) {
        return policy.on().address();
    }

    private static List<String> doubted(Holdings holdings) {
        return holdings.possible().stream().map(Holdings.Possible::why).toList();
    }

    @Test
    void anInlinePolicyThatAnExclusiveListDoesNotNameMayBeTakenAway() {
        Holdings holdings = holdings(ROLE.formatted("") + INLINE + """
                resource "aws_iam_role_policies_exclusive" "ci" {
                  role_name    = aws_iam_role.ci.name
                  policy_names = [aws_iam_role_policy.kept.name]
                }
                """);
        assertThat(sure(holdings)).containsExactly("aws_iam_role_policy.kept");
        assertThat(doubted(holdings))
                .containsExactly("the policy of `aws_iam_role_policy.other` may be attached to it: "
                        + "`aws_iam_role_policies_exclusive.ci` takes away inline policies that it does not name");
    }

    @Test
    void eachCaseOfAPolicyThatHangsOnAVariableMayBeTakenAway() {
        Holdings holdings = holdings("variable \"open\" { type = bool }\n" + ROLE.formatted("") + """
                resource "aws_iam_role_policy" "other" {
                  name   = "other"
                  role   = aws_iam_role.ci.id
                  policy = var.open ? jsonencode({ Statement = [] }) : jsonencode({ Version = "2012-10-17", Statement = [] })
                }
                resource "aws_iam_role_policies_exclusive" "ci" {
                  role_name    = aws_iam_role.ci.name
                  policy_names = []
                }
                """);
        assertThat(sure(holdings)).isEmpty();
        assertThat(doubted(holdings)).hasSize(2);
    }

    @Test
    void aListThatIsNotKnownContestsNothing() {
        Holdings holdings = holdings("variable \"names\" {}\n" + ROLE.formatted("") + INLINE + """
                resource "aws_iam_role_policies_exclusive" "ci" {
                  role_name    = aws_iam_role.ci.name
                  policy_names = var.names
                }
                """);
        assertThat(sure(holdings)).hasSize(2);
    }

    @Test
    void inlineBlocksOfARoleAreAllOfItsInlinePolicies() {
        Holdings holdings = holdings(ROLE.formatted("""
                inline_policy {
                  name   = "kept"
                  policy = jsonencode({ Statement = [] })
                }
                """) + INLINE);
        assertThat(sure(holdings)).containsExactly("aws_iam_role.ci", "aws_iam_role_policy.kept");
        assertThat(doubted(holdings)).hasSize(1);
    }

    @Test
    void attachmentsBesideAnExclusiveListMayBeTakenAway() {
        Holdings holdings = holdings(ROLE.formatted("") + """
                resource "aws_iam_role_policy_attachments_exclusive" "ci" {
                  role_name   = aws_iam_role.ci.name
                  policy_arns = ["arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly"]
                }
                resource "aws_iam_role_policy_attachment" "more" {
                  role       = aws_iam_role.ci.name
                  policy_arn = "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPowerUser"
                }
                """);
        assertThat(sure(holdings)).containsExactly("AmazonEC2ContainerRegistryReadOnly");
        assertThat(doubted(holdings)).hasSize(1);
    }

    @Test
    void onePolicyIsAttachedByOneExclusiveResource() {
        Holdings holdings = holdings(ROLE.formatted("") + """
                resource "aws_iam_policy" "push" {
                  name   = "push"
                  policy = jsonencode({ Statement = [] })
                }
                resource "aws_iam_policy_attachment" "push" {
                  name       = "push"
                  roles      = ["another"]
                  policy_arn = aws_iam_policy.push.arn
                }
                resource "aws_iam_role_policy_attachment" "push" {
                  role       = aws_iam_role.ci.name
                  policy_arn = aws_iam_policy.push.arn
                }
                """);
        assertThat(sure(holdings)).isEmpty();
        assertThat(doubted(holdings))
                .containsExactly("the policy of `aws_iam_policy.push` may be attached to it: "
                        + "`aws_iam_policy_attachment.push` takes the policy away from all that it does not name");
    }

    @Test
    void whatAnExclusiveResourceNamesStays() {
        Holdings holdings = holdings(ROLE.formatted("managed_policy_arns = [aws_iam_policy.push.arn]") + """
                resource "aws_iam_policy" "push" {
                  name   = "push"
                  policy = jsonencode({ Statement = [] })
                }
                resource "aws_iam_policy_attachment" "push" {
                  name       = "push"
                  roles      = [aws_iam_role.ci.name]
                  policy_arn = aws_iam_policy.push.arn
                }
                """);
        assertThat(sure(holdings)).containsOnly("aws_iam_policy.push");
        assertThat(doubted(holdings)).isEmpty();
    }
}
