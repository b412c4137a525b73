package io.github.ecrlint.terraform;

import static io.github.ecrlint.terraform.Scratch.facts;
import static io.github.ecrlint.terraform.Scratch.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.run.Reading;
import io.github.ecrlint.source.Diagnostic;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HoleNamesTest {

    @TempDir
    Path root;

    @Test
    void whatIsComputedFromSomethingUnknownIsNamedAsItIsWritten() {
        Reading reading = new Scratch(root).with("main.tf", """
                data "aws_secretsmanager_secret_version" "ids" { secret_id = "x" }
                locals {
                  id = jsondecode(data.aws_secretsmanager_secret_version.ids.secret_string)["account-id"]
                }
                resource "aws_ecr_repository_policy" "app" {
                  repository = "app"
                  policy = jsonencode({ Statement = [{
                    Effect = "Allow", Action = "ecr:*", Principal = { AWS = "arn:aws:iam::${local.id}:root" }
                  }] })
                }
                """).read();
        Principals.Only only = (Principals.Only) policy(reading, "aws_ecr_repository_policy.app")
                .statements()
                .get(0)
                .principals();
        assertThat(only.list().get(0).text().shown())
                .isEqualTo(
                        "arn:aws:iam::${jsondecode(data.aws_secretsmanager_secret_version.ids.secret_string)[\"account-id\"]}:root");
    }

    @Test
    void aKeyThatStandsForAllIsNamedAsItIsWritten() {
        Reading reading = new Scratch(root).with("main.tf", """
                variable "names" { type = set(string) }
                resource "aws_ecr_repository" "app" {
                  for_each = var.names
                  name     = "app/${each.key}-${each.value}"
                }
                resource "aws_ecr_repository_policy" "app" {
                  for_each   = { for name in ["a"] : aws_ecr_repository.app[name].name => name }
                  repository = each.key
                  policy     = var.policy
                }
                resource "aws_iam_role" "ci" {
                  count = length(var.names)
                  name  = "ci-${count.index}"
                }
                """).read();
        assertThat(reading.diagnostics())
                .extracting(Diagnostic::summary)
                .containsExactly(
                        "repository policy of `aws_ecr_repository_policy.app[\"app/${each.key}-${each.value}\"]` not resolved: `var.policy` is not declared");
        assertThat(facts(reading, Fact.Knows.class).get(0).identity().name().shown())
                .isEqualTo("ci-${count.index}");
    }

    @Test
    void whatStandsForTheElementsOfAFilteredListHasNoPlaceInItsName() {
        Reading reading = new Scratch(root).with("main.tf", """
                variable "all" { default = { a = "x", b = "y" } }
                resource "aws_iam_policy" "p" {
                  for_each = { for key, value in var.all : "${key}-${value}" => value if value == terraform.workspace }
                  policy   = var.policy
                }
                """).read();
        assertThat(reading.diagnostics())
                .extracting(Diagnostic::summary)
                .allSatisfy(summary -> assertThat(summary).doesNotContain("main.tf:"));
    }
}
