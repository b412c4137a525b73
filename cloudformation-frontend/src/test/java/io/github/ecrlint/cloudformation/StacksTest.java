package io.github.ecrlint.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.World;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates that know of each other: stacks in stacks, exports, and what is given from outside. */
class StacksTest {
    private static final String REGISTRY = "arn:${partition}:ecr:${own region}:${own account}:repository/";

    private static final String PARENT = """
            Parameters:
              Stage: {Type: String, Default: dev, AllowedValues: [dev, live]}
            Resources:
              Images:
                Type: AWS::CloudFormation::Stack
                Properties:
                  TemplateURL: nested/images.yaml
                  Parameters: {Name: shop, Stage: !Ref Stage, Reader: !GetAtt Reader.Arn}
              Reader:
                Type: AWS::IAM::Role
                Properties:
                  RoleName: reader
                  Policies:
                    - PolicyName: pull
                      PolicyDocument:
                        Statement: {Effect: Allow, Action: ecr:BatchGetImage, Resource: !GetAtt Images.Outputs.Arn}
            """;
    private static final String CHILD = """
            Parameters:
              Name: {Type: String}
              Stage: {Type: String}
              Reader: {Type: String}
            Conditions:
              IsLive: !Equals [!Ref Stage, live]
            Resources:
              Repository:
                Type: AWS::ECR::Repository
                Properties:
                  RepositoryName: !Ref Name
                  RepositoryPolicyText:
                    Statement:
                      - {Effect: Allow, Principal: {AWS: !Ref Reader}, Action: ecr:BatchGetImage}
                      - !If [IsLive, {Effect: Deny, Principal: '*', Action: ecr:PutImage}, !Ref AWS::NoValue]
            Outputs:
              Arn: {Value: !GetAtt Repository.Arn}
            """;

    @Test
    void aNestedStackIsReadWhereItStands() {
        Scan scan = Scan.tree("main.yaml", PARENT, "nested/images.yaml", CHILD);
        String reader = "AWS=arn:${partition}:iam::${own account}:role/reader";
        assertThat(Shown.of(scan.facts()))
                .containsExactly(
                        "declares Repository " + REGISTRY + "shop",
                        "guards shop: repository policy of Repository when `Stage` is `live`" + " {ALLOW " + reader
                                + " may ecr:BatchGetImage} {DENY ANYONE=* may ecr:PutImage}",
                        "guards shop: repository policy of Repository when `Stage` is `dev`" + " {ALLOW " + reader
                                + " may ecr:BatchGetImage}",
                        "knows role Reader arn:${partition}:iam::${own account}:role/reader",
                        "embedded in role reader: inline policy of Reader" + " {ALLOW may ecr:BatchGetImage on "
                                + REGISTRY + "shop}");
        assertThat(scan.reading().worlds()).extracting(World::name).containsExactly("main.yaml");
        assertThat(scan.diagnostics()).isEmpty();
    }

    @Test
    void whatANestedStackDeploysIsThereWhenTheStackIs() {
        String parent = PARENT.replace("Resources:", "Conditions: {IsLive: !Equals [!Ref Stage, live]}\nResources:")
                .replace(
                        "    Properties:\n      TemplateURL",
                        "    Condition: IsLive\n    Properties:\n      TemplateURL");
        Scan scan = Scan.tree("main.yaml", parent, "nested/images.yaml", CHILD);
        assertThat(Shown.of(scan.facts()))
                .contains("declares Repository " + REGISTRY + "shop when `Stage` is `live`")
                .filteredOn(fact -> fact.startsWith("guards"))
                .singleElement()
                .asString()
                .startsWith("guards shop: repository policy of Repository when `Stage` is `live` {ALLOW")
                .endsWith("{DENY ANYONE=* may ecr:PutImage}");
    }

    @Test
    void aNestedStackThatIsNotThereIsLeftOpen() {
        Scan scan = Scan.tree("main.yaml", PARENT);
        assertThat(Shown.of(scan.facts()))
                .contains("arn:${partition}:iam::${own account}:role/reader escapes:"
                        + " nested stack `Images` may give it policies")
                .contains("embedded in role reader: inline policy of Reader"
                        + " {ALLOW may ecr:BatchGetImage on ${main.yaml#Images.Outputs.Arn}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://s3.amazonaws.com/bucket/v1/images.yaml",
                "!Sub 'https://${Bucket}.s3.${AWS::Region}.${AWS::URLSuffix}/${Prefix}templates/images.yaml?versionId=1'",
                "!Join ['/', [!Ref Prefix, images.yaml]]",
            })
    void aTemplateOnS3IsNotTakenForTheFileThatIsNamedAlike(String location) {
        Scan scan = Scan.tree(
                "main.yaml",
                PARENT.replace("nested/images.yaml", location)
                        .replace(
                                "Parameters:\n  Stage",
                                "Parameters:\n  Bucket: {Type: String}\n  Prefix: {Type: String}\n  Stage"),
                "nested/images.yaml",
                CHILD,
                "nested/old-images.yaml",
                CHILD);
        assertThat(scan.diagnostics())
                .first()
                .asString()
                .startsWith("NOTE ")
                .endsWith("what nested stack `Images` deploys is not read: its template is no file of the project");
        assertThat(scan.reading().diagnostics().get(0).detail())
                .isEqualTo(
                        "named alike, but not known to be it: `nested/images.yaml`; a relative path in its place is followed");
        assertThat(scan.reading().worlds())
                .extracting(World::name)
                .containsExactly("main.yaml", "nested/images.yaml", "nested/old-images.yaml");
    }

