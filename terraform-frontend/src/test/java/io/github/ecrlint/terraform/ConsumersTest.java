package io.github.ecrlint.terraform;

import static io.github.ecrlint.terraform.Scratch.at;
import static io.github.ecrlint.terraform.Scratch.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.ImageConsumer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsumersTest {
    @TempDir
    Path root;

    private List<ImageConsumer> consumers(String main) {
        return facts(new Scratch(root).read(main), Fact.Consumes.class).stream()
                .map(Fact.Consumes::consumer)
                .toList();
    }

    /** A consumer as one line: kind, images, who pulls, who does not. */
    private static String told(ImageConsumer consumer) {
        StringBuilder told = new StringBuilder(consumer.kind().name());
        consumer.images()
                .forEach(image -> told.append(" image ")
                        .append(at(image.span()))
                        .append(" = ")
                        .append(image.shown()));
        consumer.puller().ifPresent(role -> told.append(" pulls ").append(use(role)));
        consumer.others().forEach(role -> told.append(" not ").append(use(role)));
        return told.toString();
    }

    private static String use(ImageConsumer.RoleUse role) {
        return role.attribute() + " " + role.role().shown() + " at " + at(role.span());
    }

    @Test
    void aTaskDefinitionPullsAsItsExecutionRole() {
        List<ImageConsumer> found = consumers("""
                resource "aws_ecr_repository" "app" {
                  name = "app"
                }
                resource "aws_ecs_task_definition" "web" {
                  execution_role_arn    = "arn:aws:iam::111122223333:role/execution"
                  task_role_arn         = "arn:aws:iam::111122223333:role/task"
                  container_definitions = jsonencode([
                    { name = "a", image = "${aws_ecr_repository.app.repository_url}:1" },
                    { name = "b", image = "nginx" },
                  ])
                }
                """);
        assertThat(found).hasSize(1);
        assertThat(told(found.get(0)))
                .isEqualTo(
                        "ECS_TASK image 8:27 \"${aws_ecr_repository.app.repository_url}:1\" = "
                                + "${own account}.dkr.ecr.${own region}.${url suffix}/app:1 image 9:27 \"nginx\" = nginx"
                                + " pulls execution_role_arn arn:aws:iam::111122223333:role/execution at 5:27 \"arn:aws:iam::111122223333:role/execution\""
                                + " not task_role_arn arn:aws:iam::111122223333:role/task at 6:27 \"arn:aws:iam::111122223333:role/task\"");
        assertThat(at(found.get(0).span())).isEqualTo("4:36 \"web\"");
    }

    @Test
    void containersInAHeredocOrAFileAreRead() {
        new Scratch(root).with("web.json", "[{\"image\": \"${image}\"}]");
        List<ImageConsumer> found = consumers("""
                resource "aws_ecs_task_definition" "heredoc" {
                  container_definitions = <<JSON
                  [{ "image": "app:2" }]
                  JSON
                }
                resource "aws_ecs_task_definition" "file" {
                  container_definitions = templatefile("${path.module}/web.json", { image = "app:3" })
                }
                variable "containers" {}
                resource "aws_ecs_task_definition" "unknown" {
                  container_definitions = var.containers
                }
                """);
        assertThat(found)
                .extracting(ConsumersTest::told)
                .containsExactly(
                        "ECS_TASK image 3:15 \"app:2\" = app:2",
                        "ECS_TASK image 1:12 \"${image}\" = app:3",
                        "ECS_TASK image 11:27 var.containers = ${var.containers}");
    }

    @Test
    void aBatchJobSaysItsRolesInJson() {
        List<ImageConsumer> found = consumers("""
                resource "aws_batch_job_definition" "one" {
                  container_properties = jsonencode({ image = "a", executionRoleArn = "e", jobRoleArn = "j" })
                }
                resource "aws_batch_job_definition" "ecs" {
                  ecs_properties = jsonencode({ taskProperties = [{
                    executionRoleArn = "e", taskRoleArn = "t", containers = [{ image = "a" }, { image = "b" }]
                  }] })
                }
                resource "aws_batch_job_definition" "nodes" {
                  node_properties = jsonencode({ nodeRangeProperties = [{ container = { image = "n" } }] })
                }
                resource "aws_batch_job_definition" "eks" {
                  eks_properties {
                    pod_properties {
                      containers {
                        image = "k"
                      }
                    }
                  }
                }
                """);
        assertThat(found)
                .extracting(ConsumersTest::told)
                .containsExactly(
                        "BATCH_JOB image 2:47 \"a\" = a pulls executionRoleArn e at 2:71 \"e\" not jobRoleArn j at 2:89 \"j\"",
                        "BATCH_JOB image 6:72 \"a\" = a image 6:89 \"b\" = b pulls executionRoleArn e at 6:24 \"e\""
                                + " not taskRoleArn t at 6:43 \"t\"",
                        "BATCH_JOB image 10:81 \"n\" = n",
                        "BATCH_JOB image 16:17 \"k\" = k");
    }

    @Test
    void whatRunsOnFargateAloneIsToldFromWhatMayRunOnMachines() {
        List<ImageConsumer> found = consumers("""
                resource "aws_ecs_task_definition" "fargate" {
                  requires_compatibilities = ["FARGATE"]
                  container_definitions    = jsonencode([{ image = "a" }])
                }
                resource "aws_ecs_task_definition" "either" {
                  requires_compatibilities = ["FARGATE", "EC2"]
                  container_definitions    = jsonencode([{ image = "b" }])
                }
                resource "aws_batch_job_definition" "fargate" {
                  platform_capabilities = ["FARGATE"]
                  container_properties  = jsonencode({ image = "c" })
                }
                """);
        assertThat(found)
                .extracting(ImageConsumer::kind)
                .containsExactly(
                        ImageConsumer.Kind.ECS_FARGATE_TASK,
                        ImageConsumer.Kind.ECS_TASK,
                        ImageConsumer.Kind.BATCH_FARGATE_JOB);
    }

    @Test
    void aFunctionHasNoRoleThatPulls() {
        List<ImageConsumer> found = consumers("""
                resource "aws_lambda_function" "image" {
                  package_type = "Image"
                  image_uri    = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1"
                  role         = "arn:aws:iam::111122223333:role/f"
                }
                resource "aws_lambda_function" "zip" {
                  filename = "f.zip"
                  role     = "arn:aws:iam::111122223333:role/f"
                }
                """);
        assertThat(found)
                .extracting(ConsumersTest::told)
                .containsExactly("LAMBDA_FUNCTION image 3:18 \"111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1\""
                        + " = 111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1"
                        + " not role arn:aws:iam::111122223333:role/f at 4:18 \"arn:aws:iam::111122223333:role/f\"");
    }

    @Test
    void appRunnerPullsAsItsAccessRole() {
        List<ImageConsumer> found = consumers("""
                resource "aws_apprunner_service" "web" {
                  source_configuration {
                    authentication_configuration {
                      access_role_arn = "access"
                    }
                    image_repository {
                      image_identifier      = "app:1"
                      image_repository_type = "ECR"
                    }
                  }
                  instance_configuration {
                    instance_role_arn = "instance"
                  }
                }
                """);
        assertThat(found)
                .extracting(ConsumersTest::told)
                .containsExactly("APP_RUNNER_SERVICE image 7:31 \"app:1\" = app:1"
                        + " pulls access_role_arn access at 4:25 \"access\""
                        + " not instance_role_arn instance at 12:25 \"instance\"");
    }

    @Test
    void aBuildProjectPullsAsItsServiceRoleOnlyIfItSaysSo() {
        List<ImageConsumer> found = consumers("""
                variable "who" {}
                resource "aws_codebuild_project" "own" {
                  service_role = "s"
                  environment {
                    image                       = "app"
                    image_pull_credentials_type = "SERVICE_ROLE"
                  }
                }
                resource "aws_codebuild_project" "default" {
                  service_role = "s"
                  environment {
                    image = "app"
                  }
                }
                resource "aws_codebuild_project" "unknown" {
                  service_role = "s"
                  environment {
                    image                       = "app"
                    image_pull_credentials_type = var.who
                  }
                }
                """);
        assertThat(found)
                .extracting(ConsumersTest::told)
                .containsExactly(
                        "CODEBUILD_PROJECT image 5:35 \"app\" = app pulls service_role s at 3:18 \"s\"",
                        "CODEBUILD_PROJECT image 12:13 \"app\" = app not service_role s at 10:18 \"s\"",
                        "CODEBUILD_PROJECT");
    }

    @Test
    void nodesNameARoleOrAProfile() {
        List<ImageConsumer> found = consumers("""
                resource "aws_eks_node_group" "n" {
                  node_role_arn = "n"
                }
                resource "aws_eks_fargate_profile" "f" {
                  pod_execution_role_arn = "f"
                }
                resource "aws_eks_cluster" "auto" {
                  role_arn = "c"
                  compute_config {
                    node_role_arn = "n"
                  }
                }
                resource "aws_eks_cluster" "plain" {
                  role_arn = "c"
                }
                resource "aws_instance" "i" {
                  iam_instance_profile = "p"
                }
                resource "aws_launch_template" "t" {
                  iam_instance_profile {
                    arn = "p"
                  }
                }
                resource "aws_launch_configuration" "l" {
                  iam_instance_profile = "p"
                }
                resource "aws_batch_compute_environment" "b" {
                  compute_resources {
                    instance_role = "p"
                  }
                }
                resource "aws_elastic_beanstalk_environment" "e" {
                  setting {
                    namespace = "aws:elasticbeanstalk:environment"
                    name      = "ServiceRole"
                    value     = "s"
                  }
                  setting {
                    namespace = "aws:autoscaling:launchconfiguration"
                    name      = "IamInstanceProfile"
                    value     = "p"
                  }
                }
                """);
        assertThat(found)
                .extracting(ConsumersTest::told)
                .containsExactly(
                        "EKS_NODE_GROUP pulls node_role_arn n at 2:19 \"n\"",
                        "EKS_FARGATE_PROFILE pulls pod_execution_role_arn f at 5:28 \"f\"",
                        "EKS_CLUSTER pulls node_role_arn n at 10:21 \"n\" not role_arn c at 8:14 \"c\"",
                        "EC2_INSTANCE pulls iam_instance_profile p at 17:26 \"p\"",
                        "LAUNCH_TEMPLATE pulls arn p at 21:11 \"p\"",
                        "LAUNCH_TEMPLATE pulls iam_instance_profile p at 25:26 \"p\"",
                        "BATCH_COMPUTE_ENVIRONMENT pulls instance_role p at 29:21 \"p\"",
                        "BEANSTALK_ENVIRONMENT pulls value p at 41:17 \"p\"");
    }

    @Test
    void otherServicesThatRunImagesAreKnown() {
        List<ImageConsumer> found = consumers("""
                resource "aws_sagemaker_model" "m" {
                  execution_role_arn = "e"
                  primary_container {
                    image = "a"
                  }
                  container {
                    image = "b"
                  }
                }
                resource "aws_emrserverless_application" "e" {
                  image_configuration {
                    image_uri = "s"
                  }
                }
                resource "aws_bedrockagentcore_agent_runtime" "r" {
                  role_arn = "r"
                  agent_runtime_artifact {
                    container_configuration {
                      container_uri = "u"
                    }
                  }
                }
                resource "aws_ecs_express_gateway_service" "x" {
                  execution_role_arn      = "e"
                  infrastructure_role_arn = "i"
                  primary_container {
                    image = "g"
                  }
                }
                """);
        assertThat(found)
                .extracting(ConsumersTest::told)
                .containsExactly(
                        "SAGEMAKER_MODEL image 4:13 \"a\" = a image 7:13 \"b\" = b pulls execution_role_arn e at 2:24 \"e\"",
                        "EMR_SERVERLESS_APPLICATION image 12:17 \"s\" = s",
                        "AGENT_RUNTIME image 19:23 \"u\" = u pulls role_arn r at 16:14 \"r\"",
                        "ECS_EXPRESS_SERVICE image 27:13 \"g\" = g pulls execution_role_arn e at 24:29 \"e\""
                                + " not infrastructure_role_arn i at 25:29 \"i\"");
    }

    @Test
    void whatNamesItsRoleByAnotherResourceIsPutTogether() {
        List<ImageConsumer> found = consumers("""
                resource "aws_sagemaker_image_version" "v" {
                  image_name = aws_sagemaker_image.studio.id
                  base_image = "studio:1"
                }
                resource "aws_sagemaker_image" "studio" {
                  image_name = "studio"
                  role_arn   = "studio-role"
                }
                resource "aws_imagebuilder_image_pipeline" "p" {
                  name                             = "p"
                  container_recipe_arn             = aws_imagebuilder_container_recipe.r.arn
                  infrastructure_configuration_arn = aws_imagebuilder_infrastructure_configuration.i.arn
                }
                resource "aws_imagebuilder_container_recipe" "r" {
                  name         = "r"
                  parent_image = "base:1"
                }
                resource "aws_imagebuilder_infrastructure_configuration" "i" {
                  name                  = "i"
                  instance_profile_name = "builder"
                }
                resource "aws_imagebuilder_image" "machine" {
                  image_recipe_arn                 = "arn:aws:imagebuilder:eu-west-1:111122223333:image-recipe/x/1.0.0"
                  infrastructure_configuration_arn = aws_imagebuilder_infrastructure_configuration.i.arn
                }
                """);
        assertThat(found)
                .extracting(ConsumersTest::told)
                .containsExactly(
                        "SAGEMAKER_IMAGE pulls role_arn studio-role at 7:16 \"studio-role\"",
                        "IMAGE_BUILDER pulls instance_profile_name builder at 20:27 \"builder\"",
                        "SAGEMAKER_IMAGE image 3:16 \"studio:1\" = studio:1 pulls role_arn studio-role at 7:16 \"studio-role\"",
                        "IMAGE_BUILDER image 16:18 \"base:1\" = base:1 pulls instance_profile_name builder at 20:27 \"builder\"");
    }
}
