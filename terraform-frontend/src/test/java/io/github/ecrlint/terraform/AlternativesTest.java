package io.github.ecrlint.terraform;

import static io.github.ecrlint.terraform.Scratch.facts;
import static io.github.ecrlint.terraform.Scratch.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.run.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlternativesTest {
    @TempDir
    Path root;

    /** Each case of each repository policy: its scenario and the principals of its statements. */
    private static List<String> cases(Reading reading) {
        List<String> cases = new ArrayList<>();
        for (Fact.Guards guards : facts(reading, Fact.Guards.class)) {
            Policy policy = guards.policy();
            List<String> who = new ArrayList<>();
            for (Statement statement : policy.statements()) {
                ((Principals.Only) statement.principals())
                        .list()
                        .forEach(principal -> who.add(principal.text().shown()));
            }
            cases.add(policy.on().address() + " when " + policy.when().shown() + ": " + String.join(" ", who)
                    + (policy.isWhole() ? "" : " and more"));
        }
        return cases;
    }

    private Reading read(String variables, String policy) {
        return new Scratch(root).read(variables + """

                resource "aws_ecr_repository_policy" "p" {
                  repository = "r"
                  policy     = %s
                }
                """.formatted(policy));
    }

    private static String statement(String principal) {
        return "{ Effect = \"Allow\", Principal = " + principal + ", Action = \"ecr:BatchGetImage\" }";
    }

    @Test
    void aConditionThatNobodyKnowsMakesTwoPolicies() {
        Reading reading = read(
                "variable \"public\" {}",
                "jsonencode({ Statement = [" + statement("var.public ? \"*\" : \"111122223333\"") + "] })");
        assertThat(cases(reading))
                .containsExactly(
                        "aws_ecr_repository_policy.p when `var.public` is `true`: *",
                        "aws_ecr_repository_policy.p when `var.public` is `false`: 111122223333");
        assertThat(said(reading)).isEmpty();
        List<Fact.Guards> guards = facts(reading, Fact.Guards.class);
        assertThat(guards.get(0).policy().isAlternativeTo(guards.get(1).policy()))
                .isTrue();
    }

    @Test
    void theSameConditionHasTheSameAnswerThroughoutAPolicy() {
        Reading reading = read("""
                        variable "public" {}
                        locals {
                          private = !var.public
                        }
                        data "aws_iam_policy_document" "d" {
                          dynamic "statement" {
                            for_each = var.public ? [1] : []
                            content {
                              actions = ["ecr:BatchGetImage"]
                              principals {
                                type        = "AWS"
                                identifiers = ["a"]
                              }
                            }
                          }
                          statement {
                            actions = ["ecr:BatchGetImage"]
                            principals {
                              type        = "AWS"
                              identifiers = concat(["b"], local.private ? ["c"] : [])
                            }
                          }
                        }
                        """, "data.aws_iam_policy_document.d.json");
        assertThat(cases(reading))
                .containsExactly(
                        "aws_ecr_repository_policy.p when `var.public` is `true`: a b",
                        "aws_ecr_repository_policy.p when `var.public` is `false`: b c");
    }

    @Test
    void whatEqualsOneValueEqualsNoOther() {
        Reading reading = read("variable \"env\" {}", """
                        jsonencode({ Statement = concat(
                          var.env == "prod" ? [%s] : [],
                          var.env == "dev" ? [%s] : [],
                          var.env != "prod" ? [%s] : [],
                        ) })""".formatted(
                        statement("\"prod\""), statement("\"dev\""), statement("\"other\"")));
        assertThat(cases(reading))
                .containsExactly(
                        "aws_ecr_repository_policy.p when `var.env == \"prod\"` is `true`: prod",
                        "aws_ecr_repository_policy.p when `var.env == \"prod\"` is `false` and `var.env == \"dev\"` is `true`: dev other",
                        "aws_ecr_repository_policy.p when `var.env == \"prod\"` is `false` and `var.env == \"dev\"` is `false`: other");
    }

    @Test
    void aConditionInAModuleIsNamedAsTheRootModuleKnowsIt() {
        Reading reading = new Scratch(root)
                .with("main.tf", """
                        variable "open" {}
                        module "m" {
                          source = "./m"
                          public = var.open
                        }
                        """)
                .with("m/main.tf", """
                        variable "public" {}
                        variable "more" {}
                        resource "aws_ecr_repository_policy" "p" {
                          count      = var.public ? 1 : 0
                          repository = "r"
                          policy     = jsonencode({ Statement = [%s, %s] })
                        }
                        """.formatted(
                                statement("var.public ? \"a\" : \"never\""), statement("var.more ? \"b\" : \"c\"")))
                .read();
        String address = "module.m.aws_ecr_repository_policy.p";
        assertThat(cases(reading))
                .containsExactly(
                        address + " when `var.open` is `true` and `module.m.var.more` is `true`: a b",
                        address + " when `var.open` is `true` and `module.m.var.more` is `false`: a c");
    }

    @Test
    void tooManyConditionsAreNotToldApartAndThatIsSaid() {
        StringBuilder variables = new StringBuilder();
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            variables.append("variable \"v").append(i).append("\" {}\n");
            statements.add(statement("var.v" + i + " ? \"a\" : \"b\""));
        }
        Reading reading =
                read(variables.toString(), "jsonencode({ Statement = [" + String.join(", ", statements) + "] })");
        assertThat(cases(reading)).hasSize(1);
        assertThat(said(reading))
                .contains(
                        "WARNING the policy of `aws_ecr_repository_policy.p` depends on too many open conditions; its cases are not told apart");
    }

    @Test
    void templatesAndLoopsBranchToo() {
        Reading reading = read("variable \"public\" {}\nvariable \"who\" {\n  default = [\"a\", \"b\"]\n}", """
                "{\\"Statement\\": [%{ if var.public }{\\"Effect\\": \\"Allow\\", \\"Principal\\": \\"*\\", \\"Action\\": \\"ecr:*\\"}%{ else }{\\"Effect\\": \\"Allow\\", \\"Principal\\": ${jsonencode([for w in var.who : w if w == "a" || var.public])}, \\"Action\\": \\"ecr:*\\"}%{ endif }]}"
                """);
        assertThat(cases(reading))
                .containsExactly(
                        "aws_ecr_repository_policy.p when `var.public` is `true`: *",
                        "aws_ecr_repository_policy.p when `var.public` is `false`: a");
    }

    @Test
    void whatIsLeftOpenInOneCaseIsStillSaid() {
        Reading reading = read(
                "variable \"public\" {}\nvariable \"document\" {}",
                "var.public ? jsonencode({ Statement = [" + statement("\"*\"") + "] }) : var.document");
        assertThat(cases(reading))
                .containsExactly(
                        "aws_ecr_repository_policy.p when `var.public` is `true`: *",
                        "aws_ecr_repository_policy.p when `var.public` is `false`:  and more");
        assertThat(said(reading))
                .containsExactly(
                        "WARNING repository policy of `aws_ecr_repository_policy.p` not resolved: `var.document` has no default");
    }

    @Test
    void aNameThatHangsOnAConditionPutsThePolicyOnOneRepositoryOrTheOther() {
        Reading reading = new Scratch(root).read("""
                        variable "prod" { type = bool }
                        resource "aws_ecr_repository" "a" { name = "a" }
                        resource "aws_ecr_repository" "b" { name = "b" }
                        resource "aws_ecr_repository_policy" "p" {
                          repository = var.prod ? aws_ecr_repository.a.name : aws_ecr_repository.b.name
                          policy     = jsonencode({ Statement = [%s] })
                        }
                        """.formatted(statement("\"*\"")));
        assertThat(cases(reading))
                .containsExactly(
                        "aws_ecr_repository_policy.p when `var.prod` is `true`: *",
                        "aws_ecr_repository_policy.p when `var.prod` is `false`: *");
        assertThat(facts(reading, Fact.Guards.class))
                .extracting(fact -> fact.repository().shown())
                .containsExactly("a", "b");
    }

    @Test
    void anArnThatHangsOnAConditionAttachesOnePolicyOrTheOther() {
        Reading reading = new Scratch(root).read("""
                        variable "push" { type = bool }
                        variable "more" { type = bool }
                        resource "aws_iam_role" "ci" {
                          name                = "ci"
                          assume_role_policy  = jsonencode({ Statement = [] })
                          managed_policy_arns = concat(
                            ["arn:aws:iam::aws:policy/ReadOnlyAccess"],
                            var.more ? ["arn:aws:iam::aws:policy/AdministratorAccess"] : [],
                          )
                        }
                        resource "aws_iam_role_policy_attachment" "ci" {
                          role       = aws_iam_role.ci.name
                          policy_arn = "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistry${var.push ? "PowerUser" : "ReadOnly"}"
                        }
                        """);
        assertThat(facts(reading, Fact.Attaches.class))
                .extracting(fact -> fact.policyArn()
                                .shown()
                                .substring(fact.policyArn().shown().lastIndexOf('/') + 1)
                        + fact.doubt().map(doubt -> ": " + doubt).orElse(""))
                .containsExactly(
                        "ReadOnlyAccess",
                        "AdministratorAccess: it hangs on whether `var.more` is `true`",
                        "AmazonEC2ContainerRegistryPowerUser: it hangs on whether `var.push` is `true`",
                        "AmazonEC2ContainerRegistryReadOnly: it hangs on whether `var.push` is `false`");
    }

    @Test
    void aRepositoryWhoseOwnNameHangsOnAConditionKeepsItsPolicy() {
        Reading reading = new Scratch(root).read("""
                        variable "prod" { type = bool }
                        resource "aws_ecr_repository" "a" { name = var.prod ? "a" : "b" }
                        resource "aws_ecr_repository_policy" "p" {
                          repository = aws_ecr_repository.a.name
                          policy     = jsonencode({ Statement = [] })
                        }
                        """);
        assertThat(facts(reading, Fact.Guards.class)).hasSize(1);
        assertThat(facts(reading, Fact.Guards.class).get(0).repository().key())
                .isEqualTo(facts(reading, Fact.Declares.class)
                        .get(0)
                        .repository()
                        .name()
                        .key());
    }

    @Test
    void theRoleOfAnInlinePolicyMayHangOnACondition() {
        Reading reading = new Scratch(root).read("""
                        variable "own" { type = bool }
                        resource "aws_iam_role_policy" "p" {
                          name   = "p"
                          role   = var.own ? "mine" : "theirs"
                          policy = jsonencode({ Statement = [] })
                        }
                        """);
        assertThat(facts(reading, Fact.Embeds.class))
                .extracting(fact -> fact.identity().shown() + " when "
                        + fact.policy().when().shown())
                .containsExactly("mine when `var.own` is `true`", "theirs when `var.own` is `false`");
    }
}
