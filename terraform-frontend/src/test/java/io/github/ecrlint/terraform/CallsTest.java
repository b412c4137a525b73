package io.github.ecrlint.terraform;

import static io.github.ecrlint.terraform.Scratch.at;
import static io.github.ecrlint.terraform.Scratch.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.run.Reading;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallsTest {
    private static final String MODULE = """
            variable "readers" {}
            resource "aws_ecr_repository_policy" "app" {
              repository = "app"
              policy     = jsonencode({
                Statement = [{ Effect = "Allow", Action = "ecr:BatchGetImage", Principal = { AWS = var.readers } }]
              })
            }
            output "policy" {
              value = aws_ecr_repository_policy.app.policy
            }
            """;

    @TempDir
    Path root;

    private static String path(Policy policy) {
        return policy.on().through().stream()
                .map(call -> at(call.span()) + ": " + call.value())
                .toList()
                .toString();
    }

    @Test
    void aPolicyInALocalModuleStandsThereAndTellsItsCallers() {
        Reading reading = new Scratch(root)
                .with("main.tf", "module \"team\" {\n  source = \"./team\"\n}\n")
                .with("team/main.tf", "module \"app\" {\n  source  = \"./app\"\n  readers = [\"*\"]\n}\n")
                .with("team/app/main.tf", MODULE)
                .read();
        Policy policy = policy(reading, "module.team.module.app.aws_ecr_repository_policy.app");
        assertThat(at(policy.on().span())).startsWith("4:16 jsonencode(");
        assertThat(path(policy))
                .isEqualTo("[1:1 module \"team\": called here as `module.team`,"
                        + " 1:1 module \"app\": called here as `module.team.module.app`]");
    }

    @Test
    void whatAnInstalledModuleSaysIsToldWhereItIsCalled() {
        Reading reading = new Scratch(root)
                .with("main.tf", """
                        module "app" {
                          source  = "example/app/aws"
                          readers = ["*"]
                        }
                        resource "aws_ecr_repository_policy" "copy" {
                          repository = "copy"
                          policy     = module.app.policy
                        }
                        """)
                .with(".terraform/modules/modules.json", """
                        {"Modules": [
                          {"Key": "", "Source": "", "Dir": "."},
                          {"Key": "app", "Source": "example/app/aws", "Dir": ".terraform/modules/app"}
                        ]}
                        """)
                .with(".terraform/modules/app/main.tf", MODULE)
                .read();
        Policy policy = policy(reading, "module.app.aws_ecr_repository_policy.app");
        assertThat(at(policy.on().span())).isEqualTo("1:1 module \"app\"");
        assertThat(at(policy.statements().get(0).actions().patterns().get(0).span()))
                .isEqualTo("1:1 module \"app\"");
        assertThat(at(((Principals.Only) policy.statements().get(0).principals())
                        .list()
                        .get(0)
                        .span()))
                .isEqualTo("3:14 \"*\"");
        assertThat(path(policy)).isEqualTo("[3:3 readers: made by `example/app/aws` from `readers`]");
        Policy copy = policy(reading, "aws_ecr_repository_policy.copy");
        assertThat(at(copy.statements().get(0).actions().patterns().get(0).span()))
                .isEqualTo("7:16 module.app.policy");
    }

    @Test
    void aModuleThatNobodyCallsHasNoCallers() {
        Reading reading = new Scratch(root).with("app/main.tf", MODULE).read();
        assertThat(policy(reading, "aws_ecr_repository_policy.app").on().through())
                .isEmpty();
    }
}
