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
}
