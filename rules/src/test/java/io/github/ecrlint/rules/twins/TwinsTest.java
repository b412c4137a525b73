package io.github.ecrlint.rules.twins;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.run.Analysis;
import io.github.ecrlint.run.Analyzer;
import io.github.ecrlint.run.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwinsTest {
    private static final String EXPECTED = """
            REPOSITORY 2012-10-17
              accounts
              ALLOW
              [AWS arn:aws:iam::${own account}:root, AWS *]
              [ecr:BatchGetImage, ecr:GetDownloadUrlForLayer]
              no resource
              Operator[qualifier=NONE, comparison=stringequals, ifExists=false] aws:PrincipalOrgID [o-a1b2c3d4e5]
              functions
              DENY
              all but [SERVICE lambda.amazonaws.com]
              all actions but [ecr:PutImage]
              no resource
            """;

    private static final String STATEMENTS_OF_JSON = """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Sid": "accounts",
                  "Effect": "Allow",
                  "Principal": {"AWS": ["arn:aws:iam::ACCOUNT:root", "*"]},
                  "Action": ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
                  "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}
                },
                {
                  "Sid": "functions",
                  "Effect": "Deny",
                  "NotPrincipal": {"Service": "lambda.amazonaws.com"},
                  "NotAction": "ecr:PutImage"
                }
              ]
            }
            """;

    private static final String YAML = """
            Resources:
              App:
                Type: AWS::ECR::Repository
                Properties:
                  RepositoryPolicyText:
                    Version: 2012-10-17
                    Statement:
                      - Sid: accounts
                        Effect: Allow
                        Principal:
                          AWS:
                            - !Sub arn:aws:iam::${AWS::AccountId}:root
                            - "*"
                        Action: [ecr:BatchGetImage, ecr:GetDownloadUrlForLayer]
                        Condition:
                          StringEquals:
                            aws:PrincipalOrgID: o-a1b2c3d4e5
                      - Sid: functions
                        Effect: Deny
                        NotPrincipal: {Service: [lambda.amazonaws.com]}
                        NotAction: [ecr:PutImage]
            """;

    private static final String HEAD = """
            data "aws_caller_identity" "current" {}

            resource "aws_ecr_repository_policy" "app" {
              repository = "app"
            """;

    private static final String JSONENCODE = HEAD + """
              policy = jsonencode({
                Version = "2012-10-17"
                Statement = [
                  {
                    Sid       = "accounts"
                    Effect    = "Allow"
                    Principal = { AWS = ["arn:aws:iam::${data.aws_caller_identity.current.account_id}:root", "*"] }
                    Action    = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
                    Condition = { StringEquals = { "aws:PrincipalOrgID" = ["o-a1b2c3d4e5"] } }
                  },
                  {
                    Sid          = "functions"
                    Effect       = "Deny"
                    NotPrincipal = { Service = "lambda.amazonaws.com" }
                    NotAction    = "ecr:PutImage"
                  },
                ]
              })
            }
            """;

    private static final String DOCUMENT = HEAD + """
              policy = data.aws_iam_policy_document.app.json
            }

            data "aws_iam_policy_document" "app" {
              statement {
                sid     = "accounts"
                actions = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
                principals {
                  type        = "AWS"
                  identifiers = ["arn:aws:iam::${data.aws_caller_identity.current.account_id}:root", "*"]
                }
                condition {
                  test     = "StringEquals"
                  variable = "aws:PrincipalOrgID"
                  values   = ["o-a1b2c3d4e5"]
                }
              }
              statement {
                sid         = "functions"
                effect      = "Deny"
                not_actions = ["ecr:PutImage"]
                not_principals {
                  type        = "Service"
                  identifiers = ["lambda.amazonaws.com"]
                }
              }
            }
            """;

    @TempDir
    private Path scratch;

    private Path directory;

    @BeforeEach
    void findTheRealDirectory() throws IOException {
        directory = scratch.toRealPath();
    }

    @Test
    void yamlSaysIt() throws IOException {
        assertThat(meaning("template.yaml", YAML)).isEqualTo(EXPECTED);
    }

    @Test
    void jsonSaysIt() throws IOException {
        String policy = STATEMENTS_OF_JSON.replace(
                "\"arn:aws:iam::ACCOUNT:root\"", "{\"Fn::Sub\": \"arn:aws:iam::${AWS::AccountId}:root\"}");

        assertThat(meaning("template.json", template(policy))).isEqualTo(EXPECTED);
    }

    @Test
    void jsonInATextOfJsonSaysIt() throws IOException {
        String text = STATEMENTS_OF_JSON
                .replace("ACCOUNT", "${AWS::AccountId}")
                .replace("\"", "\\\"")
                .replace("\n", "\\n");

        assertThat(meaning("template.json", template("{\"Fn::Sub\": \"" + text + "\"}")))
                .isEqualTo(EXPECTED);
    }

    @Test
    void jsonencodeSaysIt() throws IOException {
        assertThat(meaning("main.tf", JSONENCODE)).isEqualTo(EXPECTED);
    }

    @ParameterizedTest
    @CsvSource({"<<EOF", "<<-EOF"})
    void aHeredocSaysIt(String opening) throws IOException {
        String json = STATEMENTS_OF_JSON.replace("ACCOUNT", "${data.aws_caller_identity.current.account_id}");

        assertThat(meaning("main.tf", HEAD + "  policy = " + opening + "\n" + json + "EOF\n}\n"))
                .isEqualTo(EXPECTED);
    }

    @Test
    void aPolicyDocumentSaysIt() throws IOException {
        assertThat(meaning("main.tf", DOCUMENT)).isEqualTo(EXPECTED);
    }

    private static String template(String policy) {
        return "{\"Resources\": {\"App\": {\"Type\": \"AWS::ECR::Repository\", \"Properties\": {\"RepositoryPolicyText\": "
                + policy + "}}}}";
    }

    private String meaning(String file, String text) throws IOException {
        Files.writeString(directory.resolve(file), text);
        Analysis analysis = Analyzer.installed().analyze(Request.of(directory, directory));
        List<Policy> policies = analysis.model().policies();
        assertThat(analysis.diagnostics()).isEmpty();
        assertThat(policies).hasSize(1);
        return Meaning.of(policies.get(0));
    }
}
