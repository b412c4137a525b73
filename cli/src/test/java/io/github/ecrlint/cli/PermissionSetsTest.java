package io.github.ecrlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A permission set becomes a role in the accounts that it is assigned in, which both languages say alike. */
class PermissionSetsTest {
    private static final String TERRAFORM = """
            data "aws_caller_identity" "own" {}
            variable "open" {}
            resource "aws_ecr_repository" "app" {
              name = "app"
            }
            resource "aws_ecr_repository_policy" "app" {
              repository = aws_ecr_repository.app.name
              policy     = jsonencode({ Statement = [{
                Effect = "Allow", Principal = { AWS = "GUEST" }, Action = "ecr:BatchGetImage"
              }] })
            }
            resource "aws_ssoadmin_permission_set" "devs" {
              name         = "devs"
              instance_arn = "arn:aws:sso:::instance/ssoins-1"
            }
            resource "aws_ssoadmin_permission_set_inline_policy" "devs" {
              instance_arn       = "arn:aws:sso:::instance/ssoins-1"
              permission_set_arn = aws_ssoadmin_permission_set.devs.arn
              inline_policy      = jsonencode({ Statement = [{
                Effect = "Allow", Action = "ecr:BatchGetImage", Resource = "*"
              }] })
            }
            """;
    private static final String TEMPLATE = """
            Parameters:
              Open: { Type: String }
            Resources:
              App:
                Type: AWS::ECR::Repository
                Properties:
                  RepositoryName: app
                  RepositoryPolicyText:
                    Statement: { Effect: Allow, Principal: { AWS: GUEST }, Action: ecr:BatchGetImage }
              Devs:
                Type: AWS::SSO::PermissionSet
                Properties:
                  Name: devs
                  InstanceArn: arn:aws:sso:::instance/ssoins-1
                  InlinePolicy: { Statement: { Effect: Allow, Action: ecr:BatchGetImage, Resource: "*" } }
            """;

    private final Session session;

    PermissionSetsTest(@TempDir Path directory) {
        this.session = new Session(directory);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not known where           | -               | arn:aws:iam::111122223333:root | 3",
                "in the own account        | own             | arn:aws:iam::111122223333:root | 0",
                "where the policy lets in  | 111122223333    | arn:aws:iam::111122223333:root | 0",
                "in some other account     | 444455556666    | arn:aws:iam::111122223333:root | 3",
                "in the own and another    | own 444455556666 | arn:aws:iam::111122223333:root | 3",
                "twice in the own account  | own own         | arn:aws:iam::111122223333:root | 0",
                "where a value decides     | open            | arn:aws:iam::111122223333:root | 3",
                "in the own and who knows  | own open        | arn:aws:iam::111122223333:root | 3",
                "let in wherever it is     | 444455556666    | '*'                            | 0",
            })
    void theAccountOfTheAssignmentDecides(String where, String accounts, String guest, int exit) throws IOException {
        StringBuilder terraform = new StringBuilder(TERRAFORM.replace("GUEST", guest));
        StringBuilder template = new StringBuilder(TEMPLATE.replace("GUEST", "\"" + guest + "\""));
        int number = 0;
        for (String account : accounts.equals("-") ? new String[0] : accounts.split(" ")) {
            number++;
            terraform
                    .append("resource \"aws_ssoadmin_account_assignment\" \"to")
                    .append(number)
                    .append("\" {\n  permission_set_arn = aws_ssoadmin_permission_set.devs.arn\n  target_id = ")
                    .append(
                            switch (account) {
                                case "own" -> "data.aws_caller_identity.own.account_id";
                                case "open" -> "var.open";
                                default -> "\"" + account + "\"";
                            })
                    .append("\n}\n");
            template.append("  To")
                    .append(number)
                    .append(":\n    Type: AWS::SSO::Assignment\n    Properties:\n")
                    .append("      PermissionSetArn: !GetAtt Devs.PermissionSetArn\n      TargetId: ")
                    .append(
                            switch (account) {
                                case "own" -> "!Ref AWS::AccountId";
                                case "open" -> "!Ref Open";
                                default -> "\"" + account + "\"";
                            })
                    .append("\n");
        }
        List<Integer> exits = new ArrayList<>();
        session.with("terraform/main.tf", terraform.toString());
        session.with("cloudformation/template.yaml", template.toString());
        exits.add(session.run("can", "devs", "ecr:BatchGetImage", "app", "terraform"));
        exits.add(session.run("can", "devs", "ecr:BatchGetImage", "app", "cloudformation"));

        assertThat(exits).as(where).containsExactly(exit, exit);
    }
}
