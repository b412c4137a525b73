package io.github.ecrlint.terraform;

import static io.github.ecrlint.terraform.Scratch.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.run.Reading;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileInputTest {
    @TempDir
    Path root;

    @Test
    void aMillionInstancesAreOneRepresentative() {
        Reading reading = new Scratch(root).read("""
                        resource "aws_ecr_repository" "many" {
                          count = 1000000
                          name  = "r-${count.index}"
                        }
                        resource "aws_ecr_repository" "keyed" {
                          for_each = toset([for n in setproduct(range(90), range(90)) : "${n[0]}-${n[1]}"])
                          name     = each.key
                        }
                        """);
        assertThat(facts(reading, Fact.Declares.class))
                .extracting(fact -> fact.repository().address())
                .containsExactly("aws_ecr_repository.many", "aws_ecr_repository.keyed");
    }

    @Test
    void modulesThatMultiplyAreCutShortAloud() {
        Scratch scratch = new Scratch(root);
        for (int i = 0; i < 9; i++) {
            scratch.with(
                    "m" + i + "/main.tf", "module \"next\" {\n  source = \"../m" + (i + 1) + "\"\n  count = 100\n}\n");
        }
        Reading reading = scratch.with("m9/main.tf", "resource \"aws_iam_group\" \"g\" {\n  name = \"g\"\n}\n")
                .read();
        assertThat(Scratch.said(reading))
                .containsExactly("WARNING the module takes too long to evaluate; a part was left out");
    }

    @Test
    void thingsThatDependOnThemselvesAreNamed() {
        Reading reading = new Scratch(root).read("""
                        resource "aws_ecr_repository_policy" "p" {
                          count      = length(aws_ecr_repository_policy.p)
                          repository = aws_ecr_repository_policy.p.repository
                          policy     = data.aws_iam_policy_document.a.json
                        }
                        data "aws_iam_policy_document" "a" {
                          source_policy_documents = [data.aws_iam_policy_document.b.json]
                        }
                        data "aws_iam_policy_document" "b" {
                          source_policy_documents = [data.aws_iam_policy_document.a.json]
                        }
                        """);
        assertThat(Scratch.said(reading))
                .containsExactly(
                        "WARNING repository policy of `aws_ecr_repository_policy.p` not resolved: `data.aws_iam_policy_document.a.json` depends on itself");
    }

    @Test
    void anyTruncationOfAConfigurationIsAnswered() {
        String whole = """
                variable "arns" {
                  type    = list(string)
                  default = ["*"]
                }
                data "aws_iam_policy_document" "d" {
                  dynamic "statement" {
                    for_each = var.arns
                    content {
                      actions = ["ecr:*"]
                      principals {
                        type        = "AWS"
                        identifiers = [statement.value]
                      }
                    }
                  }
                }
                resource "aws_ecr_repository_policy" "p" {
                  repository = "a-${join(",", var.arns)}"
                  policy     = <<-EOT
                    ${data.aws_iam_policy_document.d.json}
                  EOT
                }
                """;
        int read = 0;
        for (int length = 0; length <= whole.length(); length++) {
            Reading reading = new Scratch(root).read(whole.substring(0, length));
            read += reading.worlds().size();
        }
        assertThat(read).isEqualTo(whole.length() + 1);
    }
}
