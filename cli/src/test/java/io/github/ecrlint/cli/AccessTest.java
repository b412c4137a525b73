package io.github.ecrlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {
    private final Session session;

    AccessTest(@TempDir Path directory) {
        this.session = new Session(directory);
    }

    private void template() throws IOException {
        session.with("template.yaml", """
                Resources:
                  App:
                    Type: AWS::ECR::Repository
                    Properties:
                      RepositoryName: app
                      RepositoryPolicyText:
                        Statement:
                          - Sid: Partner
                            Effect: Allow
                            Principal: {AWS: "444455556666"}
                            Action: [ecr:BatchGetImage, ecr:GetDownloadUrlForLayer]
                          - Sid: Frozen
                            Effect: Deny
                            Principal: "*"
                            Action: ecr:PutImage
                  Puller:
                    Type: AWS::IAM::Role
                    Properties:
                      RoleName: puller
                      ManagedPolicyArns: [arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly]
                  Admin:
                    Type: AWS::IAM::Role
                    Properties:
                      RoleName: admin
                      ManagedPolicyArns: [arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryFullAccess]
                  Nobody:
                    Type: AWS::IAM::Role
                    Properties:
                      RoleName: nobody
                """);
    }

    @Test
    void theTableJoinsBothSidesAndADenialWins() throws IOException {
        template();

        assertThat(session.run("access")).isEqualTo(CommandLine.CLEAN);

        assertThat(session.out()).isEqualTo("""
                app (App)
                  principal             login  pull   push   admin
                  role puller           yes    yes    no     no
                  role admin            yes    yes    no     yes
                  account 444455556666  ?      ?      no     ?
                """);
    }

    @Test
    void theJsonNamesTheStatementsThatDecide() throws IOException {
        template();
        session.run("access", "-f", "json");
        List<String> texts = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(session.out())) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT) {
                    texts.add(json.currentName() + "=" + json.getText());
                }
            }
        }

        assertThat(texts)
                .containsSubsequence(
                        "principal=role puller",
                        "repository=app",
                        "login=yes",
                        "pull=yes",
                        "push=no",
                        "admin=no",
                        "ecr:BatchGetImage=ALLOW",
                        "ecr:PutImage=DENY",
                        "policy=AmazonEC2ContainerRegistryPullOnly",
                        "policy=App",
                        "statement=Frozen",
                        "file=template.yaml",
                        "line=12",
                        "principal=role nobody",
                        "principal=any AWS account");
    }

    @Test
    void theJsonHasTheFieldsThatAreDocumentedInTheirOrder() throws IOException {
        template();
        session.run("access", "-f", "json");

        assertThat(session.out()).startsWith("""
                {
                  "access": [
                    {
                      "principal": "role puller",
                      "repository": "app",
                      "login": "yes",
                      "pull": "yes",
                      "push": "no",
                      "admin": "no",
                      "actions": {
                        "ecr:BatchCheckLayerAvailability": "DENY",
                        "ecr:BatchDeleteImage": "DENY",
                        "ecr:BatchGetImage": "ALLOW",
                """).contains("""
                      "because": [
                        {
                          "policy": "AmazonEC2ContainerRegistryPullOnly",
                          "statement": "#1",
                          "file": "aws/policy/AmazonEC2ContainerRegistryPullOnly",
                          "line": 1
                        },
                        {
                          "policy": "App",
                          "statement": "Frozen",
                          "file": "template.yaml",
                          "line": 12
                        }
                      ]
                    },
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"access", "can puller BatchGetImage app"})
    void theConfigurationIsReadAsForACheck(String command) throws IOException {
        template();
        session.with("old/broken.tf", "resource \"aws_ecr_repository\" {\n");
        String[] words = command.split(" ");

        assertThat(session.run(words)).isEqualTo(CommandLine.BROKEN);
        assertThat(session.err()).startsWith("old/broken.tf:");

        session.with(".ecrlint.yml", "exclude: [old]\n");
        assertThat(session.run(words)).isEqualTo(CommandLine.CLEAN);
        assertThat(session.run(with(words, "--no-config"))).isEqualTo(CommandLine.BROKEN);
        assertThat(session.run(with(words, "--config=nowhere.yml"))).isEqualTo(CommandLine.BROKEN);
        assertThat(session.err()).isEqualTo("ecrlint: no file `nowhere.yml`\n");

        session.with(".ecrlint.yml", "exclude: [old]\nno: thing\n");
        assertThat(session.run(words)).isEqualTo(CommandLine.BROKEN);
        assertThat(session.err()).startsWith(".ecrlint.yml:2:1: error unknown key `no`");
    }

    private static String[] with(String[] words, String option) {
        String[] all = Arrays.copyOf(words, words.length + 1);
        all[words.length] = option;
        return all;
    }

    @Test
    void whatIsGrantedAndStillNotAllowedIsSaidWithWhatIsMissing() throws IOException {
        session.with("main.tf", """
                resource "aws_ecr_repository" "app" {
                  name = "app"
                }
                resource "aws_iam_policy" "storage" {
                  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:*", Resource = "*" }] })
                }
                resource "aws_iam_role" "ci" {
                  name                 = "ci"
                  permissions_boundary = aws_iam_policy.storage.arn
                  assume_role_policy   = jsonencode({ Statement = [] })
                }
                resource "aws_iam_role_policy" "ci" {
                  role   = aws_iam_role.ci.id
                  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "ecr:*", Resource = "*" }] })
                }
                """);

        assertThat(session.run("can", "ci", "PutImage", "app")).isEqualTo(CommandLine.FINDINGS);
        assertThat(session.out()).isEqualTo("""
                no: role ci, ecr:PutImage, app
                  allowed by `aws_iam_role_policy.ci` at main.tf:14:38
                  but not by the permissions boundary at main.tf:9:26
                """);
    }

    @Test
    void aPolicyVariableUnderFnSubIsFilledIn() throws IOException {
        session.with("home.yaml", """
                Resources:
                  Ann:
                    Type: AWS::ECR::Repository
                    Properties: { RepositoryName: home/ann }
                  Bob:
                    Type: AWS::ECR::Repository
                    Properties: { RepositoryName: home/bob }
                  User:
                    Type: AWS::IAM::User
                    Properties:
                      UserName: ann
                      Policies:
                        - PolicyName: home
                          PolicyDocument:
                            Version: "2012-10-17"
                            Statement:
                              Effect: Allow
                              Action: ecr:BatchGetImage
                              Resource: !Sub "arn:aws:ecr:*:${AWS::AccountId}:repository/home/${!aws:username}"
                """);

        assertThat(session.run("can", "ann", "BatchGetImage", "home/ann")).isEqualTo(CommandLine.CLEAN);
        assertThat(session.run("can", "ann", "BatchGetImage", "home/bob")).isEqualTo(CommandLine.FINDINGS);
    }

    @Test
    void aPathThatIsNotThereIsSaid() {
        assertThat(session.run("access", "nowhere")).isEqualTo(CommandLine.BROKEN);
        assertThat(session.err()).isEqualTo("ecrlint: no file or directory `nowhere`\n");
    }

    @ParameterizedTest
    @CsvSource({
        "puller, ecr:BatchGetImage, 0",
        "Puller, BatchGetImage, 0",
        "puller, ecr:GetAuthorizationToken, 0",
        "puller, ecr:SetRepositoryPolicy, 1",
        "admin, ecr:PutImage, 1",
        "444455556666, ecr:BatchGetImage, 3",
        "*, ecr:BatchGetImage, 1",
    })
    void oneQuestionIsAnsweredByTheExitStatus(String who, String what, int status) throws IOException {
        template();

        assertThat(session.run("can", who, what, "app")).isEqualTo(status);
    }

    /** Whom no policy names is answered too: what is asked is seldom about those who are there already. */
    @ParameterizedTest
    @CsvSource({
        "arn:aws:iam::111122223333:role/any, 3",
        "arn:aws:iam::999988887777:user/any, 3",
        "999988887777, 3",
        "codebuild.amazonaws.com, 1",
        "lambda.amazonaws.com, 0"
    })
    void anybodyCanBeAskedAbout(String who, int status) throws IOException {
        session.with("main.tf", """
                resource "aws_ecr_repository" "app" {
                  name = "app"
                }
                resource "aws_ecr_repository_policy" "app" {
                  repository = aws_ecr_repository.app.name
                  policy = jsonencode({
                    Version = "2012-10-17"
                    Statement = [
                      { Effect = "Allow", Principal = { AWS = "111122223333" }, Action = "ecr:BatchGetImage" },
                      { Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "ecr:BatchGetImage" },
                    ]
                  })
                }
                """);

        assertThat(session.run("can", who, "BatchGetImage", "app"))
                .as(session.out() + session.err())
                .isEqualTo(status);
    }

    @Test
    void theAnswerNamesWhatDecides() throws IOException {
        template();

        session.run("can", "admin", "ecr:PutImage", "App");

        assertThat(session.out()).isEqualTo("""
                no: role admin, ecr:PutImage, app
                  denied by `App` at template.yaml:12:13
                """);
    }

    @Test
    void whomOrWhatNobodyKnowsIsSaid() throws IOException {
        template();

        assertThat(session.run("can", "pulle", "ecr:PutImage", "app")).isEqualTo(CommandLine.BROKEN);
        assertThat(session.err()).startsWith("ecrlint: no principal `pulle` in the project");
        assertThat(session.run("can", "puller", "ecr:PutImag", "app")).isEqualTo(CommandLine.BROKEN);
        assertThat(session.err()).isEqualTo("ecrlint: no action `ecr:PutImag`; did you mean `ecr:PutImage`?\n");
    }

    @Test
    void itsPageShowsWhatIsPrinted() throws IOException {
        Path root = Path.of(System.getProperty("repository.root"));
        String page = Files.readString(root.resolve("docs/access.md"));
        String command = "$ ./ecrlint access examples/terraform/team-registry\n";
        int start = page.indexOf(command) + command.length();
        Session there = new Session(root);

        there.run("access", "examples/terraform/team-registry");

        assertThat(there.out()).isEqualTo(page.substring(start, page.indexOf("```", start)));
    }

    @Test
    void aRoleWhoseNameAwsMakesUpIsNoOtherRole() throws IOException {
        session.with("template.yaml", """
                Resources:
                  App:
                    Type: AWS::ECR::Repository
                    Properties:
                      RepositoryName: app
                      RepositoryPolicyText:
                        Version: "2012-10-17"
                        Statement:
                          - Effect: Allow
                            Principal: {AWS: !GetAtt Puller.Arn}
                            Action: [ecr:BatchGetImage, ecr:GetDownloadUrlForLayer]
                  Puller: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {}}}
                  Named: {Type: AWS::IAM::Role, Properties: {RoleName: named, AssumeRolePolicyDocument: {}}}
                """);
        session.with("other.yaml", """
                Resources:
                  Other: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {}}}
                """);

        session.run("access");

        assertThat(session.out()).isEqualTo("""
                app (App)
                  principal    login  pull   push   admin
                  role Puller  no     yes    no     no
                """);
    }
}
