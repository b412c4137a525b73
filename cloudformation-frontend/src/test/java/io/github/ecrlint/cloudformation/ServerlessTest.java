package io.github.ecrlint.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.model.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** SAM: functions and their roles, as CloudFormation gets them. */
class ServerlessTest {
    private static final String ROLE = "arn:${partition}:iam::${own account}:role/";
    private static final String BASIC =
            "attached arn:${partition}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole to role ";

    private static Scan scan(String rest) {
        return Scan.yaml("Transform: AWS::Serverless-2016-10-31\n" + rest);
    }

    private static List<String> facts(String rest) {
        return Shown.of(scan(rest).facts());
    }

    @Test
    void aFunctionWithoutARoleGetsOne() {
        String name = "${template.yaml#WorkerRole.name}";
        assertThat(facts("""
                Resources:
                  Worker:
                    Type: AWS::Serverless::Function
                    Properties:
                      PackageType: Image
                      ImageUri: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/worker:1
                      Policies: AmazonEC2ContainerRegistryReadOnly
                """))
                .containsExactly(
                        "knows role WorkerRole " + ROLE + name,
                        BASIC + name,
                        "attached arn:${partition}:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly to role " + name,
                        "trusts for " + name + ": trust policy of WorkerRole 2012-10-17"
                                + " {ALLOW SERVICE=lambda.amazonaws.com may sts:AssumeRole}",
                        "LAMBDA_FUNCTION Worker runs 111122223333.dkr.ecr.eu-west-1.amazonaws.com/worker:1"
                                + " not as Role " + ROLE + name);
    }

    @Test
    void policiesHaveFourShapes() {
        String name = "${template.yaml#FRole.name}";
        assertThat(facts("""
                Resources:
                  F:
                    Type: AWS::Serverless::Function
                    Properties:
                      Policies:
                        - ReadOnlyAccess
                        - arn:aws:iam::111122223333:policy/own
                        - !Ref Managed
                        - Statement: [{Effect: Allow, Action: 'ecr:*', Resource: '*'}]
                        - DynamoDBCrudPolicy: {TableName: t}
                  Managed: {Type: AWS::IAM::ManagedPolicy, Properties: {ManagedPolicyName: m}}
                """))
                .contains(
                        "attached arn:${partition}:iam::aws:policy/ReadOnlyAccess to role " + name,
                        "attached arn:aws:iam::111122223333:policy/own to role " + name,
                        "attached arn:${partition}:iam::${own account}:policy/m to role " + name,
                        "embedded in role " + name + ": inline policy of FRole {ALLOW may ecr:* on *}")
                .hasSize(7);
    }

    @Test
    void aGivenRoleStandsForAllPermissions() {
        Scan scan = scan("""
                Resources:
                  R: {Type: AWS::IAM::Role, Properties: {RoleName: r}}
                  F:
                    Type: AWS::Serverless::Function
                    Properties: {Role: !GetAtt R.Arn, ImageUri: i, Policies: [AdministratorAccess]}
                """);
        assertThat(Shown.of(scan.facts()))
                .containsExactly("knows role R " + ROLE + "r", "LAMBDA_FUNCTION F runs i not as Role " + ROLE + "r");
        assertThat(scan.diagnostics())
                .containsExactly("NOTE 6:52 the policies of `F` are ignored, for it has a role of its own");
    }

    @Test
    void globalsGoIntoEachFunction() {
        String name = "${template.yaml#FRole.name}";
        assertThat(facts("""
                Globals:
                  Function:
                    PackageType: Image
                    ImageUri: common
                    VpcConfig: {SubnetIds: [a]}
                    Tracing: Active
                    RolePath: /x/
                    PermissionsBoundary: arn:aws:iam::aws:policy/B
                Resources:
                  F: {Type: AWS::Serverless::Function, Properties: {ImageUri: own}}
                """))
                .containsExactly(
                        "knows role FRole " + ROLE + "x/" + name,
                        "role " + name + " bounded by arn:aws:iam::aws:policy/B",
                        BASIC + name,
                        "attached arn:${partition}:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole to role "
                                + name,
                        "attached arn:${partition}:iam::aws:policy/AWSXrayWriteOnlyAccess to role " + name,
                        "trusts for " + name + ": trust policy of FRole 2012-10-17"
                                + " {ALLOW SERVICE=lambda.amazonaws.com may sts:AssumeRole}",
                        "LAMBDA_FUNCTION F runs own not as Role " + ROLE + "x/" + name);
    }

    @Test
    void theMadeRoleCanBeReferredTo() {
        assertThat(facts("""
                Resources:
                  Images:
                    Type: AWS::ECR::Repository
                    Properties:
                      RepositoryName: app
                      RepositoryPolicyText:
                        Statement: {Effect: Allow, Principal: {AWS: !GetAtt FRole.Arn}, Action: 'ecr:*'}
                  F: {Type: AWS::Serverless::Function, Properties: {Handler: h}}
                """))
                .contains("guards app: repository policy of Images {ALLOW AWS=" + ROLE
                        + "${template.yaml#FRole.name} may ecr:*}");
    }

