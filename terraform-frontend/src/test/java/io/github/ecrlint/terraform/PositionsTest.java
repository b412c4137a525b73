package io.github.ecrlint.terraform;

import static io.github.ecrlint.terraform.Scratch.at;
import static io.github.ecrlint.terraform.Scratch.policy;
import static io.github.ecrlint.terraform.Scratch.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Resources;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.run.Reading;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PositionsTest {
    @TempDir
    Path root;

    private static String principal(Statement statement, int index) {
        return at(((Principals.Only) statement.principals()).list().get(index).span());
    }

    private static String resource(Statement statement) {
        return at(((Resources.Only) statement.resources()).patterns().get(0).span());
    }

    @Test
    void aKeyThatStandsTwiceInAnObjectIsReportedWhereItStandsAgain() {
        Reading reading = new Scratch(root).read("""
                        resource "aws_ecr_repository_policy" "app" {
                          repository = "app"
                          policy = jsonencode({
                            Statement = [{
                              Effect    = "Allow"
                              Principal = "*"
                              Action    = "ecr:*"
                              "Action"  = "ecr:PutImage"
                            }]
                          })
                        }
                        """);
        assertThat(said(reading)).containsExactly("WARNING key `Action` stands here for the second time");
        assertThat(at(reading.diagnostics().get(0).span())).isEqualTo("8:7 \"Action\"");
        Policy policy = policy(reading, "aws_ecr_repository_policy.app");
        assertThat(policy.statements().get(0).actions().patterns())
                .extracting(pattern -> pattern.shown())
                .containsExactly("ecr:PutImage");
    }

    @Test
    void jsonencodeLeadsToItsTokens() {
        Reading reading = new Scratch(root).read("""
                        resource "aws_ecr_repository_policy" "app" {
                          repository = "app"
                          policy = jsonencode({
                            Version = "2012-10-17"
                            Statement = [{
                              Sid       = "say \\"all\\""
                              Effect    = "Allow"
                              Principal = "*"
                              Action    = ["ecr:BatchGetImage", "ecr:*"]
                            }]
                          })
                        }
                        """);
        Policy policy = policy(reading, "aws_ecr_repository_policy.app");
        Statement statement = policy.statements().get(0);
        assertThat(principal(statement, 0)).isEqualTo("8:19 \"*\"");
        assertThat(at(statement.actions().patterns().get(1).span())).isEqualTo("9:41 \"ecr:*\"");
        assertThat(at(statement.effect().span())).isEqualTo("7:19 \"Allow\"");
        assertThat(statement.sid().orElseThrow().value()).isEqualTo("say \"all\"");
        assertThat(at(policy.version().orElseThrow().span())).isEqualTo("4:15 \"2012-10-17\"");
        assertThat(policy.on().span().text()).startsWith("jsonencode(");
        assertThat(policy.span().text()).startsWith("{").endsWith("}");
        assertThat(said(reading)).isEmpty();
    }

    @Test
    void aHeredocLeadsToItsCharacters() {
        Reading reading = new Scratch(root).read("""
                        resource "aws_ecr_repository_policy" "app" {
                          repository = "app"
                          policy     = <<EOF
                        {"Statement": [
                          {"Effect": "Allow", "Principal": {"AWS": ["*"]}, "Action": "ecr:P\\u0075tImage"}
                        ]}
                        EOF
                        }
                        """);
        Statement statement =
                policy(reading, "aws_ecr_repository_policy.app").statements().get(0);
        assertThat(principal(statement, 0)).isEqualTo("5:45 \"*\"");
        assertThat(at(statement.actions().patterns().get(0).span())).isEqualTo("5:62 \"ecr:P\\u0075tImage\"");
        assertThat(statement.actions().patterns().get(0).is("ecr:PutImage")).isTrue();
        assertThat(said(reading)).isEmpty();
    }

    @Test
    void anIndentedHeredocWithInterpolationsLeadsToWhatTheySay() {
        Reading reading = new Scratch(root).read("""
                        variable "arns" {
                          default = ["arn:aws:iam::111122223333:root", "*"]
                        }
                        locals {
                          arn = aws_ecr_repository.app.arn
                        }
                        resource "aws_ecr_repository" "app" {
                          name = "app"
                        }
                        resource "aws_iam_policy" "p" {
                          name   = "p"
                          policy = <<-EOT
                            {
                              "Statement": [{
                                "Effect": "Allow",
                                "Principal": {"AWS": ${jsonencode(var.arns)}},
                                "Action": "ecr:*",
                                "Resource": "${local.arn}"
                              }]
                            }
                          EOT
                        }
                        """);
        Statement statement = policy(reading, "aws_iam_policy.p").statements().get(0);
        assertThat(principal(statement, 1)).isEqualTo("2:48 \"*\"");
        assertThat(at(statement.actions().patterns().get(0).span())).isEqualTo("17:19 \"ecr:*\"");
        assertThat(resource(statement)).isEqualTo("18:21 \"${local.arn}\"");
        assertThat(((Resources.Only) statement.resources()).patterns().get(0).key())
                .isEqualTo("arn:${partition}:ecr:${own region}:${own account}:repository/app");
        assertThat(said(reading)).isEmpty();
    }

    @Test
    void aPolicyDocumentLeadsToItsElements() {
        Reading reading = new Scratch(root).read("""
                        data "aws_iam_policy_document" "d" {
                          statement {
                            actions = ["ecr:BatchGetImage", "ecr:PutImage"]
                            principals {
                              type        = "AWS"
                              identifiers = ["*"]
                            }
                          }
                        }
                        resource "aws_ecr_repository_policy" "app" {
                          repository = "app"
                          policy     = data.aws_iam_policy_document.d.json
                        }
                        """);
        Policy policy = policy(reading, "aws_ecr_repository_policy.app");
        Statement statement = policy.statements().get(0);
        assertThat(principal(statement, 0)).isEqualTo("6:22 \"*\"");
        assertThat(at(statement.effect().span())).isEqualTo("2:3 statement");
        assertThat(at(statement.actions().patterns().get(1).span())).isEqualTo("3:37 \"ecr:PutImage\"");
        assertThat(at(policy.on().span())).isEqualTo("12:16 data.aws_iam_policy_document.d.json");
        assertThat(policy.span().text()).startsWith("data \"aws_iam_policy_document\" \"d\" {");
    }

    @Test
    void aFileLeadsToItsCharacters() {
        Reading reading = new Scratch(root)
                .with(
                        "policy.json",
                        "{\"Statement\": {\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \"ecr:*\"}}\n")
                .read("""
                        resource "aws_ecr_repository_policy" "app" {
                          repository = "app"
                          policy     = file("${path.module}/policy.json")
                        }
                        """);
        Statement statement =
                policy(reading, "aws_ecr_repository_policy.app").statements().get(0);
        assertThat(principal(statement, 0)).isEqualTo("1:48 \"*\"");
        assertThat(statement.span().source().path()).isEqualTo(root.resolve("policy.json"));
    }

    @Test
    void aTemplateFileLeadsToItsCharactersAndVariables() {
        Reading reading = new Scratch(root).with("policy.json.tftpl", """
                        {"Statement": [
                        %{ for who in everyone ~}
                          {"Effect": "Allow", "Principal": {"AWS": "${who}"}, "Action": "ecr:*"},
                        %{ endfor ~}
                          {"Effect": "Deny", "Principal": "*", "Action": ${jsonencode(denied)}}
                        ]}
                        """).read("""
                        resource "aws_ecr_repository_policy" "app" {
                          repository = "app"
                          policy     = templatefile("policy.json.tftpl", {
                            everyone = ["*", "arn:aws:iam::111122223333:root"]
                            denied   = ["ecr:PutImage"]
                          })
                        }
                        """);
        Policy policy = policy(reading, "aws_ecr_repository_policy.app");
        assertThat(policy.statements()).hasSize(3);
        assertThat(principal(policy.statements().get(0), 0)).isEqualTo("3:44 \"${who}\"");
        Statement deny = policy.statements().get(2);
        assertThat(at(deny.actions().patterns().get(0).span())).isEqualTo("5:17 \"ecr:PutImage\"");
        assertThat(said(reading)).isEmpty();
    }

    @Test
    void brokenJsonIsReportedWhereItBreaks() {
        Reading reading = new Scratch(root).read("""
                        resource "aws_ecr_repository_policy" "app" {
                          repository = "app"
                          policy     = <<-EOT
                            {"Statement": [
                              {"Effect": "Allow", "Principal": "*", "Action": "ecr:*",}
                            ]}
                          EOT
                        }
                        """);
        Policy policy = policy(reading, "aws_ecr_repository_policy.app");
        assertThat(policy.flaws()).hasSize(1);
        assertThat(at(policy.flaws().get(0).span())).isEqualTo("5:63 }");
        assertThat(policy.isWhole()).isFalse();
        assertThat(said(reading))
                .containsExactly(
                        "WARNING repository policy of `aws_ecr_repository_policy.app` not resolved: it is no valid JSON");
    }
}
