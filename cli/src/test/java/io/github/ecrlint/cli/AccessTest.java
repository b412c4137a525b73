package io.github.ecrlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
