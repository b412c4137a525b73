package io.github.ecrlint.rules.twins;

import io.github.ecrlint.policy.PolicyKind;

/** Where the policy of a twin stands, with all that is around it in both languages; {@code @POLICY@} stands for it. */
enum Place {
    REPOSITORY(
            PolicyKind.REPOSITORY,
            "\"App\": {\"Type\": \"AWS::ECR::Repository\", \"Properties\": {\"RepositoryName\": \"app\","
                    + " \"RepositoryPolicyText\": @POLICY@}}",
            """
            resource "aws_ecr_repository" "app" {
              name = "app"
            }
            resource "aws_ecr_repository_policy" "app" {
              repository = aws_ecr_repository.app.name
              policy     = @POLICY@
            }
            """),
    REGISTRY(
            PolicyKind.REGISTRY,
            "\"Registry\": {\"Type\": \"AWS::ECR::RegistryPolicy\", \"Properties\": {\"PolicyText\": @POLICY@}}",
            """
            resource "aws_ecr_registry_policy" "registry" {
              policy = @POLICY@
            }
            """),
    TEMPLATE(
            PolicyKind.CREATION_TEMPLATE,
            "\"Cache\": {\"Type\": \"AWS::ECR::RepositoryCreationTemplate\", \"Properties\": {\"Prefix\": \"cache\","
                    + " \"AppliedFor\": [\"PULL_THROUGH_CACHE\"], \"RepositoryPolicy\": @POLICY@}}",
            """
            resource "aws_ecr_repository_creation_template" "cache" {
              prefix            = "cache"
              applied_for       = ["PULL_THROUGH_CACHE"]
              repository_policy = @POLICY@
            }
            """),
    ROLE(
            PolicyKind.IDENTITY_INLINE,
            Texts.REPOSITORY + ", \"Ci\": {\"Type\": \"AWS::IAM::Role\", \"Properties\": {\"RoleName\": \"ci\","
                    + " \"AssumeRolePolicyDocument\": " + Texts.TASK + ", \"Policies\": [{\"PolicyName\": \"ci\","
                    + " \"PolicyDocument\": @POLICY@}]}}",
            """
            resource "aws_ecr_repository" "app" {
              name = "app"
            }
            resource "aws_iam_role" "ci" {
              name               = "ci"
              assume_role_policy = <<EOF
            @TASK@
            EOF
            }
            resource "aws_iam_role_policy" "ci" {
              name   = "ci"
              role   = aws_iam_role.ci.name
              policy = @POLICY@
            }
            """),
    TRUST(
            PolicyKind.TRUST,
            Texts.REPOSITORY + ", \"Ci\": {\"Type\": \"AWS::IAM::Role\", \"Properties\": {\"RoleName\": \"ci\","
                    + " \"AssumeRolePolicyDocument\": @POLICY@, \"ManagedPolicyArns\":"
                    + " [\"arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPowerUser\"]}}",
            """
            resource "aws_ecr_repository" "app" {
              name = "app"
            }
            resource "aws_iam_role" "ci" {
              name               = "ci"
              assume_role_policy = @POLICY@
            }
            resource "aws_iam_role_policy_attachment" "ci" {
              role       = aws_iam_role.ci.name
              policy_arn = "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPowerUser"
            }
            """);

    /** What the constants are made of. */
    private static final class Texts {
        static final String REPOSITORY =
                "\"App\": {\"Type\": \"AWS::ECR::Repository\", \"Properties\": {\"RepositoryName\": \"app\"}}";
        static final String TASK = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\","
                + " \"Principal\": {\"Service\": \"ecs-tasks.amazonaws.com\"}, \"Action\": \"sts:AssumeRole\"}]}";
    }

    private final PolicyKind kind;
    private final String json;
    private final String hcl;

    Place(PolicyKind kind, String json, String hcl) {
        this.kind = kind;
        this.json = json;
        this.hcl = hcl;
    }

    PolicyKind kind() {
        return kind;
    }

    String json() {
        return "{\"Resources\": {" + json + "}}";
    }

    String hcl() {
        return "data \"aws_caller_identity\" \"current\" {}\n\n" + hcl.replace("@TASK@", Texts.TASK);
    }
}
