package io.github.ecrlint.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.model.Fact;
import org.junit.jupiter.api.Test;

/** What CDK leaves in {@code cdk.out}: templates, a manifest that says where they go, nested templates and assets. */
class CloudAssemblyTest {
    private static final String TEMPLATE = """
            {"Parameters": {"Stage": {"Type": "String", "Default": "dev"}},
             "Conditions": {"IsHere": {"Fn::Equals": [{"Ref": "AWS::Region"}, "eu-west-1"]}},
             "Resources": {
              "Images": {"Type": "AWS::ECR::Repository", "Properties": {"RepositoryName": {"Fn::Sub": "${Stage}-images"},
                "RepositoryPolicyText": {"Statement": [
                  {"Effect": "Allow", "Action": "ecr:*", "Principal": {"AWS": {"Fn::Sub": "arn:aws:iam::${AWS::AccountId}:root"}}},
                  {"Fn::If": ["IsHere", {"Ref": "AWS::NoValue"}, {"Effect": "Deny", "Action": "ecr:PutImage", "Principal": "*"}]}]}}},
              "Nested": {"Type": "AWS::CloudFormation::Stack", "Properties": {"TemplateURL": "https://x/y.json"},
                "Metadata": {"aws:asset:path": "Nested.nested.template.json"}}},
             "Outputs": {"Arn": {"Value": {"Fn::GetAtt": ["Images", "Arn"]}, "Export": {"Name": {"Fn::Sub": "${AWS::StackName}:arn"}}}}}
            """;
    private static final String NESTED = """
            {"Resources": {"Inner": {"Type": "AWS::ECR::Repository", "Properties": {"RepositoryName": "inner"}}}}
            """;
    private static final String IMPORTING = """
            {"Resources": {"P": {"Type": "AWS::IAM::Policy", "Properties": {"PolicyName": "p", "Roles": ["x"], "PolicyDocument":
              {"Statement": {"Effect": "Allow", "Action": "ecr:*", "Resource": {"Fn::ImportValue": "images-live:arn"}}}}}}}
            """;

    private static String stack(String id, String environment, String properties) {
        return """
                "%s": {"type": "aws:cloudformation:stack", "environment": "%s",
                  "properties": {"templateFile": "%s.template.json"%s}}""".formatted(id, environment, id, properties);
    }

    private static String manifest(String... stacks) {
        return "{\"version\": \"36.0.0\", \"artifacts\": {\n" + String.join(",\n", stacks) + "}}\n";
    }

    @Test
    void aStackIsDeployedWhereTheManifestSays() {
        Scan scan = Scan.tree(
                "cdk.out/manifest.json",
                manifest(stack(
                        "Main",
                        "aws://111122223333/eu-west-1",
                        ", \"stackName\": \"images-live\", \"parameters\": {\"Stage\": \"live\"}")),
                "cdk.out/Main.template.json",
                TEMPLATE,
                "cdk.out/Nested.nested.template.json",
                NESTED,
                "cdk.out/Other.template.json",
                IMPORTING);
        String registry = "arn:${partition}:ecr:eu-west-1:111122223333:repository/";
        assertThat(Shown.of(scan.facts()))
                .containsExactly(
                        "declares Images " + registry + "live-images",
                        "guards live-images: repository policy of Images"
                                + " {ALLOW AWS=arn:aws:iam::111122223333:root may ecr:*}",
                        "declares Inner " + registry + "inner",
                        "embedded in role x: inline policy of P {ALLOW may ecr:* on " + registry + "live-images}");
        assertThat(scan.diagnostics()).isEmpty();
    }

    @Test
    void whatTheManifestLeavesOpenStaysOpen() {
        Scan scan = Scan.tree(
                "cdk.out/manifest.json",
                manifest(stack("Main", "aws://unknown-account/unknown-region", "")),
                "cdk.out/Main.template.json",
                TEMPLATE,
                "cdk.out/Nested.nested.template.json",
                NESTED);
        assertThat(Shown.of(scan.facts()))
                .contains("declares Images arn:${partition}:ecr:${own region}:${own account}:repository/dev-images");
    }

    @Test
    void whatIsGivenCountsMoreThanTheManifest() {
        Scan scan = Scan.tree(
                java.util.List.of("Stage=test"),
                "cdk.out/manifest.json",
                manifest(stack("Main", "aws://111122223333/eu-west-1", ", \"parameters\": {\"Stage\": \"live\"}")),
                "cdk.out/Main.template.json",
                TEMPLATE);
        assertThat(scan.fact(Fact.Declares.class).repository().name().shown()).isEqualTo("test-images");
    }

    @Test
    void aStageHasAManifestOfItsOwn() {
        Scan scan = Scan.tree(
                "cdk.out/manifest.json",
                """
                {"version": "36.0.0", "artifacts": {"assembly-Live": {"type": "cdk:cloud-assembly",
                  "properties": {"directoryName": "assembly-Live", "displayName": "Live"}}}}
                """,
                "cdk.out/assembly-Live/manifest.json",
                manifest(stack("LiveMain", "aws://444455556666/us-east-1", "")),
                "cdk.out/assembly-Live/LiveMain.template.json",
                NESTED);
        assertThat(Shown.of(scan.facts()))
                .containsExactly("declares Inner arn:${partition}:ecr:us-east-1:444455556666:repository/inner");
    }

    @Test
    void anExportIsSeenInItsOwnAccountAndRegionOnly() {
        String exporting = TEMPLATE.replace("Fn::Sub\": \"${AWS::StackName}:arn", "Fn::Sub\": \"images-live:arn");
        String[] tree = {
            "cdk.out/manifest.json",
            manifest(
                    stack("Here", "aws://111122223333/eu-west-1", ""),
                    stack("There", "aws://111122223333/us-east-1", ""),
                    stack("Reader", "aws://111122223333/us-east-1", "")),
            "cdk.out/Here.template.json",
            exporting,
            "cdk.out/There.template.json",
            exporting,
            "cdk.out/Reader.template.json",
            IMPORTING
        };
        String read = "embedded in role x: inline policy of P {ALLOW may ecr:* on ";
        assertThat(Shown.of(Scan.tree(tree).facts()))
                .contains(read + "arn:${partition}:ecr:us-east-1:111122223333:repository/dev-images}");
        tree[1] = tree[1].replace("aws://111122223333/us-east-1", "aws://444455556666/us-east-1");
        tree[1] = tree[1].replaceFirst("444455556666", "111122223333");
        assertThat(Shown.of(Scan.tree(tree).facts())).contains(read + "${import images-live:arn}}");
    }

    @Test
    void aTemplateThatIsDeployedTwiceIsKnownForNeitherPlace() {
        Scan scan = Scan.tree(
                "cdk.out/manifest.json",
                manifest(
                        stack("Main", "aws://111122223333/eu-west-1", ""),
                        stack("Main", "aws://444455556666/eu-west-1", "").replaceFirst("Main", "Twin")),
                "cdk.out/Main.template.json",
                NESTED);
        assertThat(Shown.of(scan.facts()))
                .containsExactly("declares Inner arn:${partition}:ecr:${own region}:${own account}:repository/inner");
    }

    @Test
    void aManifestThatIsBrokenIsSaid() {
        Scan scan = Scan.tree(
                "cdk.out/manifest.json",
                manifest(stack("Main", "aws://111122223333/eu-west-1", "")).replace("}}\n", "}"),
                "cdk.out/Main.template.json",
                NESTED);
        assertThat(scan.diagnostics()).hasSize(1).first().asString().startsWith("WARNING 3:");
        assertThat(scan.facts(Fact.Declares.class)).hasSize(1);
    }
}
