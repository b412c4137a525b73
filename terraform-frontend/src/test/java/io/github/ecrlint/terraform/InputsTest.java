package io.github.ecrlint.terraform;

import static io.github.ecrlint.terraform.Scratch.at;
import static io.github.ecrlint.terraform.Scratch.facts;
import static io.github.ecrlint.terraform.Scratch.policy;
import static io.github.ecrlint.terraform.Scratch.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.World;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.run.Input;
import io.github.ecrlint.run.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
    @TempDir
    Path root;

    @Test
    void aConfigurationInJsonSaysTheSameAsInHcl() {
        Reading reading = new Scratch(root).with("main.tf.json", """
                        {
                          "//": "a comment",
                          "variable": { "who": { "type": "list(string)", "default": ["${not.a.template}"] } },
                          "locals": { "name": "${lower(\\"APP\\")}" },
                          "resource": {
                            "aws_ecr_repository": { "app": [{ "name": "${local.name}" }] },
                            "aws_ecr_repository_policy": {
                              "app": {
                                "repository": "${aws_ecr_repository.app.name}",
                                "policy": "${data.aws_iam_policy_document.app.json}"
                              },
                              "text": {
                                "repository": "b",
                                "policy": "${jsonencode({\\"Statement\\": [{Effect: \\"Allow\\", Principal = \\"*\\", Action = \\"ecr:Put*\\"}]})}"
                              }
                            }
                          },
                          "data": {
                            "aws_iam_policy_document": {
                              "app": {
                                "statement": [{
                                  "actions": ["ecr:BatchGetImage"],
                                  "principals": { "type": "AWS", "identifiers": "${var.who}" }
                                }],
                                "dynamic": {
                                  "statement": { "for_each": ["x"], "content": { "actions": ["ecr:${statement.value}"] } }
                                }
                              }
                            }
                          }
                        }
                        """).read();
        assertThat(said(reading)).isEmpty();
        assertThat(facts(reading, Fact.Declares.class).get(0).repository().shown())
                .isEqualTo("app");
        var app = policy(reading, "aws_ecr_repository_policy.app");
        assertThat(app.statements()).hasSize(2);
        var actions = app.statements().get(0).actions();
        assertThat(actions.toString()).contains("BatchGetImage");
        var text = policy(reading, "aws_ecr_repository_policy.text");
        Principals.Only only = (Principals.Only) text.statements().get(0).principals();
        assertThat(at(only.list().get(0).span())).isEqualTo("14:82 \\\"*\\\"");
        assertThat(facts(reading, Fact.Guards.class).get(0).repository().is("app"))
                .isTrue();
    }

    @Test
    void whatIsNoJsonIsOneDiagnosticAndTheOtherFilesAreRead() {
        Reading reading = new Scratch(root)
                .with("broken.tf.json", "{\"resource\": {\"aws_iam_group\": {\"g\": {\"name\": }}}}")
                .with("wrong.tf.json", "{\"resource\": {\"aws_iam_group\": 3}}")
                .with("main.tf", "resource \"aws_iam_group\" \"h\" {\n  name = \"h\"\n}\n")
                .read();
        assertThat(said(reading))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).startsWith("ERROR JSON syntax error: "))
                .contains("ERROR `resource` must be an object");
        assertThat(facts(reading, Fact.Knows.class)).hasSize(1);
    }

    @Test
    void overrideFilesChangeWhatTheOthersSay() {
        Reading reading = new Scratch(root)
                .with("main.tf", """
                        variable "name" {
                          default = "a"
                        }
                        locals {
                          kept = "k"
                          who  = "x"
                        }
                        resource "aws_ecr_repository" "app" {
                          name = var.name
                        }
                        resource "aws_ecr_repository_policy" "app" {
                          repository = "${local.kept}${local.who}"
                          policy     = data.aws_iam_policy_document.app.json
                        }
                        data "aws_iam_policy_document" "app" {
                          version = "2012-10-17"
                          statement {
                            sid     = "one"
                            actions = ["ecr:BatchGetImage"]
                          }
                          statement {
                            sid     = "two"
                            actions = ["ecr:BatchGetImage"]
                          }
                        }
                        """)
                .with("override.tf", "locals {\n  who = \"y\"\n}\nresource \"aws_iam_group\" \"none\" {}\n")
                .with("z_override.tf.json", """
                        {
                          "variable": { "name": { "default": "b" } },
                          "data": { "aws_iam_policy_document": { "app": { "statement": { "sid": "three", "actions": ["ecr:PutImage"] } } } }
                        }
                        """)
                .read();
        assertThat(facts(reading, Fact.Declares.class).get(0).repository().shown())
                .isEqualTo("b");
        assertThat(facts(reading, Fact.Guards.class).get(0).repository().is("ky"))
                .isTrue();
        assertThat(policy(reading, "aws_ecr_repository_policy.app").statements())
                .extracting(statement -> statement.sid().orElseThrow().value())
                .containsExactly("three");
        assertThat(said(reading))
                .containsExactly("WARNING there is no `resource` block `aws_iam_group.none` that this could override");
    }

    @Test
    void openTofuReadsItsOwnFileInsteadOfTheOneOfTheSameName() {
        Reading reading = new Scratch(root)
                .with("main.tf", "resource \"aws_iam_group\" \"g\" {\n  name = \"terraform\"\n}\n")
                .with("main.tofu", "resource \"aws_iam_group\" \"g\" {\n  name = \"tofu\"\n}\n")
                .with(".#main.tf", "{{{")
                .read();
        assertThat(facts(reading, Fact.Knows.class))
                .extracting(fact -> fact.identity().name().key())
                .containsExactly("tofu");
        assertThat(said(reading)).isEmpty();
    }

    @Test
    void valuesComeFromFilesInTheOrderThatTerraformGivesThem() {
        Scratch scratch = new Scratch(root)
                .with("main.tf", """
                        variable "a" {}
                        variable "b" {}
                        variable "c" {}
                        variable "d" {}
                        variable "e" {
                          type = list(string)
                        }
                        resource "aws_ecr_repository" "r" {
                          name = "${var.a}-${var.b}-${var.c}-${var.d}-${var.e[0]}"
                        }
                        """)
                .with("terraform.tfvars", "a = 1\nb = 1\nc = 1\nd = 1\n")
                .with("terraform.tfvars.json", "{\"b\": 2, \"c\": 2, \"d\": 2}")
                .with("a.auto.tfvars", "c = 3\nd = 3\n")
                .with("b.auto.tfvars.json", "{\"d\": \"${four}\"}")
                .with("given/prod.tfvars", "a = 5\n");
        List<Input> inputs = List.of(
                new Input.Value("a", "4"),
                new Input.File(root.resolve("given/prod.tfvars")),
                new Input.Value("e", "[\"x\", \"y\"]"));
        assertThat(facts(scratch.read(inputs), Fact.Declares.class)
                        .get(0)
                        .repository()
                        .shown())
                .isEqualTo("5-2-3-${four}-x");
    }

    @Test
    void aGivenValueIsPlacedAtTheVariableThatTakesIt() {
        Reading reading = new Scratch(root).with("main.tf", """
                        variable "who" {}
                        resource "aws_ecr_repository_policy" "p" {
                          repository = "r"
                          policy     = jsonencode({ Statement = [{ Effect = "Allow", Principal = var.who, Action = "ecr:*" }] })
                        }
                        """).read(List.of(new Input.Value("who", "*")));
        Principals.Only only = (Principals.Only) policy(reading, "aws_ecr_repository_policy.p")
                .statements()
                .get(0)
                .principals();
        assertThat(at(only.list().get(0).span())).isEqualTo("1:1 variable \"who\"");
    }

    @Test
    void modulesThatInitHasInstalledAreEvaluatedThroughTheirCallers() {
        Reading reading = new Scratch(root)
                .with("infra/main.tf", """
                        module "ecr" {
                          source  = "terraform-aws-modules/ecr/aws"
                          version = "1.6.0"
                          name    = "app"
                        }
                        module "away" {
                          source = "git::https://example.com/away.git"
                        }
                        """)
                .with("infra/.terraform/modules/modules.json", """
                        {"Modules":[
                          {"Key":"","Source":"","Dir":"."},
                          {"Key":"ecr","Source":"x","Version":"1.6.0","Dir":".terraform/modules/ecr"},
                          {"Key":"ecr.inner","Source":"./inner","Dir":".terraform/modules/ecr/inner"},
                          {"Key":"away","Source":"y","Dir":"../../outside"}
                        ]}
                        """)
                .with(
                        "infra/.terraform/modules/ecr/main.tf",
                        "variable \"name\" {}\nmodule \"inner\" {\n  source = \"./inner\"\n  name = var.name\n}\n")
                .with(
                        "infra/.terraform/modules/ecr/inner/main.tf",
                        "variable \"name\" {}\nresource \"aws_ecr_repository\" \"this\" {\n  name = var.name\n}\n")
                .read();
        assertThat(reading.worlds()).extracting(World::name).containsExactly("infra");
        assertThat(facts(reading, Fact.Declares.class))
                .extracting(fact ->
                        fact.repository().address() + " " + fact.repository().shown())
                .containsExactly("module.ecr.module.inner.aws_ecr_repository.this app");
    }

    @Test
    void aSymbolicLinkLeadsNoModuleOutOfTheProject() throws IOException {
        Path inside = root.resolve("inside");
        Scratch scratch = new Scratch(inside)
                .with(
                        "main.tf",
                        "module \"m\" {\n  source = \"./link\"\n}\nmodule \"n\" {\n  source = \"../outside\"\n}\n");
        new Scratch(root).with("outside/main.tf", "resource \"aws_iam_group\" \"g\" {\n  name = \"g\"\n}\n");
        Files.createSymbolicLink(inside.resolve("link"), root.resolve("outside"));
        assertThat(facts(scratch.read(), Fact.Knows.class)).isEmpty();
    }

    @Test
    void theProviderThatACallHandsOverDecidesTheAccount() {
        String identity = """
                data "aws_caller_identity" "me" {}
                data "aws_caller_identity" "aliased" {
                  provider = aws.inner
                }
                resource "aws_ecr_repository" "r" {
                  name = "${data.aws_caller_identity.me.account_id}/${data.aws_caller_identity.aliased.account_id}"
                }
                """;
        Reading reading = new Scratch(root)
                .with("main.tf", """
                        provider "aws" {
                          alias = "other"
                          assume_role {
                            role_arn = "arn:aws:iam::111122223333:role/deploy"
                          }
                        }
                        module "same" {
                          source    = "./m"
                          providers = { aws.inner = aws }
                        }
                        module "other" {
                          source    = "./m"
                          providers = { aws = aws.other, aws.inner = aws.other }
                        }
                        """)
                .with("m/main.tf", identity)
                .read();
        assertThat(facts(reading, Fact.Declares.class))
                .extracting(fact -> fact.repository().name().key())
                .containsExactly("${own account}/${own account}", "111122223333/111122223333");
    }
}