    @Test
    void stacksThatHoldEachOtherHaveAnEnd() {
        String template = """
                Resources:
                  Other: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: OTHER, Parameters: {P: !GetAtt Other.Outputs.O}}}
                  R: {Type: AWS::ECR::Repository, Properties: {RepositoryName: !GetAtt Other.Outputs.O}}
                Outputs: {O: {Value: !GetAtt Other.Outputs.O}}
                """;
        Scan scan =
                Scan.tree("a.yaml", template.replace("OTHER", "b.yaml"), "b.yaml", template.replace("OTHER", "a.yaml"));
        assertThat(scan.reading().files()).isEqualTo(2);
        assertThat(scan.facts(Fact.Declares.class)).hasSize(2);
        assertThat(scan.diagnostics())
                .contains(
                        "WARNING 2:71 what nested stack `Other` deploys is not read: its template is one of those around it");
        assertThat(Scan.tree(
                                "a.yaml", template.replace("OTHER", "b.yaml"),
                                "b.yaml", template.replace("OTHER", "a.yaml"),
                                "c.yaml", "Resources: {R: {Type: AWS::ECR::Repository}}")
                        .facts(Fact.Declares.class))
                .hasSize(3);
    }

    @Test
    void aLoopOfANestedStackRepeatsWhatTheStackAroundGivesIt() {
        Scan scan = Scan.tree("main.yaml", """
                Resources:
                  N: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: n.yaml, Parameters: {Names: 'c,d'}}}
                """, "n.yaml", """
                Transform: AWS::LanguageExtensions
                Parameters: {Names: {Type: CommaDelimitedList, Default: 'a,b'}}
                Resources:
                  Fn::ForEach::L: [X, !Ref Names, {'R${X}': {Type: AWS::ECR::Repository, Properties: {RepositoryName: !Sub 'r-${X}'}}}]
                """);
        assertThat(Shown.of(scan.facts()))
                .containsExactly("declares Rc " + REGISTRY + "r-c", "declares Rd " + REGISTRY + "r-d");
        assertThat(scan.diagnostics()).isEmpty();
    }

    @Test
    void exportsThatAreMadeOfEachOtherHaveAnEnd() {
        String[] files = new String[1200];
        for (int i = 0; i < files.length; i += 2) {
            files[i] = "t" + i + ".yaml";
            files[i + 1] = "Resources: {R: {Type: AWS::ECR::Repository, Properties: {RepositoryName: !ImportValue e"
                    + (i + 2) + "}}}\nOutputs: {O: {Value: !ImportValue e" + (i + 2) + ", Export: {Name: e" + i
                    + "}}}\n";
        }
        assertThat(Scan.tree(files).facts(Fact.Declares.class)).hasSize(600);
    }

    @Test
    void anAssetOfCdkIsANestedStack() {
        Scan scan = Scan.tree(
                "cdk.out/Main.template.json",
                """
                {"Resources": {"Nested": {"Type": "AWS::CloudFormation::Stack",
                  "Properties": {"TemplateURL": {"Fn::Join": ["", ["https://s3.", {"Ref": "AWS::URLSuffix"}, "/x"]]}},
                  "Metadata": {"aws:asset:path": "MainNested.nested.template.json", "aws:asset:property": "TemplateURL"}}}}
                """,
                "cdk.out/MainNested.nested.template.json",
                "{\"Resources\": {\"R\": {\"Type\": \"AWS::ECR::Repository\", \"Properties\": {\"RepositoryName\": \"n\"}}}}");
        assertThat(Shown.of(scan.facts())).containsExactly("declares R " + REGISTRY + "n");
        assertThat(scan.reading().worlds()).extracting(World::name).containsExactly("cdk.out/Main.template.json");
    }

