package io.github.ecrlint.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Statement;
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
        assertThat(declares.repository().arn().shown())
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
                .extracting(principal -> principal.text().shown())
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
        assertThat(Scan.at(((io.github.ecrlint.policy.Actions.Only) statement.actions())
                        .patterns()
                        .get(1)
                        .span()))
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
        assertThat(principals(statement).list().get(0).text().shown()).isEqualTo("arn:aws:iam::${own account}:root");
        assertThat(Scan.at(principals(statement).list().get(0).text().span()))
                .isEqualTo("7:32 \"arn:aws:iam::${AWS::AccountId}:root\"");
    }

    @Test
    void onlyNamesOfTemplatesAreRead() {
        CloudFormationFrontend frontend = new CloudFormationFrontend();
        assertThat(new String[] {"a.yaml", "b/c.yml", "d.json", "e.template", "f.cfn"})
                .allMatch(file -> frontend.reads(Path.of(file)));
        assertThat(new String[] {"a.tf", "b.tf.json", "c.tfstate", "d.txt", "yaml"})
                .noneMatch(file -> frontend.reads(Path.of(file)));
    }
}