    @Test
    void aStateMachineGetsARoleToo() {
        String name = "${template.yaml#SRole.name}";
        assertThat(facts("""
                Resources:
                  S:
                    Type: AWS::Serverless::StateMachine
                    Properties:
                      Policies: {Statement: {Effect: Allow, Action: 'ecr:DescribeImages', Resource: '*'}}
                """))
                .containsExactly(
                        "knows role SRole " + ROLE + name,
                        "trusts for " + name + ": trust policy of SRole 2012-10-17"
                                + " {ALLOW SERVICE=states.amazonaws.com may sts:AssumeRole}",
                        "embedded in role " + name + ": inline policy of SRole {ALLOW may ecr:DescribeImages on *}");
    }

    @Test
    void rolesOfEventsAndDeploymentsAreThereToBeNamed() {
        Scan scan = scan("""
                Resources:
                  F:
                    Type: AWS::Serverless::Function
                    Properties:
                      DeploymentPreference: {Type: AllAtOnce}
                      Events: {Daily: {Type: ScheduleV2}, Queue: {Type: SQS}, Given: {Type: ScheduleV2, Properties: {RoleArn: r}}}
                  G: {Type: AWS::Serverless::Function, Properties: {DeploymentPreference: {Enabled: true}}}
                  H: {Type: AWS::Serverless::Function, Properties: {DeploymentPreference: {Enabled: false}}}
                  S: {Type: AWS::Serverless::StateMachine, Properties: {Events: {Call: {Type: Api}, Rule: {Type: EventBridgeRule}}}}
                """);
        assertThat(scan.facts(Fact.Knows.class))
                .extracting(knows -> knows.identity().address())
                .containsExactly(
                        "FRole",
                        "CodeDeployServiceRole",
                        "FDailyRole",
                        "GRole",
                        "HRole",
                        "SRole",
                        "SCallRole",
                        "SRuleRole");
        assertThat(Shown.of(scan.facts()))
                .contains("trusts for ${template.yaml#FDailyRole.name}: trust policy of FDailyRole 2012-10-17"
                        + " {ALLOW SERVICE=scheduler.amazonaws.com may sts:AssumeRole}");
    }

    @Test
    void aPolicyUnderAConditionIsAScenario() {
        assertThat(facts("""
                Parameters: {Push: {Type: String, AllowedValues: ['yes', 'no']}}
                Conditions: {Pushes: !Equals [!Ref Push, 'yes']}
                Resources:
                  F:
                    Type: AWS::Serverless::Function
                    Condition: Pushes
                    Properties: {Handler: h}
                  G:
                    Type: AWS::Serverless::Function
                    Properties:
                      Policies:
                        - !If [Pushes, {Statement: {Effect: Allow, Action: 'ecr:*', Resource: '*'}}, !Ref AWS::NoValue]
                """))
                .contains(
                        "trusts for ${template.yaml#FRole.name}: trust policy of FRole 2012-10-17 when `Push` is `yes`"
                                + " {ALLOW SERVICE=lambda.amazonaws.com may sts:AssumeRole}",
                        "embedded in role ${template.yaml#GRole.name}: inline policy of GRole when `Push` is `yes`"
                                + " {ALLOW may ecr:* on *}",
                        "embedded in role ${template.yaml#GRole.name}: inline policy of GRole when `Push` is `no`");
    }

    @Test
    void aRoleThatIsGivenOnlySometimesIsMadeForTheOtherTimes() {
        assertThat(facts("""
                Parameters: {Arn: {Type: String}}
                Conditions: {HasRole: !Not [!Equals [!Ref Arn, '']]}
                Resources:
                  F:
                    Type: AWS::Serverless::Function
                    Properties: {ImageUri: i, Role: !If [HasRole, !Ref Arn, !Ref AWS::NoValue]}
                """))
                .contains("knows role FRole " + ROLE + "${template.yaml#FRole.name}")
                .anyMatch(fact -> fact.startsWith("LAMBDA_FUNCTION F runs i not as Role ${"));
    }

    @Test
    void whatAConditionTakesAwayIsNoPolicy() {
        String name = "${template.yaml#FRole.name}";
        assertThat(facts("""
                Parameters: {Full: {Type: String, AllowedValues: ['yes', 'no']}}
                Conditions: {IsFull: !Equals [!Ref Full, 'yes']}
                Resources:
                  F:
                    Type: AWS::Serverless::Function
                    Properties:
                      Tracing: Disabled
                      Policies:
                        - !If [IsFull, {DynamoDBCrudPolicy: {TableName: t}}, !Ref AWS::NoValue]
                        - !If [IsFull, ReadOnlyAccess, ReadOnlyAccess]
                """))
                .containsExactly(
                        "knows role FRole " + ROLE + name,
                        BASIC + name,
                        "attached arn:${partition}:iam::aws:policy/ReadOnlyAccess to role " + name,
                        "trusts for " + name + ": trust policy of FRole 2012-10-17"
                                + " {ALLOW SERVICE=lambda.amazonaws.com may sts:AssumeRole}");
    }
}