    @Test
    void anApplicationOfSamIsANestedStack() {
        Scan scan = Scan.tree(
                "a.yaml",
                "Resources: {N: {Type: AWS::Serverless::Application, Properties: {Location: b.yaml, Parameters: {P: x}}}}\n",
                "b.yaml",
                """
                Parameters: {P: {Type: String}}
                Resources: {R: {Type: AWS::ECR::Repository, Properties: {RepositoryName: !Ref P}}}
                """);
        assertThat(Shown.of(scan.facts())).containsExactly("declares R " + REGISTRY + "x");
    }

    @Test
    void whatOneStackExportsAnotherImports() {
        String exporting = """
                Resources: {R: {Type: AWS::ECR::Repository, Properties: {RepositoryName: r}}}
                Outputs: {Arn: {Value: !GetAtt R.Arn, Export: {Name: NAME}}}
                """;
        String importing = """
                Resources:
                  P:
                    Type: AWS::IAM::Policy
                    Properties:
                      Roles: [x]
                      PolicyDocument: {Statement: {Effect: Allow, Action: 'ecr:*', Resource: !ImportValue registry-arn}}
                """;
        String read = "embedded in role x: inline policy of P {ALLOW may ecr:* on ";
        assertThat(Shown.of(Scan.tree("a.yaml", exporting.replace("NAME", "registry-arn"), "b.yaml", importing)
                        .facts()))
                .contains(read + REGISTRY + "r}");
        assertThat(Shown.of(Scan.tree(
                                "a.yaml",
                                exporting.replace("NAME", "!Sub '${AWS::StackName}-arn'"),
                                "b.yaml",
                                importing)
                        .facts()))
                .contains(read + "${import registry-arn}}");
        assertThat(Shown.of(Scan.tree(
                                "a.yaml", exporting.replace("NAME", "registry-arn"),
                                "b.yaml", importing,
                                "c.yaml", exporting.replace("NAME", "registry-arn"))
                        .facts()))
                .as("exported twice")
                .contains(read + "${import registry-arn}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"ParameterKey\": \"Name\", \"ParameterValue\": \"shop\"}, {\"ParameterKey\": \"X\", \"UsePreviousValue\": true}]",
                "[\"Name=shop\", \"Stage=live\"]",
                "{\"Parameters\": {\"Name\": \"shop\"}, \"Tags\": {}}",
                "{\"Name\": \"shop\"}",
            })
    void parametersAreGivenInFiles(String parameters) {
        Scan scan = Scan.tree(List.of("parameters.json"), "t.yaml", CHILD, "parameters.json", parameters);
        assertThat(Shown.of(scan.facts())).contains("declares Repository " + REGISTRY + "shop");
    }

    @Test
    void parametersAreGivenInTheConfigurationOfSam() {
        String toml = """
                version = 0.1
                [default.global.parameters]
                parameter_overrides = "Name=globally"
                [default.deploy.parameters]
                stack_name = "x"
                parameter_overrides = "Name=\\"shop\\" ParameterKey=Stage,ParameterValue=live"
                [live.deploy.parameters]
                parameter_overrides = "Name=other"
                """;
        Scan scan = Scan.tree(List.of("samconfig.toml"), "t.yaml", CHILD, "samconfig.toml", toml);
        assertThat(Shown.of(scan.facts()))
                .contains("declares Repository " + REGISTRY + "shop")
                .anyMatch(fact -> fact.startsWith("guards shop: repository policy of Repository {ALLOW"));
        String list =
                "[default.deploy.parameters]\nparameter_overrides = [\n  'Name=shop', # this one\n  'Stage=live',\n]\n";
        assertThat(Shown.of(Scan.tree(List.of("samconfig.toml"), "t.yaml", CHILD, "samconfig.toml", list)
                        .facts()))
                .contains("declares Repository " + REGISTRY + "shop");
    }

    @Test
    void aGivenParameterLeavesOneScenario() {
        Scan scan = Scan.tree(List.of("Stage=live", "Name=n", "Reader=a"), "t.yaml", CHILD);
        assertThat(Shown.of(scan.facts()))
                .containsExactly(
                        "declares Repository " + REGISTRY + "n",
                        "guards n: repository policy of Repository"
                                + " {ALLOW AWS=a may ecr:BatchGetImage} {DENY ANYONE=* may ecr:PutImage}");
    }

    @Test
    void aFileThatHoldsNoParametersIsSaid() {
        Scan scan = Scan.tree(List.of("p.json"), "t.yaml", CHILD, "p.json", "[1, {\"a\": 2}]");
        assertThat(scan.diagnostics())
                .contains(
                        "WARNING 1:2 this is no parameter with a key and a value",
                        "WARNING 1:5 this is no parameter with a key and a value");
        assertThat(Scan.tree(List.of("p.json"), "t.yaml", CHILD, "p.json", "\"x\"")
                        .diagnostics())
                .contains("ERROR 1:1 a file of parameters is a list or an object");
    }
}
