package io.github.ecrlint.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.policy.Actions;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Resources;
import io.github.ecrlint.policy.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CloudFormationFrontendTest {
    private static final String REPOSITORY = """
            AWSTemplateFormatVersion: 2010-09-09
            Parameters:
              Team:
                Type: String
                Default: payments
              Partner:
                Type: String
            Resources:
              Images:
                Type: AWS::ECR::Repository
                Properties:
                  RepositoryName: !Sub ${Team}/api
                  RepositoryPolicyText:
                    Version: 2012-10-17
                    Statement:
                      - Sid: Pull from partner
                        Effect: Allow
                        Principal:
                          AWS:
                            - "*"
                            - !Sub arn:${AWS::Partition}:iam::${Partner}:root
                            - 012345670123
                        Action: ecr:BatchGetImage
            """;

    private static Principals.Only principals(Statement statement) {
        return (Principals.Only) statement.principals();
    }

    @Test
    void aRepositoryIsDeclaredAtItsLogicalId() {
        Fact.Declares declares = Scan.yaml(REPOSITORY).fact(Fact.Declares.class);
        assertThat(Scan.at(declares.repository().span())).isEqualTo("9:3 Images");
        assertThat(declares.repository().name().literal()).contains("payments/api");
        assertThat(declares.repository().arn().key())
                .isEqualTo("arn:${partition}:ecr:${own region}:${own account}:repository/payments/api");
    }

    @Test
    void principalsKeepTheirExactPlaces() {
        Policy policy = Scan.yaml(REPOSITORY).policy(PolicyKind.REPOSITORY);
        assertThat(policy.version().orElseThrow().value()).isEqualTo("2012-10-17");
        assertThat(principals(policy.statements().get(0)).list())
                .extracting(principal -> Scan.at(principal.text().span()))
                .containsExactly(
                        "20:19 \"*\"", "21:24 arn:${AWS::Partition}:iam::${Partner}:root", "22:19 012345670123");
        assertThat(principals(policy.statements().get(0)).list())
                .extracting(principal -> principal.text().key())
                .containsExactly("*", "arn:${partition}:iam::${template.yaml#Partner}:root", "012345670123");
    }

    @Test
    void aPolicyAsJsonInABlockScalarIsUnderlinedInside() {
        Policy policy = Scan.yaml("""
                Resources:
                  Images:
                    Type: AWS::ECR::Repository
                    Properties:
                      RepositoryPolicyText: |
                        {
                          "Version": "2012-10-17",
                          "Statement": [
                            {"Effect": "Allow", "Principal": "*",
                             "Action": ["ecr:PutImage", "ecr:Batch\\u0047etImage"]}
                          ]
                        }
                """).policy(PolicyKind.REPOSITORY);
        Statement statement = policy.statements().get(0);
        assertThat(Scan.at(principals(statement).list().get(0).text().span())).isEqualTo("9:46 \"*\"");
        assertThat(Scan.at(
                        ((Actions.Only) statement.actions()).patterns().get(1).span()))
                .isEqualTo("10:41 \"ecr:Batch\\u0047etImage\"");
    }

    @Test
    void aPolicyAsJsonInASubIsUnderlinedInsideAndFilledIn() {
        Policy policy = Scan.yaml("""
                Resources:
                  Images:
                    Type: AWS::ECR::Repository
                    Properties:
                      RepositoryPolicyText: !Sub >-
                        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                          "Principal": {"AWS": "arn:aws:iam::${AWS::AccountId}:root"},
                          "Action": "ecr:*"}]}
                """).policy(PolicyKind.REPOSITORY);
        Statement statement = policy.statements().get(0);
        assertThat(principals(statement).list().get(0).text().key()).isEqualTo("arn:aws:iam::${own account}:root");
        assertThat(Scan.at(principals(statement).list().get(0).text().span()))
                .isEqualTo("7:32 \"arn:aws:iam::${AWS::AccountId}:root\"");
    }

    @Test
    void onlyNamesOfTemplatesAreRead() {
        CloudFormationFrontend frontend = new CloudFormationFrontend();
        assertThat(new String[] {"a.yaml", "b/c.yml", "d.json", "e.template", "f.cfn", "g.j2", "h.yaml.j2"})
                .allMatch(file -> frontend.reads(Path.of(file)));
        assertThat(new String[] {"a.tf", "b.tf.json", "c.tfstate", "d.txt", "yaml"})
                .noneMatch(file -> frontend.reads(Path.of(file)));
    }

    @Test
    void aFileThatIsNoUtf8IsReadAsFarAsItGoes() {
        byte[] yaml = REPOSITORY.replace("partner", "partn\u00E9r").getBytes(StandardCharsets.ISO_8859_1);
        Scan scan = Scan.of("template.yaml", yaml);
        assertThat(scan.diagnostics()).contains("ERROR 16:33 the file is not valid UTF-8");
        assertThat(scan.facts(Fact.Guards.class)).hasSize(1);
    }

    @Test
    void aFileOfSomethingElseIsPassedOverSilently() {
        Scan scan = Scan.yaml("apiVersion: v1\nkind: ConfigMap\ndata:\n  t: |\n    Resources: AWS::ECR::Repository\n");
        assertThat(scan.reading().files()).isZero();
        assertThat(scan.reading().worlds()).isEmpty();
        assertThat(scan.diagnostics()).isEmpty();
    }

    @Test
    void aBrokenTemplateHasOneErrorAtItsPlace() {
        Scan scan = Scan.yaml(REPOSITORY.replace("            - \"*\"", "            - *"));
        assertThat(scan.diagnostics())
                .containsExactly(
                        "ERROR 20:19 `*` begins an alias in YAML: a text that begins with it stands in quotes");
        assertThat(scan.reading().files()).isZero();
    }

    @Test
    void aWorldIsNamedByItsPath() {
        assertThat(Scan.of("deploy/images.yml", REPOSITORY).reading().worlds())
                .extracting(world -> world.name())
                .containsExactly("deploy/images.yml");
    }

    @Test
    void policiesWrittenAsTextAreUnderlinedInTheirText() throws IOException {
        Scan scan = Scan.yaml(FactReaderTest.resource("/text-policies.yaml"));
        Fact.Guards nightly = scan.facts(Fact.Guards.class).get(0);
        Statement statement = nightly.policy().statements().get(0);
        assertThat(nightly.repository().literal()).contains("nightly/build");
        assertThat(Scan.at(statement.sid().orElseThrow().span())).isEqualTo("15:22 \"Partner \uD83D\uDE00 may pull\"");
        assertThat(principals(statement).list())
                .extracting(principal -> Scan.at(principal.text().span()))
                .containsExactly("17:37 \"arn:${AWS::Partition}:iam::${Partner}:root\"", "17:83 \"*\"");
        assertThat(statement.conditions().list().get(0).values().get(0).key())
                .isEqualTo("arn:aws:iam::*:role/${aws:username}");
        assertThat(Scan.at(statement.conditions().list().get(0).values().get(0).span()))
                .isEqualTo("19:64 \"arn:aws:iam::*:role/${!aws:username}\"");
        Fact.Guards copy = scan.facts(Fact.Guards.class).get(1);
        assertThat(copy.repository().literal()).contains("copy's");
        assertThat(copy.policy().statements()).hasSize(1);
        Policy trust = scan.policy(PolicyKind.TRUST);
        assertThat(Scan.at(principals(trust.statements().get(0))
                        .list()
                        .get(0)
                        .text()
                        .span()))
                .isEqualTo("34:21 \"ecs-tasks.amazonaws.com\"");
        Policy inline = scan.policy(PolicyKind.IDENTITY_INLINE);
        Actions.Only actions = (Actions.Only) inline.statements().get(0).actions();
        assertThat(Scan.at(actions.patterns().get(0).span())).isEqualTo("40:89 \"ecr:*\"");
        assertThat(((Resources.Only) inline.statements().get(0).resources())
                        .patterns()
                        .get(0)
                        .key())
                .isEqualTo("arn:${partition}:ecr:${own region}:${own account}:repository/nightly/build");
    }
}
