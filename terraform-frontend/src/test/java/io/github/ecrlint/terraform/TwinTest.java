package io.github.ecrlint.terraform;

import static io.github.ecrlint.terraform.Scratch.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.policy.Actions;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Resources;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.run.Reading;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwinTest {
    @TempDir
    Path root;

    /** A policy without its places. */
    private static String said(Policy policy) {
        StringBuilder out = new StringBuilder(
                policy.kind() + " " + policy.version().orElseThrow().value());
        for (Statement statement : policy.statements()) {
            out.append('\n')
                    .append(statement.sid().isPresent() ? statement.sid().get().value() : "-");
            out.append(' ').append(statement.effect().value());
            if (statement.principals() instanceof Principals.Only only) {
                only.list()
                        .forEach(p -> out.append(' ')
                                .append(p.type())
                                .append('=')
                                .append(p.text().key()));
            }
            out.append(statement.actions() instanceof Actions.Only ? " only" : " except");
            statement.actions().patterns().forEach(a -> out.append(' ').append(a.key()));
            if (statement.resources() instanceof Resources.Only only) {
                only.patterns().forEach(r -> out.append(" on ").append(r.key()));
            }
            statement.conditions().list().forEach(c -> {
                out.append(" if ")
                        .append(c.operator().value())
                        .append(' ')
                        .append(c.key().key());
                c.values().forEach(v -> out.append(' ').append(v.key()));
            });
        }
        return out.toString();
    }

    @Test
    void onePolicyInThreeSpellingsIsOnePolicy() {
        Reading reading = new Scratch(root).read("""
                        data "aws_caller_identity" "me" {}
                        variable "org" {
                          default = "o-abc"
                        }
                        locals {
                          readers = ["arn:aws:iam::111122223333:root", "arn:aws:iam::${data.aws_caller_identity.me.account_id}:role/ci"]
                        }
                        resource "aws_ecr_repository" "app" {
                          name = "app"
                        }
                        resource "aws_ecr_repository_policy" "encoded" {
                          repository = aws_ecr_repository.app.name
                          policy = jsonencode({
                            Version = "2012-10-17"
                            Statement = [
                              {
                                Sid       = "Pull"
                                Effect    = "Allow"
                                Principal = { AWS = local.readers }
                                Action    = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
                                Condition = { StringEquals = { "aws:PrincipalOrgID" = [var.org] } }
                              },
                              { Effect = "Deny", Principal = "*", NotAction = "ecr:*", Resource = "*" },
                            ]
                          })
                        }
                        resource "aws_ecr_repository_policy" "heredoc" {
                          repository = aws_ecr_repository.app.name
                          policy     = <<-EOT
                            {
                              "Version": "2012-10-17",
                              "Statement": [
                                {
                                  "Sid": "Pull",
                                  "Effect": "Allow",
                                  "Principal": { "AWS": ${jsonencode(local.readers)} },
                                  "Action": ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
                                  "Condition": { "StringEquals": { "aws:PrincipalOrgID": ["${var.org}"] } }
                                },
                                { "Effect": "Deny", "Principal": "*", "NotAction": "ecr:*", "Resource": "*" }
                              ]
                            }
                          EOT
                        }
                        data "aws_iam_policy_document" "app" {
                          statement {
                            sid     = "Pull"
                            actions = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
                            principals {
                              type        = "AWS"
                              identifiers = local.readers
                            }
                            condition {
                              test     = "StringEquals"
                              variable = "aws:PrincipalOrgID"
                              values   = [var.org]
                            }
                          }
                          statement {
                            effect      = "Deny"
                            not_actions = ["ecr:*"]
                            resources   = ["*"]
                            principals {
                              type        = "*"
                              identifiers = ["*"]
                            }
                          }
                        }
                        resource "aws_ecr_repository_policy" "document" {
                          repository = aws_ecr_repository.app.name
                          policy     = data.aws_iam_policy_document.app.json
                        }
                        resource "aws_ecr_repository_policy" "again" {
                          repository = aws_ecr_repository.app.name
                          policy     = " ${jsonencode(jsondecode(data.aws_iam_policy_document.app.json))} "
                        }
                        """);
        String encoded = said(policy(reading, "aws_ecr_repository_policy.encoded"));
        assertThat(encoded)
                .contains("AWS=arn:aws:iam::${own account}:role/ci only ecr:BatchGetImage")
                .contains("aws:PrincipalOrgID o-abc");
        assertThat(said(policy(reading, "aws_ecr_repository_policy.heredoc"))).isEqualTo(encoded);
        assertThat(said(policy(reading, "aws_ecr_repository_policy.document"))).isEqualTo(encoded);
        assertThat(said(policy(reading, "aws_ecr_repository_policy.again"))).isEqualTo(encoded);
        assertThat(Scratch.said(reading)).isEmpty();
    }
}
