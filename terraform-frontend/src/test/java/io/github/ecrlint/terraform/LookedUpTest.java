package io.github.ecrlint.terraform;

import static io.github.ecrlint.terraform.Scratch.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.run.Reading;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookedUpTest {
    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource({
        "data.aws_iam_policy.tasks.arn, arn:${partition}:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy",
        "data.aws_iam_policy.power.arn, arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPowerUser",
        "data.aws_iam_policy.power.id, arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPowerUser",
        "data.aws_iam_policy.custom.arn, ${.#data.aws_iam_policy.custom.arn}",
        "data.aws_ecr_repository.own.arn, arn:${partition}:ecr:${own region}:${own account}:repository/app",
        "data.aws_ecr_repository.theirs.arn, arn:${partition}:ecr:${own region}:111122223333:repository/app",
        "data.aws_ecr_repository.theirs.repository_url, 111122223333.dkr.ecr.${own region}.${url suffix}/app",
        "aws_ecrpublic_repository.tool.arn, arn:${partition}:ecr-public::${own account}:repository/tool",
        "data.aws_service_principal.tasks.name, ecs-tasks.amazonaws.com",
        "aws_iam_openid_connect_provider.ci.arn,"
                + " arn:${partition}:iam::${own account}:oidc-provider/token.actions.githubusercontent.com",
        "data.aws_iam_openid_connect_provider.ci.id,"
                + " arn:${partition}:iam::${own account}:oidc-provider/token.actions.githubusercontent.com",
        "data.aws_ecr_image.app.image_uri,"
                + " ${own account}.dkr.ecr.${own region}.${url suffix}/app@${.#data.aws_ecr_image.app.image_digest}",
    })
    void whatFollowsFromTheConfigurationIsKnown(String expression, String value) {
        Reading reading = new Scratch(root).read("""
                data "aws_ecr_repository" "own" {
                  name = "app"
                }
                data "aws_ecr_repository" "theirs" {
                  name        = "app"
                  registry_id = "111122223333"
                }
                data "aws_ecr_image" "app" {
                  repository_name = "app"
                  most_recent     = true
                }
                resource "aws_ecrpublic_repository" "tool" {
                  repository_name = "tool"
                }
                data "aws_iam_policy" "tasks" {
                  name = "AmazonECSTaskExecutionRolePolicy"
                }
                data "aws_iam_policy" "power" {
                  arn = "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPowerUser"
                }
                data "aws_iam_policy" "custom" {
                  name = "nobody-knows"
                }
                data "aws_service_principal" "tasks" {
                  service_name = "ecs-tasks"
                }
                resource "aws_iam_openid_connect_provider" "ci" {
                  url = "https://token.actions.githubusercontent.com"
                }
                data "aws_iam_openid_connect_provider" "ci" {
                  url = "https://token.actions.githubusercontent.com"
                }
                resource "aws_ecr_account_setting" "probe" {
                  name  = "probe"
                  value = %s
                }
                """.formatted(expression));
        assertThat(facts(reading, Fact.Sets.class).get(0).value().key()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "'[for one in values(aws_rds_cluster.all) : one.arn][0]', ${.#aws_rds_cluster.all[\"a\"].arn}",
        "'try(values(aws_rds_cluster.all)[0].arn, \"*\")', ${.#aws_rds_cluster.all[\"a\"].arn}",
    })
    void aResourceTakenAsAValueHasAnArnThatNobodyKnowsYet(String expression, String value) {
        Reading reading = new Scratch(root).read("""
                resource "aws_rds_cluster" "all" {
                  for_each = toset(["a"])
                }
                resource "aws_ecr_account_setting" "probe" {
                  name  = "probe"
                  value = %s
                }
                """.formatted(expression));
        assertThat(facts(reading, Fact.Sets.class).get(0).value().key()).isEqualTo(value);
    }

    @Test
    void aKeyThatIsNotKnownMayBeTheOneThatIsAskedFor() {
        Reading reading = new Scratch(root).read("""
                variable "env" {}
                locals {
                  buckets = { for name in ["${var.env}-logs"] : name => "arn" }
                }
                resource "aws_ecr_account_setting" "probe" {
                  name  = "probe"
                  value = try(local.buckets["prod-logs"], "none")
                }
                """);
        assertThat(facts(reading, Fact.Sets.class).get(0).value().isLiteral()).isFalse();
    }
}
