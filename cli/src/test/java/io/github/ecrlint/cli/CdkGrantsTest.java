package io.github.ecrlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What CDK's grants synthesize, written by hand after its documentation: the access is right and nothing is found. */
class CdkGrantsTest {
    private static final String REPOSITORY = """
            "Images3E5E6C2A": {"Type": "AWS::ECR::Repository", "UpdateReplacePolicy": "Retain", "DeletionPolicy": "Retain",
              "Properties": {"RepositoryName": "images"POLICY}}""";
    private static final String ROLE = """
            "Worker57E0E9FE": {"Type": "AWS::IAM::Role", "Properties": {"RoleName": "worker",
              "AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": [
                {"Action": "sts:AssumeRole", "Effect": "Allow", "Principal": {"Service": "ecs-tasks.amazonaws.com"}}]}}},
            "WorkerDefaultPolicyBA5B54A2": {"Type": "AWS::IAM::Policy", "Properties": {
              "PolicyName": "WorkerDefaultPolicyBA5B54A2", "Roles": [{"Ref": "Worker57E0E9FE"}],
              "PolicyDocument": {"Version": "2012-10-17", "Statement": [
                {"Action": [ACTIONS], "Effect": "Allow", "Resource": {"Fn::GetAtt": ["Images3E5E6C2A", "Arn"]}},
                {"Action": "ecr:GetAuthorizationToken", "Effect": "Allow", "Resource": "*"}]}}}""";
    private static final String PULL =
            "\"ecr:BatchCheckLayerAvailability\", \"ecr:BatchGetImage\", \"ecr:GetDownloadUrlForLayer\"";
    private static final String PUSH = "\"ecr:BatchCheckLayerAvailability\", \"ecr:CompleteLayerUpload\","
            + " \"ecr:InitiateLayerUpload\", \"ecr:PutImage\", \"ecr:UploadLayerPart\"";

    @TempDir
    Path directory;

    private Session session;
    private String known = "none";

    @BeforeEach
    void open() {
        session = new Session(directory);
    }

    private String access(String... resources) throws IOException {
        session.with("cdk.out/Images.template.json", "{\"Resources\": {\n" + String.join(",\n", resources) + "}}\n");
        session.run("check");
        assertThat(session.out().replace(known, "")).doesNotContain("[ECR");
        assertThat(session.err()).isEmpty();
        session.run("access");
        return session.out();
    }

    private static String repository(String policy) {
        return REPOSITORY.replace("POLICY", policy.isEmpty() ? "" : ", \"RepositoryPolicyText\": " + policy);
    }

    private static String policy(String principal, String actions) {
        return "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Action\": [" + actions
                + "], \"Effect\": \"Allow\", \"Principal\": " + principal + "}]}";
    }

    @Test
    void anAccountThatIsWrittenOutIsTheOwnOneWhereTheManifestSaysSo() throws IOException {
        session.with("cdk.out/manifest.json", """
                {"version": "36.0.0", "artifacts": {"Images": {"type": "aws:cloudformation:stack",
                  "environment": "aws://111122223333/eu-west-1", "properties": {"templateFile": "Images.template.json"}}}}
                """);
        String root =
                "{\"AWS\": {\"Fn::Join\": [\"\", [\"arn:\", {\"Ref\": \"AWS::Partition\"}, \":iam::111122223333:root\"]]}}";
        assertThat(access(repository(policy(root, PULL)))).contains("images").doesNotContain("any AWS");
    }

    @Test
    void grantPull() throws IOException {
        assertThat(access(repository(""), ROLE.replace("ACTIONS", PULL))).isEqualTo("""
                images (Images3E5E6C2A)
                  principal    login  pull   push   admin
                  role worker  yes    yes    no     no
                """);
    }

    @Test
    void grantPush() throws IOException {
        // that a client which looks for the manifest first cannot do so is true of this grant, and of little weight
        known = "ECR317";
        assertThat(access(repository(""), ROLE.replace("ACTIONS", PUSH))).isEqualTo("""
                images (Images3E5E6C2A)
                  principal    login  pull   push   admin
                  role worker  yes    no     yes    no
                """);
    }

    @Test
    void grantPullPush() throws IOException {
        assertThat(access(repository(""), ROLE.replace("ACTIONS", PULL + ", " + PUSH)))
                .isEqualTo("""
                images (Images3E5E6C2A)
                  principal    login  pull   push   admin
                  role worker  yes    yes    yes    no
                """);
    }

    @Test
    void grantPullToAnotherAccount() throws IOException {
        String partner = "{\"AWS\": {\"Fn::Join\": [\"\", [\"arn:\", {\"Ref\": \"AWS::Partition\"},"
                + " \":iam::111122223333:root\"]]}}";
        session.with(".ecrlint.yml", "trusted-accounts: [\"111122223333\"]\n");
        assertThat(access(repository(policy(partner, PULL)))).isEqualTo("""
                images (Images3E5E6C2A)
                  principal             login  pull   push   admin
                  account 111122223333  ?      ?      ?      ?
                """);
    }

    @Test
    void aFunctionFromAnImageAsset() throws IOException {
        assertThat(access("""
                "ServiceRole1": {"Type": "AWS::IAM::Role", "Properties": {
                  "AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": [
                    {"Action": "sts:AssumeRole", "Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}}]},
                  "ManagedPolicyArns": [{"Fn::Join": ["", ["arn:", {"Ref": "AWS::Partition"},
                    ":iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"]]}]}},
                "Function1": {"Type": "AWS::Lambda::Function", "DependsOn": ["ServiceRole1"], "Properties": {
                  "PackageType": "Image", "Role": {"Fn::GetAtt": ["ServiceRole1", "Arn"]},
                  "Code": {"ImageUri": {"Fn::Sub": "${AWS::AccountId}.dkr.ecr.${AWS::Region}.${AWS::URLSuffix}/cdk-hnb659fds-container-assets-${AWS::AccountId}-${AWS::Region}:0a1b2c"}}}}
                """)).isEmpty();
    }

    @Test
    void aFargateTaskOfAnImageInTheRepository() throws IOException {
        assertThat(access(repository(""), ROLE.replace("ACTIONS", PULL), """
                "Task1": {"Type": "AWS::ECS::TaskDefinition", "Properties": {
                  "ExecutionRoleArn": {"Fn::GetAtt": ["Worker57E0E9FE", "Arn"]}, "RequiresCompatibilities": ["FARGATE"],
                  "ContainerDefinitions": [{"Name": "c", "Essential": true, "Image": {"Fn::Join": ["", [
                    {"Fn::Select": [4, {"Fn::Split": [":", {"Fn::GetAtt": ["Images3E5E6C2A", "Arn"]}]}]}, ".dkr.ecr.",
                    {"Fn::Select": [3, {"Fn::Split": [":", {"Fn::GetAtt": ["Images3E5E6C2A", "Arn"]}]}]}, ".",
                    {"Ref": "AWS::URLSuffix"}, "/", {"Ref": "Images3E5E6C2A"}, ":latest"]]}}]}}
                """)).isEqualTo("""
                images (Images3E5E6C2A)
                  principal    login  pull   push   admin
                  role worker  yes    yes    no     no
                """);
    }
}
