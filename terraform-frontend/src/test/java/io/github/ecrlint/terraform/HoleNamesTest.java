package io.github.ecrlint.terraform;

import static io.github.ecrlint.terraform.Scratch.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.run.Reading;
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
}
