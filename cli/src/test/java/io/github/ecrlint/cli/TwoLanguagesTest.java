package io.github.ecrlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CloudFormation and Terraform in one tree are one world: names and ARNs tie things of the one to things of the other. */
class TwoLanguagesTest {
    private static final String TERRAFORM = """
            data "aws_caller_identity" "me" {}
            data "aws_region" "here" {}
            resource "aws_ecr_repository" "there" {
              name = "there"
            }
            resource "aws_iam_role" "by_terraform" {
              name               = "by-terraform"
              assume_role_policy = "{}"
            }
            resource "aws_iam_role_policy" "more" {
              role   = "by-template"
              policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "ecr:GetAuthorizationToken", Resource = "*" }] })
            }
            resource "aws_ecs_task_definition" "task" {
              family                   = "task"
              requires_compatibilities = ["FARGATE"]
              execution_role_arn       = "arn:aws:iam::${data.aws_caller_identity.me.account_id}:role/by-template"
              container_definitions    = jsonencode([{
                name  = "a"
                image = "${data.aws_caller_identity.me.account_id}.dkr.ecr.${data.aws_region.here.name}.amazonaws.com/here:1"
              }])
            }
            """;
    private static final String TEMPLATE = """
            Resources:
              Here:
                Type: AWS::ECR::Repository
                Properties:
                  RepositoryName: here
                  RepositoryPolicyText:
                    Statement:
                      Effect: Allow
                      Principal: {AWS: !Sub 'arn:aws:iam::${AWS::AccountId}:role/by-terraform'}
                      Action: [ecr:BatchGetImage, ecr:GetDownloadUrlForLayer]
              ByTemplate:
                Type: AWS::IAM::Role
                Properties: {RoleName: by-template, AssumeRolePolicyDocument: {}}
              Login:
                Type: AWS::IAM::ManagedPolicy
                Properties:
                  Roles: [by-terraform]
                  PolicyDocument: {Statement: {Effect: Allow, Action: ecr:GetAuthorizationToken, Resource: '*'}}
              Task:
                Type: AWS::ECS::TaskDefinition
                Properties:
                  RequiresCompatibilities: [FARGATE]
                  ExecutionRoleArn: !Sub arn:aws:iam::${AWS::AccountId}:role/by-terraform
                  ContainerDefinitions:
                    - Name: a
                      Image: !Sub ${AWS::AccountId}.dkr.ecr.${AWS::Region}.amazonaws.com/there:1
            """;

    @TempDir
    Path directory;

    @Test
    void policiesAndConsumersAreLinkedBothWays() throws IOException {
        Session session = new Session(directory);
        session.with("infra/main.tf", TERRAFORM).with("template.yaml", TEMPLATE);

        session.run("check", "--format", "concise");
        assertThat(session.out())
                .contains("role `by-terraform` cannot pull `there` for task definition `Task`: it is not allowed"
                        + " `ecr:BatchGetImage` and `ecr:GetDownloadUrlForLayer`")
                .contains(
                        "role `by-template` cannot pull `here` for task definition `aws_ecs_task_definition.task`: it is not"
                                + " allowed `ecr:BatchGetImage` and `ecr:GetDownloadUrlForLayer`");
        session.run("access");
        assertThat(session.out())
                .contains("role by-terraform  yes    yes    no     no")
                .doesNotContain("arn:");
    }

    @Test
    void aRoleThatBelongsToAServiceIsOneOfTheOwnAccount() throws IOException {
        Session session = new Session(directory);
        session.with("main.tf", """
                resource "aws_iam_service_linked_role" "scaling" {
                  aws_service_name = "autoscaling.amazonaws.com"
                }
                resource "aws_ecr_repository" "there" {
                  name = "there"
                }
                resource "aws_ecr_repository_policy" "there" {
                  repository = aws_ecr_repository.there.name
                  policy     = jsonencode({ Statement = [{
                    Effect = "Allow", Principal = { AWS = aws_iam_service_linked_role.scaling.arn }, Action = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
                  }] })
                }
                """);
        session.with("template.yaml", """
                Parameters:
                  Service: { Type: String, Default: autoscaling.amazonaws.com }
                Resources:
                  Scaling: { Type: AWS::IAM::ServiceLinkedRole, Properties: { AWSServiceName: !Ref Service } }
                  Here:
                    Type: AWS::ECR::Repository
                    Properties:
                      RepositoryName: here
                      RepositoryPolicyText:
                        Statement:
                          Effect: Allow
                          Principal:
                            AWS: !Sub "arn:aws:iam::${AWS::AccountId}:role/aws-service-role/${Service}/${Scaling.RoleName}"
                          Action: [ecr:BatchGetImage, ecr:GetDownloadUrlForLayer]
                """);

        session.run("access");
        String path = "role/aws-service-role/autoscaling\\.amazonaws\\.com/";
        assertThat(session.out())
                .containsPattern(path + "\\$\\{Scaling\\.name} +\\? +yes")
                .containsPattern(path + "\\$\\{aws_iam_service_linked_role\\.scaling\\.name} +\\? +yes");
    }
}
