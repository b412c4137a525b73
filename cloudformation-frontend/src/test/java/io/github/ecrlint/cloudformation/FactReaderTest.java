package io.github.ecrlint.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Principals;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactReaderTest {

    static String resource(String name) throws IOException {
        try (InputStream in = FactReaderTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> shown(String resources) {
        return Shown.of(Scan.yaml("Resources:\n" + resources.indent(2)).facts());
    }

    @Test
    void aWholeTemplateSaysWhatIsDeployed() throws IOException {
        Scan scan = Scan.yaml(resource("/twins/delivery-short.yaml"));
        String team = "arn:${partition}:iam::${own account}:";
        String generated = "${template.yaml#Builder.name}";
        assertThat(scan.diagnostics())
                .containsExactly("WARNING 41:37 part of the policy of `Images` not resolved:"
                        + " parameter `Organization` has no default");
        assertThat(Shown.of(scan.facts()))
                .containsExactly(
                        "declares Images arn:${partition}:ecr:${own region}:${own account}:repository/delivery/test",
                        "guards delivery/test: repository policy of Images 2012-10-17 when `Stage` is `live`"
                                + " {Readers may pull ALLOW AWS=111122223333 AWS=444455556666"
                                + " may ecr:BatchGetImage ecr:GetDownloadUrlForLayer}"
                                + " {DENY ANYONE=* may ecr:DeleteRepository}"
                                + " {ALLOW ANYONE=* may ecr:BatchGetImage"
                                + " if stringequals aws:PrincipalOrgID ${template.yaml#Organization}}",
                        "guards delivery/test: repository policy of Images 2012-10-17 when `Stage` is `test`"
                                + " {Readers may pull ALLOW AWS=111122223333 AWS=444455556666"
                                + " may ecr:BatchGetImage ecr:GetDownloadUrlForLayer}"
                                + " {ALLOW ANYONE=* may ecr:BatchGetImage"
                                + " if stringequals aws:PrincipalOrgID ${template.yaml#Organization}}",
                        "knows role Builder " + team + "role/delivery/" + generated,
                        "attached arn:${partition}:iam::aws:policy/CloudWatchLogsFullAccess to role " + generated,
                        "attached " + team + "policy/registry-login to role " + generated,
                        "trusts for " + generated + ": trust policy of Builder 2012-10-17"
                                + " {ALLOW SERVICE=codebuild.${url suffix} may sts:AssumeRole}",
                        "embedded in role " + generated + ": inline policy of Builder 2012-10-17"
                                + " {ALLOW may ecr:PutImage ecr:UploadLayerPart"
                                + " on arn:${partition}:ecr:${own region}:${own account}:repository/delivery/test}"
                                + " {ALLOW may ecr:BatchGetImage"
                                + " on arn:${partition}:ecr:${own region}:${own account}:repository/delivery/test"
                                + " arn:${partition}:ecr:*:${own account}:repository/base/*}",
                        "managed " + team + "policy/registry-login: managed policy of Login 2012-10-17"
                                + " {ALLOW may ecr:GetAuthorizationToken on *}",
                        "attached " + team + "policy/registry-login to role legacy-builder",
                        "embedded in role " + generated + ": inline policy of Extra {DENY may ecr:* on *}",
                        "embedded in group delivery: inline policy of Extra {DENY may ecr:* on *}",
                        "embedded in group auditors: inline policy of Extra {DENY may ecr:* on *}",
                        "knows group Team " + team + "group/delivery",
                        "knows user Ada " + team + "user/ada",
                        "attached a to user ada when `Stage` is `live`",
                        "attached arn:aws:iam::aws:policy/ReadOnlyAccess to user ada when `Stage` is `test`",
                        "user ada joins delivery",
                        "knows role LiveOnly " + team + "role/${template.yaml#LiveOnly.name} when `Stage` is `live`",
                        "trusts for ${template.yaml#LiveOnly.name}:"
                                + " trust policy of LiveOnly when `Stage` is `live`");
    }

    @Test
    void longFormAndJsonSayTheSame() throws IOException {
        List<String> yaml = withoutPlaces(
                Scan.of("t.template", resource("/twins/delivery-short.yaml")).facts());
        assertThat(yaml).hasSize(20);
        assertThat(withoutPlaces(Scan.of("t.template", resource("/twins/delivery-long.yaml"))
                        .facts()))
                .isEqualTo(yaml);
        assertThat(withoutPlaces(
                        Scan.of("t.template", resource("/twins/delivery.json")).facts()))
                .isEqualTo(yaml);
    }

    /** What is open for want of one scenario has a name with its place in it. */
    private static List<String> withoutPlaces(List<Fact> facts) {
        return Shown.of(facts).stream()
                .map(fact -> fact.replaceAll("#(\\w+) \\d+}", "#$1}"))
                .toList();
    }

    @Test
    void policiesOfTheNewerResourceTypesAreFound() {
        assertThat(shown("""
                A: {Type: AWS::IAM::RolePolicy, Properties: {RoleName: r, PolicyName: p, PolicyDocument: {Statement: []}}}
                B: {Type: AWS::IAM::UserPolicy, Properties: {UserName: u, PolicyName: p, PolicyDocument: {Statement: []}}}
                C: {Type: AWS::IAM::GroupPolicy, Properties: {GroupName: g, PolicyName: p, PolicyDocument: {Statement: []}}}
                D: {Type: AWS::IAM::UserToGroupAddition, Properties: {GroupName: g, Users: [u, v]}}
                E: {Type: AWS::ECR::RegistryPolicy, Properties: {PolicyText: {Statement: []}}}
                F: {Type: AWS::ECR::PublicRepository, Properties: {RepositoryName: pub, RepositoryPolicyText: {Statement: []}}}
                G: {Type: AWS::ECR::RepositoryCreationTemplate, Properties: {Prefix: team, RepositoryPolicy: '{"Statement": []}'}}
                """))
                .containsExactly(
                        "embedded in role r: inline policy of A",
                        "embedded in user u: inline policy of B",
                        "embedded in group g: inline policy of C",
                        "user u joins g",
                        "user v joins g",
                        "stands on ${own region}:${own account}: registry policy of E",
                        "the only one on ${own region}:${own account}: registry policy of E",
                        "declares public F arn:${partition}:ecr-public::${own account}:repository/pub",
                        "stands on pub: public repository policy of F",
                        "stands on team: repository policy of a creation template of G");
    }

    @Test
    void anOpenListIsAnOpenTie() {
        Scan scan = Scan.yaml("""
                Parameters:
                  Arns: {Type: CommaDelimitedList}
                Resources:
                  R:
                    Type: AWS::IAM::Role
                    Properties:
                      RoleName: r
                      ManagedPolicyArns: !Ref Arns
                  P:
                    Type: AWS::IAM::Policy
                    Properties:
                      PolicyDocument: {Statement: []}
                      Roles: !Ref Arns
                """);
        assertThat(Shown.of(scan.facts()))
                .containsExactly(
                        "knows role R arn:${partition}:iam::${own account}:role/r",
                        "attached ${template.yaml#Arns} to role r",
                        "embedded in role ${template.yaml#Arns}: inline policy of P");
        assertThat(Scan.at(scan.fact(Fact.Attaches.class).span())).isEqualTo("8:26 !Ref Arns");
    }

    @Test
    void aPolicyThatIsNotResolvedIsSaid() {
        Scan scan = Scan.yaml("""
                Parameters:
                  Document: {Type: String}
                Resources:
                  A: {Type: AWS::ECR::Repository, Properties: {RepositoryPolicyText: !Ref Document}}
                  B:
                    Type: AWS::IAM::Role
                    Properties:
                      Policies: !Transform {Name: Mine}
                """);
        assertThat(scan.diagnostics())
                .containsExactly(
                        "WARNING 4:70 repository policy of `A` not resolved: parameter `Document` has no default",
                        "WARNING 8:17 inline policy of `B` not resolved: `Fn::Transform` is not evaluated");
        assertThat(scan.facts(Fact.Guards.class).get(0).policy().isWhole()).isFalse();
    }

    @Test
    void aPolicyForNobodyIsReadNonetheless() {
        assertThat(shown("A: {Type: AWS::IAM::Policy, Properties: {PolicyDocument: {Statement: []}}}"))
                .containsExactly("embedded in role ${template.yaml#A.target}: inline policy of A");
    }

    @Test
    void wrongTypesAnywhereAreSurvived() {
        String[] wrong = {"1", "x", "[]", "[1, [2]]", "{}", "{a: 1}", "null", "!Ref 1", "!Sub [1]", "[{}]"};
        String[] templates = {
            "Resources: {A: {Type: AWS::X}}\nParameters: HERE",
            "Resources: {A: {Type: AWS::X}}\nConditions: HERE",
            "Resources: {A: {Type: AWS::ECR::Repository, Condition: HERE}}",
            "Resources: {A: {Type: AWS::ECR::Repository, Properties: HERE}}",
            "Resources: {A: {Type: AWS::ECR::Repository, Properties: {RepositoryName: HERE}}}",
            "Resources: {A: {Type: AWS::ECR::Repository, Properties: {RepositoryPolicyText: HERE}}}",
            "Resources: {A: {Type: AWS::ECR::Repository, Properties: {RepositoryPolicyText: {Statement: HERE}}}}",
            "Resources: {A: {Type: AWS::IAM::Role, Properties: {Path: HERE, RoleName: HERE, Policies: HERE}}}",
            "Resources: {A: {Type: AWS::IAM::User, Properties: {Groups: HERE, ManagedPolicyArns: HERE}}}",
            "Resources: {A: {Type: AWS::IAM::Policy, Properties: {PolicyDocument: {}, Roles: HERE}}}",
            "Resources: {A: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: HERE, Users: HERE}}}",
            "Resources: {A: {Type: AWS::IAM::UserToGroupAddition, Properties: {GroupName: HERE, Users: HERE}}}",
            "Resources: {A: {Type: AWS::X}, B: HERE}",
            "Resources: {A: {Type: AWS::X}, B: {Type: HERE}}",
        };
        for (String template : templates) {
            for (String value : wrong) {
                Scan scan = Scan.yaml(template.replace("HERE", value));
                assertThat(scan.reading().files()).as(template).isEqualTo(1);
                assertThat(scan.diagnostics()).noneMatch(line -> line.startsWith("ERROR") && !line.contains("JSON"));
            }
        }
    }

    @Test
    void numbersBeyondAllMeasureAreSurvived() {
        for (String number : new String[] {"1e999999999", "1e99999999999", "1".repeat(500), "-0.0e-999999999"}) {
            String json = "{\"Resources\": {\"A\": {\"Type\": \"AWS::ECR::Repository\", \"Properties\": {"
                    + "\"RepositoryName\": 1, \"RepositoryPolicyText\": {\"Statement\": {\"Effect\": \"Allow\","
                    + " \"Action\": NUMBER, \"Principal\": NUMBER}}}}}}";
            Scan scan = Scan.of("t.json", json.replace("NUMBER", number));
            assertThat(scan.reading().files() + scan.diagnostics().size())
                    .as(number)
                    .isPositive();
        }
    }

    @Test
    void aRoleGivenToANestedStackEscapes() {
        Scan scan = Scan.yaml("""
                Resources:
                  R: {Type: AWS::IAM::Role, Properties: {RoleName: r}}
                  S:
                    Type: AWS::CloudFormation::Stack
                    Properties:
                      TemplateURL: nested.yaml
                      Parameters: {Role: !Ref R, Other: x}
                """);
        Fact.Escapes escapes = scan.fact(Fact.Escapes.class);
        assertThat(escapes.identity().key()).isEqualTo("arn:${partition}:iam::${own account}:role/r");
        assertThat(Scan.at(escapes.to().span())).isEqualTo("7:26 !Ref R");
        assertThat(escapes.to().because().reason()).isEqualTo("nested stack `S` may give it policies");
    }

    @Test
    void whatAModuleOrAStackSetDeploysIsSaidNotToBeRead() {
        Scan scan = Scan.yaml("""
                Resources:
                  R: {Type: AWS::IAM::Role, Properties: {RoleName: r}}
                  M: {Type: 'Our::Images::Repository::MODULE', Properties: {Reader: !GetAtt R.Arn}}
                  S: {Type: AWS::CloudFormation::StackSet, Properties: {TemplateURL: 'https://example.com/t.yaml'}}
                """);
        assertThat(scan.fact(Fact.Escapes.class).to().because().reason()).isEqualTo("module `M` may give it policies");
        assertThat(scan.diagnostics())
                .containsExactly(
                        "NOTE 3:3 what module `M` deploys is not read",
                        "NOTE 4:3 what stack set `S` deploys is not read");
    }

    @Test
    void aPolicyAsJsonInAStringOfAJsonTemplateIsUnderlinedInside() {
        Scan scan = Scan.of("t.json", """
                {"Resources": {"A": {"Type": "AWS::ECR::Repository", "Properties": {
                  "RepositoryPolicyText":
                    "{\\"Statement\\": {\\"Effect\\": \\"Allow\\", \\"Principal\\": \\"*\\"}}"
                }}}}
                """);
        Principals.Only principals = (Principals.Only)
                scan.policy(PolicyKind.REPOSITORY).statements().get(0).principals();
        assertThat(Scan.at(principals.list().get(0).text().span())).isEqualTo("3:61 \\\"*\\\"");
    }
}
