package io.github.ecrlint.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.model.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What runs images, and as whom it pulls them. */
class ConsumersTest {

    private static List<String> consumers(String resources) {
        return Shown.of(Scan.yaml("Resources:\n" + resources.indent(2)).facts()).stream()
                .filter(fact -> fact.contains(" runs"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '~', textBlock = """
            ECS::TaskDefinition ¦ {ExecutionRoleArn: e, TaskRoleArn: t, ContainerDefinitions: [{Image: a}, {Image: b}]} ¦ ECS_TASK X runs a b pulls as ExecutionRoleArn e not as TaskRoleArn t
            ECS::TaskDefinition ¦ {ContainerDefinitions: [{Image: a, RepositoryCredentials: {CredentialsParameter: c}}, {Image: b}]} ¦ ECS_TASK X runs b
            ECS::ExpressGatewayService ¦ {ExecutionRoleArn: e, InfrastructureRoleArn: i, PrimaryContainer: {Image: a}} ¦ ECS_EXPRESS_SERVICE X runs a pulls as ExecutionRoleArn e not as InfrastructureRoleArn i
            Lambda::Function ¦ {PackageType: Image, Role: r, Code: {ImageUri: a}} ¦ LAMBDA_FUNCTION X runs a not as Role r
            AppRunner::Service ¦ {SourceConfiguration: {AuthenticationConfiguration: {AccessRoleArn: c}, ImageRepository: {ImageIdentifier: a}}, InstanceConfiguration: {InstanceRoleArn: i}} ¦ APP_RUNNER_SERVICE X runs a pulls as AccessRoleArn c not as InstanceRoleArn i
            CodeBuild::Project ¦ {ServiceRole: s, Environment: {Image: a}} ¦ CODEBUILD_PROJECT X runs a not as ServiceRole s
            CodeBuild::Project ¦ {ServiceRole: s, Environment: {Image: a, ImagePullCredentialsType: SERVICE_ROLE}} ¦ CODEBUILD_PROJECT X runs a pulls as ServiceRole s
            EKS::Nodegroup ¦ {NodeRole: n} ¦ EKS_NODE_GROUP X runs pulls as NodeRole n
            EKS::FargateProfile ¦ {PodExecutionRoleArn: p} ¦ EKS_FARGATE_PROFILE X runs pulls as PodExecutionRoleArn p
            EKS::Cluster ¦ {RoleArn: r, ComputeConfig: {NodeRoleArn: n}} ¦ EKS_CLUSTER X runs pulls as NodeRoleArn n not as RoleArn r
            Batch::JobDefinition ¦ {ContainerProperties: {Image: a, ExecutionRoleArn: e, JobRoleArn: j}} ¦ BATCH_JOB X runs a pulls as ExecutionRoleArn e not as JobRoleArn j
            Batch::JobDefinition ¦ {EcsProperties: {TaskProperties: [{ExecutionRoleArn: e, TaskRoleArn: t, Containers: [{Image: a}, {Image: b}]}]}} ¦ BATCH_JOB X runs a b pulls as ExecutionRoleArn e not as TaskRoleArn t
            Batch::JobDefinition ¦ {NodeProperties: {NodeRangeProperties: [{Container: {Image: a, ExecutionRoleArn: e}}]}} ¦ BATCH_JOB X runs a pulls as ExecutionRoleArn e
            Batch::JobDefinition ¦ {EksProperties: {PodProperties: {Containers: [{Image: a}]}}} ¦ BATCH_JOB X runs a
            Batch::ComputeEnvironment ¦ {ComputeResources: {InstanceRole: p}} ¦ BATCH_COMPUTE_ENVIRONMENT X runs pulls as InstanceRole p
            SageMaker::Model ¦ {ExecutionRoleArn: e, PrimaryContainer: {Image: a}, Containers: [{Image: b}]} ¦ SAGEMAKER_MODEL X runs a b pulls as ExecutionRoleArn e
            SageMaker::Image ¦ {ImageRoleArn: r, ImageName: n} ¦ SAGEMAKER_IMAGE X runs pulls as ImageRoleArn r
            SageMaker::ImageVersion ¦ {ImageName: n, BaseImage: a} ¦ SAGEMAKER_IMAGE X runs a
            EC2::Instance ¦ {IamInstanceProfile: p} ¦ EC2_INSTANCE X runs pulls as IamInstanceProfile p
            EC2::LaunchTemplate ¦ {LaunchTemplateData: {IamInstanceProfile: {Arn: p}}} ¦ LAUNCH_TEMPLATE X runs pulls as IamInstanceProfile p
            AutoScaling::LaunchConfiguration ¦ {IamInstanceProfile: p} ¦ LAUNCH_TEMPLATE X runs pulls as IamInstanceProfile p
            ElasticBeanstalk::Environment ¦ {OptionSettings: [{Namespace: 'aws:autoscaling:launchconfiguration', OptionName: IamInstanceProfile, Value: p}]} ¦ BEANSTALK_ENVIRONMENT X runs pulls as IamInstanceProfile p
            EMRServerless::Application ¦ {ImageConfiguration: {ImageUri: a}, WorkerTypeSpecifications: {Driver: {ImageConfiguration: {ImageUri: b}}}} ¦ EMR_SERVERLESS_APPLICATION X runs a b
            BedrockAgentCore::Runtime ¦ {RoleArn: r, AgentRuntimeArtifact: {ContainerConfiguration: {ContainerUri: a}}} ¦ AGENT_RUNTIME X runs a pulls as RoleArn r
            """)
    void eachKindPullsAsItsOwn(String type, String properties, String expected) {
        assertThat(consumers("X: {Type: 'AWS::" + type + "', Properties: " + properties + "}"))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '~', textBlock = """
            Lambda::Function ¦ {Role: r, Code: {S3Bucket: b, S3Key: k}}
            AppRunner::Service ¦ {SourceConfiguration: {CodeRepository: {RepositoryUrl: u}}}
            CodeBuild::Project ¦ {ServiceRole: s, Environment: {Image: a, ImagePullCredentialsType: !Ref Open}}
            EKS::Cluster ¦ {RoleArn: r}
            EC2::Instance ¦ {ImageId: ami-1}
            ElasticBeanstalk::Environment ¦ {OptionSettings: [{Namespace: n, OptionName: o, Value: v}]}
            EMRServerless::Application ¦ {Type: SPARK}
            ImageBuilder::ContainerRecipe ¦ {ParentImage: a}
            """)
    void whatRunsNoImageOrHasNoRoleToTellIsNone(String type, String properties) {
        assertThat(consumers("X: {Type: 'AWS::" + type + "', Properties: " + properties + "}"))
                .isEmpty();
    }

    @Test
    void anImageVersionIsPulledByTheRoleOfItsImage() {
        assertThat(consumers("""
                I: {Type: AWS::SageMaker::Image, Properties: {ImageRoleArn: r, ImageName: n}}
                V: {Type: AWS::SageMaker::ImageVersion, Properties: {ImageName: n, BaseImage: a}}
                """)).contains("SAGEMAKER_IMAGE V runs a pulls as ImageRoleArn r");
    }

    @Test
    void aRecipeIsBuiltByTheOnlyInfrastructureThereIs() {
        assertThat(consumers("""
                I: {Type: AWS::ImageBuilder::InfrastructureConfiguration, Properties: {InstanceProfileName: p}}
                C: {Type: AWS::ImageBuilder::ContainerRecipe, Properties: {ParentImage: a}}
                """)).containsExactly("IMAGE_BUILDER C runs a pulls as InstanceProfileName p");
    }

    @Test
    void imageAndRoleLeadToTheRepositoryAndTheRoleOfTheTemplate() {
        Scan scan = Scan.yaml("""
                Resources:
                  Images: {Type: AWS::ECR::Repository, Properties: {RepositoryName: app}}
                  Pull: {Type: AWS::IAM::Role, Properties: {RoleName: pull}}
                  Task:
                    Type: AWS::ECS::TaskDefinition
                    Properties:
                      ExecutionRoleArn: !GetAtt Pull.Arn
                      ContainerDefinitions:
                        - Image: !Sub ${Images.RepositoryUri}:1.0
                """);
        assertThat(Shown.of(scan.fact(Fact.Consumes.class)))
                .isEqualTo("ECS_TASK Task runs ${own account}.dkr.ecr.${own region}.${url suffix}/app:1.0"
                        + " pulls as ExecutionRoleArn arn:${partition}:iam::${own account}:role/pull");
        Fact.Consumes consumes = scan.fact(Fact.Consumes.class);
        assertThat(Scan.at(consumes.consumer().span())).isEqualTo("4:3 Task");
        assertThat(Scan.at(consumes.consumer().images().get(0).span())).isEqualTo("9:23 ${Images.RepositoryUri}:1.0");
        assertThat(Scan.at(consumes.consumer().puller().orElseThrow().span())).isEqualTo("7:25 !GetAtt Pull.Arn");
    }

    @Test
    void whatElseLimitsOrLendsPermissionsIsRead() {
        List<String> facts = Shown.of(Scan.yaml("""
                Resources:
                  R: {Type: AWS::IAM::Role, Properties: {RoleName: r, PermissionsBoundary: arn:aws:iam::aws:policy/B}}
                  P: {Type: AWS::IAM::InstanceProfile, Properties: {InstanceProfileName: p, Roles: [!Ref R]}}
                  S: {Type: AWS::Organizations::Policy, Properties: {Type: SERVICE_CONTROL_POLICY, Content: '{"Statement": []}', TargetIds: [ou-1]}}
                  T: {Type: AWS::Organizations::Policy, Properties: {Type: TAG_POLICY, Content: {}}}
                  Q: {Type: AWS::Organizations::Policy, Properties: {Type: RESOURCE_CONTROL_POLICY, Content: {Statement: []}}}
                  E: {Type: AWS::EC2::VPCEndpoint, Properties: {ServiceName: !Sub 'com.amazonaws.${AWS::Region}.ecr.api', PolicyDocument: {Statement: []}}}
                  F: {Type: AWS::EC2::VPCEndpoint, Properties: {ServiceName: com.amazonaws.eu-west-1.sqs, PolicyDocument: {Statement: []}}}
                  A: {Type: AWS::EKS::PodIdentityAssociation, Properties: {RoleArn: !GetAtt R.Arn, Policy: '{"Statement": []}'}}
                  B: {Type: AWS::EKS::PodIdentityAssociation, Properties: {RoleArn: !GetAtt R.Arn, TargetRoleArn: there, Policy: '{"Statement": []}'}}
                  L: {Type: AWS::SSO::Assignment, Properties: {PermissionSetArn: !GetAtt X.PermissionSetArn, TargetId: !Ref AWS::AccountId}}
                  C: {Type: AWS::ECR::PullThroughCacheRule, Properties: {EcrRepositoryPrefix: quay, UpstreamRegistry: quay}}
                  D: {Type: AWS::ECR::PullThroughCacheRule, Properties: {EcrRepositoryPrefix: hub, UpstreamRegistryUrl: registry-1.docker.io}}
                  X:
                    Type: AWS::SSO::PermissionSet
                    Properties:
                      Name: dev
                      InlinePolicy: {Statement: []}
                      ManagedPolicies: [arn:aws:iam::aws:policy/V]
                      CustomerManagedPolicyReferences: [{Name: own, Path: /x/}]
                      PermissionsBoundary: {CustomerManagedPolicyReference: {Name: limit}}
                """).facts());
        assertThat(facts)
                .containsExactly(
                        "knows role R arn:${partition}:iam::${own account}:role/r",
                        "role r bounded by arn:aws:iam::aws:policy/B",
                        "profile p of role r",
                        "governs ou-1: service control policy of S",
                        "governs: resource control policy of Q",
                        "stands on com.amazonaws.${own region}.ecr.api: endpoint policy of E",
                        "narrows arn:${partition}:iam::${own account}:role/r: session policy of A",
                        "narrows there: session policy of B",
                        "assigns ${template.yaml#X.PermissionSetArn} in ${own account}",
                        "caches quay.io as quay",
                        "caches registry-1.docker.io as hub",
                        "knows permission set X ${template.yaml#X.PermissionSetArn}",
                        "attached arn:aws:iam::aws:policy/V to permission set dev",
                        "attached arn:${partition}:iam::${own account}:policy/x/own to permission set dev",
                        "permission set dev bounded by arn:${partition}:iam::${own account}:policy/limit",
                        "embedded in permission set dev: inline policy of X");
    }
}
