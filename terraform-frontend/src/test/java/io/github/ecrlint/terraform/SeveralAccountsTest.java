package io.github.ecrlint.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.Model;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeveralAccountsTest {
    private static final String PROVIDERS = """
            provider "aws" {
              alias = "a"
              assume_role { role_arn = var.role_a }
            }
            provider "aws" {
              alias = "b"
              profile = "b"
            }
            variable "role_a" {}
            """;

    private static final String CALLS = PROVIDERS + """
            module "own" {
              source = "./ci"
            }
            module "a" {
              source = "./ci"
              providers = { aws = aws.a }
            }
            module "b" {
              source = "./ci"
              providers = { aws = aws.b }
            }
            """;

    private static final String ROLE = """
            resource "aws_iam_role" "ci" {
              name               = "ci"
              path               = "/build/"
              assume_role_policy = jsonencode({ Statement = [{
                Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "codebuild.amazonaws.com" }
              }] })
            }
            resource "aws_iam_instance_profile" "ci" {
              role = aws_iam_role.ci.name
            }
            """;

    private static final String POLICIES = """
            resource "aws_iam_policy" "push" {
              name   = "push"
              policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "ecr:*", Resource = "*" }] })
            }
            resource "aws_iam_role_policy_attachment" "push" {
              role       = aws_iam_role.ci.name
              policy_arn = aws_iam_policy.push.arn
            }
            resource "aws_iam_role_policy" "login" {
              role   = aws_iam_role.ci.id
              policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "ecr:GetAuthorizationToken", Resource = "*" }] })
            }
            """;

    @TempDir
    Path root;

    @Test
    void rolesOfOneNameInSeveralAccountsEachHaveTheirOwnPoliciesAndTrust() {
        Model model =
                model(new Scratch(root).with("ci/main.tf", ROLE + POLICIES).with("main.tf", CALLS));

        assertThat(model.identities()).hasSize(3);
        for (Identity role : model.identities()) {
            String module = role.address().substring(0, role.address().indexOf(".aws_"));
            assertThat(addresses(model, role))
                    .containsExactlyInAnyOrder(module + ".aws_iam_policy.push", module + ".aws_iam_role_policy.login");
            assertThat(model.holdingsOf(role).possible()).isEmpty();
            assertThat(model.holdingsOf(role).unseen()).isEmpty();
            assertThat(model.trustOf(role)).hasSize(1);
        }
    }

    @Test
    void whatARoleTakesAwayItTakesFromItselfAlone() {
        String exclusive = ROLE.replace("path ", "inline_policy {}\n  path ");
        Model model = model(new Scratch(root).with("ci/main.tf", exclusive).with("main.tf", CALLS + """
                        resource "aws_iam_role_policy" "login" {
                          provider = aws.a
                          role     = "ci"
                          policy   = jsonencode({ Statement = [{ Effect = "Allow", Action = "ecr:*", Resource = "*" }] })
                        }
                        """));

        for (Identity role : model.identities()) {
            int doubtful = role.address().startsWith("module.a.") ? 1 : 0;
            assertThat(model.holdingsOf(role).possible()).hasSize(doubtful);
            assertThat(model.holdingsOf(role).policies()).isEmpty();
        }
    }

    @Test
    void aPolicyOfAnAccountThatIsNotKnownMayBeOnARoleOfTheOwnOne() {
        Model model = model(new Scratch(root).with("main.tf", PROVIDERS + ROLE + """
                resource "aws_iam_role_policy" "login" {
                  provider = aws.a
                  role     = aws_iam_role.ci.name
                  policy   = jsonencode({ Statement = [{ Effect = "Allow", Action = "ecr:*", Resource = "*" }] })
                }
                """));

        assertThat(model.holdingsOf(model.identities().get(0)).possible())
                .extracting(possible -> possible.why())
                .containsExactly(
                        "the policy of `aws_iam_role_policy.login` may be attached to it: the account of provider `aws.a` is known only at run time");
    }

    @Test
    void aProviderThatSignsInAsTheDefaultOneIsInItsAccount() {
        String signIn = "assume_role {\n role_arn = \"arn:aws:iam::${var.account}:role/deploy\"\n }\n";
        Model model = model(new Scratch(root).with("main.tf", ROLE + """
                variable "account" {}
                provider "aws" {
                  SIGN_IN
                }
                provider "aws" {
                  alias = "a"
                  region = "eu-west-2"
                  SIGN_IN
                }
                resource "aws_iam_role_policy" "login" {
                  provider = aws.a
                  role     = aws_iam_role.ci.name
                  policy   = jsonencode({ Statement = [{ Effect = "Allow", Action = "ecr:*", Resource = "*" }] })
                }
                """.replace("SIGN_IN", signIn)));

        assertThat(addresses(model, model.identities().get(0))).containsExactly("aws_iam_role_policy.login");
    }

    private static Model model(Scratch project) {
        return Model.of(project.read().worlds());
    }

    private static List<String> addresses(Model model, Identity role) {
        return model.holdingsOf(role).policies().stream()
                .map(policy -> policy.on().address())
                .toList();
    }
}
