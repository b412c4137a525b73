package io.github.ecrlint.terraform;

import static io.github.ecrlint.terraform.Scratch.policy;
import static io.github.ecrlint.terraform.Scratch.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.policy.Actions;
import io.github.ecrlint.policy.Condition;
import io.github.ecrlint.policy.Effect;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Resources;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.run.Reading;
import io.github.ecrlint.value.Value;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyDocumentTest {
    private static final String USE = """
            resource "aws_ecr_repository_policy" "app" {
              repository = "app"
              policy     = data.aws_iam_policy_document.d.json
            }
            """;

    @TempDir
    Path root;

    private Policy read(String document) {
        return policy(new Scratch(root).read(document + USE), "aws_ecr_repository_policy.app");
    }

    private static List<String> shown(List<Value.Text> texts) {
        return texts.stream().map(Value.Text::key).toList();
    }

    private static List<String> sids(Policy policy) {
        return policy.statements().stream()
                .map(statement ->
                        statement.sid().isPresent() ? statement.sid().get().value() : "")
                .toList();
    }

    @Test
    void blocksThatAreAssignedAreReadAsTerraformDidUpToVersion11() {
        Policy policy = read("""
                data "aws_iam_policy_document" "d" {
                  statement = [
                    { sid = "A", actions = ["ecr:*"], principals = { type = "AWS", identifiers = ["*"] } },
                    { sid = "B", actions = ["ecr:*"], principals = [] },
                  ]
                }
                """);
        assertThat(sids(policy)).containsExactly("A", "B");
        assertThat(((Principals.Only) policy.statements().get(0).principals()).list())
                .hasSize(1);
    }

    @Test
    void blocksThatAreAssignedFromElsewhereAreOpen() {
        Reading reading = new Scratch(root).read("""
                variable "statements" { default = ["x"] }
                data "aws_iam_policy_document" "d" {
                  statement = var.statements
                }
                """ + USE);
        assertThat(policy(reading, "aws_ecr_repository_policy.app").isWhole()).isFalse();
        assertThat(said(reading))
                .contains(
                        "WARNING repository policy of `aws_ecr_repository_policy.app` not resolved: `statement` is assigned, and not written as a block");
    }

    @Test
    void everyArgumentOfAStatementIsRendered() {
        Policy policy = read("""
                data "aws_iam_policy_document" "d" {
                  version   = "2008-10-17"
                  policy_id = "mine"
                  statement {
                    sid           = "A"
                    effect        = "Deny"
                    not_actions   = ["ecr:PutImage"]
                    not_resources = ["arn:aws:ecr:*:*:repository/&{aws:username}"]
                    not_principals {
                      type        = "AWS"
                      identifiers = ["111122223333", "444455556666"]
                    }
                    not_principals {
                      type        = "Service"
                      identifiers = ["ecs.amazonaws.com"]
                    }
                    condition {
                      test     = "StringLike"
                      variable = "aws:PrincipalArn"
                      values   = ["*a*", "*b*"]
                    }
                    condition {
                      test     = "StringLike"
                      variable = "aws:PrincipalArn"
                      values   = ["&{aws:username}"]
                    }
                    condition {
                      test     = "Bool"
                      variable = "aws:SecureTransport"
                      values   = [false]
                    }
                  }
                }
                """);
        assertThat(policy.version().orElseThrow().value()).isEqualTo("2008-10-17");
        Statement statement = policy.statements().get(0);
        assertThat(statement.effect().value()).isEqualTo(Effect.DENY);
        assertThat(((Actions.AllExcept) statement.actions()).patterns()).hasSize(1);
        assertThat(shown(((Resources.AllExcept) statement.resources()).patterns()))
                .containsExactly("arn:aws:ecr:*:*:repository/${aws:username}");
        List<Principal> principals = ((Principals.AllExcept) statement.principals()).list();
        assertThat(principals)
                .extracting(Principal::type)
                .containsExactly(Principal.Type.AWS, Principal.Type.AWS, Principal.Type.SERVICE);
        List<Condition> conditions = statement.conditions().list();
        assertThat(conditions).hasSize(2);
        assertThat(shown(conditions.get(0).values())).containsExactly("*a*", "*b*", "${aws:username}");
        assertThat(shown(conditions.get(1).values())).containsExactly("false");
    }

    @Test
    void theDefaultsAreThoseOfTheProvider() {
        Policy policy = read("""
                data "aws_iam_policy_document" "d" {
                  statement {
                    sid     = ""
                    actions = ["ecr:PutImage"]
                    principals {
                      type        = "*"
                      identifiers = ["*"]
                    }
                  }
                }
                """);
        Statement statement = policy.statements().get(0);
        assertThat(policy.version().orElseThrow().value()).isEqualTo("2012-10-17");
        assertThat(statement.sid()).isEmpty();
        assertThat(statement.effect().value()).isEqualTo(Effect.ALLOW);
        assertThat(statement.resources()).isInstanceOf(Resources.Implied.class);
        Principal everyone = ((Principals.Only) statement.principals()).list().get(0);
        assertThat(everyone.type()).isEqualTo(Principal.Type.ANYONE);
        assertThat(Scratch.at(everyone.span())).isEqualTo("7:22 \"*\"");
    }

    @Test
    void sourcesComeBeforeAndOverridesAfterAndEqualSidsReplace() {
        Policy policy = read("""
                data "aws_iam_policy_document" "base" {
                  statement {
                    sid     = "Kept"
                    actions = ["ecr:A"]
                  }
                  statement {
                    sid     = "Mine"
                    actions = ["ecr:B"]
                  }
                }
                data "aws_iam_policy_document" "over" {
                  statement {
                    sid     = "Kept"
                    actions = ["ecr:C"]
                  }
                  statement {
                    actions = ["ecr:D"]
                  }
                }
                data "aws_iam_policy_document" "d" {
                  source_policy_documents   = [data.aws_iam_policy_document.base.json, ""]
                  override_policy_documents = [data.aws_iam_policy_document.over.minified_json]
                  source_json               = "{\\"Statement\\": {\\"Sid\\": \\"First\\", \\"Effect\\": \\"Deny\\", \\"Action\\": \\"*\\"}}"
                  statement {
                    sid     = "Mine"
                    actions = ["ecr:E"]
                  }
                }
                """);
        assertThat(sids(policy)).containsExactly("First", "Kept", "Mine", "");
        assertThat(policy.statements().stream()
                        .map(statement -> shown(statement.actions().patterns()).get(0)))
                .containsExactly("*", "ecr:C", "ecr:E", "ecr:D");
    }

    @Test
    void anUnknownOverrideTakesAwayWhatItMayReplace() {
        Policy policy = read("""
                variable "over" {}
                data "aws_iam_policy_document" "d" {
                  override_policy_documents = [var.over]
                  statement {
                    sid     = "Replaceable"
                    actions = ["ecr:A"]
                  }
                  statement {
                    actions = ["ecr:B"]
                  }
                }
                """);
        assertThat(sids(policy)).containsExactly("");
        assertThat(policy.open()).hasSize(1);
        assertThat(policy.open().get(0).because().reason()).isEqualTo("`var.over` has no default");
    }

    @Test
    void dynamicBlocksAreExpanded() {
        Policy policy = read("""
                variable "readers" {
                  default = { dev = ["arn:aws:iam::111122223333:root"], all = ["*"] }
                }
                data "aws_iam_policy_document" "d" {
                  dynamic "statement" {
                    for_each = var.readers
                    iterator = reader
                    content {
                      sid     = reader.key
                      actions = ["ecr:BatchGetImage"]
                      dynamic "principals" {
                        for_each = reader.key == "none" ? [] : [reader.value]
                        content {
                          type        = "AWS"
                          identifiers = principals.value
                        }
                      }
                      dynamic "condition" {
                        for_each = reader.key == "all" ? { "aws:PrincipalOrgID" = "o-1" } : {}
                        content {
                          test     = "StringEquals"
                          variable = condition.key
                          values   = [condition.value]
                        }
                      }
                    }
                  }
                }
                """);
        assertThat(sids(policy)).containsExactly("all", "dev");
        Statement all = policy.statements().get(0);
        Principal everyone = ((Principals.Only) all.principals()).list().get(0);
        assertThat(Scratch.at(everyone.span())).isEqualTo("2:64 \"*\"");
        assertThat(all.conditions().list()).hasSize(1);
        assertThat(policy.statements().get(1).conditions().isEmpty()).isTrue();
    }

    @Test
    void whatIsNotKnownOfDynamicBlocksStaysOpen() {
        Reading reading = new Scratch(root).read("""
                        variable "more" {}
                        data "aws_iam_policy_document" "d" {
                          statement {
                            actions = concat(["ecr:PutImage"], var.more)
                            dynamic "principals" {
                              for_each = var.more
                              content {
                                type        = "AWS"
                                identifiers = principals.value
                              }
                            }
                            dynamic "condition" {
                              for_each = var.more
                              content {
                                test     = "Bool"
                                variable = "aws:SecureTransport"
                                values   = ["true"]
                              }
                            }
                          }
                          dynamic "statement" {
                            for_each = var.more
                            content {
                              actions = ["ecr:*"]
                            }
                          }
                        }
                        """ + USE);
        Policy policy = policy(reading, "aws_ecr_repository_policy.app");
        Statement statement = policy.statements().get(0);
        assertThat(shown(statement.actions().patterns())).containsExactly("ecr:PutImage", "${.#var.more...}");
        assertThat(((Principals.Only) statement.principals()).list()).hasSize(1);
        assertThat(((Principals.Only) statement.principals())
                        .list()
                        .get(0)
                        .text()
                        .isLiteral())
                .isFalse();
        assertThat(statement.conditions().isEmpty()).isFalse();
        assertThat(policy.isWhole()).isFalse();
        assertThat(said(reading))
                .contains(
                        "WARNING repository policy of `aws_ecr_repository_policy.app` not resolved: `var.more` has no default");
    }

    @Test
    void theHighestVersionOfAllDocumentsCounts() {
        Policy policy = read("""
                data "aws_iam_policy_document" "d" {
                  version                 = "2008-10-17"
                  source_policy_documents = [jsonencode({ Version = "2012-10-17", Statement = [] })]
                  statement {
                    actions = ["ecr:A"]
                  }
                }
                """);
        assertThat(policy.version().orElseThrow().value()).isEqualTo("2012-10-17");
    }

    @Test
    void anOverrideOfAnOlderVersionLowersNothing() {
        Policy policy = read("""
                data "aws_iam_policy_document" "d" {
                  override_policy_documents = [jsonencode({ Version = "2008-10-17", Id = "theirs", Statement = [] })]
                  statement {
                    actions = ["ecr:A"]
                  }
                }
                """);
        assertThat(policy.version().orElseThrow().value()).isEqualTo("2012-10-17");
    }

    @Test
    void statementsOfOneDocumentWithTheSameSidAreRefusedByTheProvider() {
        Reading reading = new Scratch(root).read("""
                data "aws_iam_policy_document" "d" {
                  statement {
                    sid     = "Same"
                    actions = ["ecr:A"]
                  }
                  statement {
                    sid     = "Same"
                    actions = ["ecr:B"]
                  }
                }
                """ + USE);
        assertThat(sids(policy(reading, "aws_ecr_repository_policy.app"))).containsExactly("Same", "Same");
        assertThat(said(reading))
                .containsExactly(
                        "WARNING `data.aws_iam_policy_document.d` has two statements with the Sid `Same`, which Terraform refuses");
    }

    @Test
    void sourcesWithTheSameSidAreRefusedByTheProvider() {
        Reading reading = new Scratch(root).read("""
                locals {
                  one = jsonencode({ Statement = [{ Sid = "S", Effect = "Allow", Action = "ecr:A" }] })
                  two = jsonencode({ Statement = [{ Sid = "S", Effect = "Deny", Action = "ecr:A" }] })
                }
                data "aws_iam_policy_document" "d" {
                  source_policy_documents = [local.one, local.two]
                }
                """ + USE);
        assertThat(sids(policy(reading, "aws_ecr_repository_policy.app"))).containsExactly("S", "S");
        assertThat(said(reading))
                .containsExactly(
                        "WARNING `data.aws_iam_policy_document.d` has two statements with the Sid `S`, which Terraform refuses");
    }

    @Test
    void documentsThatAreJoinedFromASplatAreRead() {
        Policy policy = read("""
                data "aws_iam_policy_document" "part" {
                  count = 2
                  statement {
                    sid     = "Part${count.index}"
                    actions = ["ecr:A"]
                  }
                }
                data "aws_iam_policy_document" "maybe" {
                  count = 1
                  statement {
                    sid     = "Maybe"
                    actions = ["ecr:B"]
                  }
                }
                data "aws_iam_policy_document" "d" {
                  source_policy_documents = concat(
                    data.aws_iam_policy_document.part[*].json,
                    [join("", data.aws_iam_policy_document.maybe.*.json), join("", [])],
                  )
                }
                """);
        assertThat(sids(policy)).containsExactly("Part0", "Part1", "Maybe");
        assertThat(policy.isWhole()).isTrue();
    }

    @Test
    void aVariableIsWrittenWithAnAmpersandButNotInActions() {
        Policy policy = read("""
                data "aws_iam_policy_document" "d" {
                  statement {
                    actions   = ["ecr:&{x}"]
                    resources = ["*&{aws:username}"]
                    principals {
                      type        = "AWS"
                      identifiers = ["arn:aws:iam::111122223333:user/&{aws:username}"]
                    }
                  }
                }
                """);
        Statement statement = policy.statements().get(0);
        assertThat(shown(statement.actions().patterns())).containsExactly("ecr:&{x}");
        assertThat(((Principals.Only) statement.principals())
                        .list()
                        .get(0)
                        .text()
                        .key())
                .endsWith("user/${aws:username}");
    }

    @Test
    void oneTypeOfPrincipalsInSeveralBlocksIsOneList() {
        Policy policy = read("""
                data "aws_iam_policy_document" "d" {
                  statement {
                    actions = ["ecr:A"]
                    principals {
                      type        = "*"
                      identifiers = ["*"]
                    }
                    principals {
                      type        = "AWS"
                      identifiers = ["111122223333"]
                    }
                    principals {
                      type        = "AWS"
                      identifiers = ["444455556666"]
                    }
                  }
                }
                """);
        assertThat(((Principals.Only) policy.statements().get(0).principals()).list())
                .extracting(principal -> principal.text().key())
                .containsExactly("*", "111122223333", "444455556666");
    }

    @Test
    void placeholdersInAJsonTextStayOpen() {
        Reading reading = new Scratch(root).read("""
                variable "arns" {}
                resource "aws_ecr_repository_policy" "app" {
                  repository = "app"
                  policy     = <<JSON
                {
                  "Statement": [{
                    "Effect": "Allow",
                    "Principal": { "AWS": ${var.arns} },
                    "Action": ${jsonencode(["ecr:BatchGetImage"])}
                  }]
                }
                JSON
                }
                """);
        Statement statement =
                policy(reading, "aws_ecr_repository_policy.app").statements().get(0);
        assertThat(shown(statement.actions().patterns())).containsExactly("ecr:BatchGetImage");
        Principal principal = ((Principals.Only) statement.principals()).list().get(0);
        assertThat(principal.text().isLiteral()).isFalse();
        assertThat(Scratch.at(principal.span())).isEqualTo("8:29 var.arns");
    }
}
