package io.github.ecrlint.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.policy.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which scenarios a policy is read in, by what its template says of parameters, conditions and rules. */
class ScenariosTest {
    private static final String SCAFFOLD = """
            Parameters:
              Env: {Type: String, Default: dev, AllowedValues: [dev, qa, prod]}
              Public: {Type: String, AllowedValues: ['true', 'false']}
              Partner: {Type: String}
              Preset: {Type: String, Default: ''}
              HEAD
            Mappings:
              Accounts:
                dev: {id: '111111111111'}
                qa: {id: '111111111111'}
                prod: {id: '222222222222'}
            Conditions:
              IsProd: !Equals [!Ref Env, prod]
              IsDev: !Equals [!Ref Env, dev]
              IsPublic: !Equals [!Ref Public, 'true']
              HasPartner: !Not [!Equals [!Ref Partner, '']]
              HasPreset: !Not [!Equals [!Ref Preset, '']]
              Both: !And [!Condition IsProd, !Condition IsDev]
              InEurope: !Equals [!Ref AWS::Region, eu-west-1]
              Open: !Equals [!Ref Partner, !Ref AWS::StackName]
              Same: !Equals [!Ref Partner, !Ref Env]
              ByMap: !Equals [!FindInMap [Accounts, !Ref Env, id], '222222222222']
              Mixed: !Equals [!Sub '${Env}-${Public}', prod-true]
            RULES
            Resources:
              Images:
                Type: AWS::ECR::Repository
                CONDITION
                Properties:
                  RepositoryName: app
                  RepositoryPolicyText:
                    Statement:
                      - Effect: Allow
                        Principal: PRINCIPAL
                        Action: ecr:BatchGetImage
            """;

    private static Scan scan(String principal, String condition, String rules) {
        return Scan.yaml(SCAFFOLD.replace("PRINCIPAL", principal)
                .replace("CONDITION", condition.isEmpty() ? "Metadata: {}" : "Condition: " + condition)
                .replace("  HEAD\n", "")
                .replace("RULES\n", rules));
    }

    private static List<String> policies(Scan scan) {
        return scan.facts(Fact.Guards.class).stream()
                .map(guards -> shown(guards.policy()))
                .toList();
    }

    /** What has to hold, and then the principals. */
    private static String shown(Policy policy) {
        String said = Shown.of(policy);
        String principals =
                said.contains("{") ? said.substring(said.indexOf("{ALLOW") + 7, said.indexOf(" may")) : "none";
        return policy.when().shown() + ": " + principals;
    }

    private static List<String> principals(String principal) {
        return policies(scan(principal, "", ""));
    }

    @Test
    void eachAllowedValueThatMattersIsAScenario() {
        assertThat(principals("!If [IsPublic, '*', {AWS: '111111111111'}]"))
                .containsExactly("`Public` is `true`: ANYONE=*", "`Public` is `false`: AWS=111111111111");
    }

    @Test
    void valuesThatNoConditionTellsApartAreOneScenario() {
        assertThat(principals("!If [IsProd, '*', {AWS: '111111111111'}]"))
                .containsExactly("`Env` is `prod`: ANYONE=*", "`IsProd` is `false`: AWS=111111111111");
    }

    @Test
    void whatIsTheSameInAllScenariosIsSaidOnce() {
        assertThat(principals("!If [IsProd, '*', '*']")).containsExactly(": ANYONE=*");
        assertThat(principals("!If [IsProd, !If [IsPublic, '*', {AWS: a}], !If [IsPublic, '*', {AWS: a}]]"))
                .containsExactly("`Public` is `true`: ANYONE=*", "`Public` is `false`: AWS=a");
    }

    @Test
    void combinationsThatCannotBeAreNotRead() {
        assertThat(principals("!If [Both, '*', {AWS: a}]")).containsExactly(": AWS=a");
        assertThat(principals("!If [IsProd, !If [IsDev, '*', {AWS: a}], {AWS: a}]"))
                .containsExactly(": AWS=a");
    }

    @Test
    void aParameterThatCanBeAnythingIsTheValueOrIsNot() {
        assertThat(principals("!If [HasPartner, {AWS: !Ref Partner}, {AWS: a}]"))
                .containsExactly("`Partner` is ``: AWS=a", "`HasPartner` is `true`: AWS=${template.yaml#Partner}");
    }

    @Test
    void aParameterWithADefaultAndNoAllowedValuesHasItsDefault() {
        assertThat(principals("!If [HasPreset, '*', {AWS: a}]")).containsExactly(": AWS=a");
    }

    @Test
    void theRegionIsAScenarioToo() {
        assertThat(principals("!If [InEurope, '*', {AWS: a}]"))
                .containsExactly("`AWS::Region` is `eu-west-1`: ANYONE=*", "`InEurope` is `false`: AWS=a");
    }

    @Test
    void aConditionThatNothingSettlesIsTakenBothWays() {
        assertThat(principals("!If [Same, '*', {AWS: a}]"))
                .contains(
                        "`Env` is `dev` and `Partner` is `dev`: ANYONE=*",
                        "`Env` is `dev` and `Same` is `false`: AWS=a")
                .hasSize(6);
        assertThat(principals("!If [Open, '*', {AWS: a}]"))
                .containsExactly("`Open` is `true`: ANYONE=*", "`Open` is `false`: AWS=a");
    }

    @Test
    void lookUpsFollowTheirKey() {
        assertThat(principals("{AWS: !FindInMap [Accounts, !Ref Env, id]}"))
                .containsExactly(
                        "`Env` is `dev`: AWS=111111111111",
                        "`Env` is `qa`: AWS=111111111111",
                        "`Env` is `prod`: AWS=222222222222");
        assertThat(principals("!If [ByMap, '*', {AWS: a}]"))
                .containsExactly("`Env` is `dev`: AWS=a", "`Env` is `qa`: AWS=a", "`Env` is `prod`: ANYONE=*");
    }

    @Test
    void textsOfSeveralParametersAreSettledOneByOne() {
        assertThat(principals("!If [Mixed, '*', {AWS: a}]"))
                .contains("`Env` is `prod` and `Public` is `true`: ANYONE=*")
                .filteredOn(policy -> policy.endsWith("ANYONE=*"))
                .hasSize(1);
    }

    @Test
    void theScenarioReachesTheTextsOfThePolicy() {
        assertThat(principals("!If [IsPublic, {AWS: !Sub 'x-${Public}'}, {AWS: !Sub 'y-${Public}'}]"))
                .containsExactly("`Public` is `true`: AWS=x-true", "`Public` is `false`: AWS=y-false");
    }

    @Test
    void rulesForbidScenarios() {
        String rules = """
                Rules:
                  NotPublicInProd:
                    RuleCondition: !Equals [!Ref Env, prod]
                    Assertions: [{Assert: !Equals [!Ref Public, 'false']}]
                """;
        assertThat(policies(scan("!If [IsProd, !If [IsPublic, '*', {AWS: a}], {AWS: b}]", "", rules)))
                .containsExactly("`Env` is `prod` and `Public` is `false`: AWS=a", "`IsProd` is `false`: AWS=b");
        String never = """
                Rules:
                  NeverInProd:
                    RuleCondition: !Equals [!Ref Env, prod]
                    Assertions: [{Assert: !Contains [['false'], !Ref Public]}]
                  NeverElse:
                    RuleCondition: !Not [!Equals [!Ref Env, prod]]
                    Assertions: [{Assert: !Contains [['false', no], !Ref Public]}]
                """;
        assertThat(policies(scan("!If [IsPublic, '*', {AWS: a}]", "", never))).containsExactly(": AWS=a");
    }

    @Test
    void aResourceThatIsNeverThereIsLeftOut() {
        assertThat(scan("'*'", "Both", "").facts()).isEmpty();
    }

    @Test
    void thePolicyOfAResourceHoldsWhenTheResourceIsThere() {
        assertThat(policies(scan("'*'", "IsPublic", ""))).containsExactly("`Public` is `true`: ANYONE=*");
        assertThat(policies(scan("!If [IsPublic, '*', {AWS: a}]", "IsPublic", "")))
                .containsExactly("`Public` is `true`: ANYONE=*");
    }

    @Test
    void wherePolicyComesAndGoesItsAbsenceIsAScenario() {
        List<String> shown = Shown.of(Scan.yaml("""
                Parameters:
                  Grant: {Type: String, AllowedValues: ['yes', 'no']}
                Conditions:
                  Granted: !Equals [!Ref Grant, 'yes']
                Resources:
                  R: {Type: AWS::IAM::Role, Properties: {RoleName: r}}
                  P:
                    Type: AWS::IAM::Policy
                    Condition: Granted
                    Properties:
                      Roles: [!Ref R]
                      PolicyDocument: {Statement: [{Effect: Allow, Action: 'ecr:*', Resource: '*'}]}
                """).facts());
        assertThat(shown)
                .containsExactly(
                        "knows role R arn:${partition}:iam::${own account}:role/r",
                        "embedded in role r: inline policy of P when `Grant` is `yes` {ALLOW may ecr:* on *}",
                        "embedded in role r: inline policy of P when `Grant` is `no`");
    }

    @Test
    void ofAListThatDiffersWhatIsInAllScenariosIsSure() {
        List<String> shown = Shown.of(Scan.yaml("""
                Parameters:
                  Env: {Type: String, AllowedValues: [dev, prod]}
                Conditions:
                  IsProd: !Equals [!Ref Env, prod]
                Resources:
                  R:
                    Type: AWS::IAM::Role
                    Properties:
                      RoleName: r
                      ManagedPolicyArns: !If [IsProd, [arn:aws:iam::aws:policy/A], [arn:aws:iam::aws:policy/A, b]]
                """).facts());
        assertThat(shown)
                .containsExactly(
                        "knows role R arn:${partition}:iam::${own account}:role/r",
                        "attached arn:aws:iam::aws:policy/A to role r",
                        "attached b to role r when `Env` is `dev`");
    }

    @Test
    void tooManyScenariosAreLeftOpenAndSaid() {
        StringBuilder template = new StringBuilder("Parameters:\n");
        for (int i = 0; i < 7; i++) {
            template.append("  P" + i + ": {Type: String, AllowedValues: [a, b]}\n");
        }
        template.append("Conditions:\n");
        for (int i = 0; i < 7; i++) {
            template.append("  C" + i + ": !Equals [!Ref P" + i + ", a]\n");
        }
        template.append("""
                Resources:
                  Images:
                    Type: AWS::ECR::Repository
                    Properties:
                      RepositoryPolicyText:
                        Statement:
                """);
        for (int i = 0; i < 7; i++) {
            template.append("          - !If [C" + i + ", {Effect: Allow, Action: a" + i
                    + ", Principal: p}, !Ref AWS::NoValue]\n");
        }
        Scan scan = Scan.yaml(template.toString());
        assertThat(scan.facts(Fact.Guards.class)).hasSize(1);
        assertThat(scan.fact(Fact.Guards.class).policy().open()).hasSize(7);
        assertThat(scan.diagnostics())
                .hasSize(8)
                .first()
                .isEqualTo("WARNING 22:9 `Images` depends on conditions in more than 32 ways: they are left open");
    }

    @Test
    void namesKeepTheirDefaultsInAllScenarios() {
        List<String> shown = Shown.of(Scan.yaml("""
                Parameters:
                  Env: {Type: String, Default: dev, AllowedValues: [dev, prod]}
                Conditions:
                  IsProd: !Equals [!Ref Env, prod]
                Resources:
                  Images: {Type: AWS::ECR::Repository, Properties: {RepositoryName: !Sub 'app-${Env}'}}
                  R:
                    Type: AWS::IAM::Role
                    Properties:
                      RoleName: r
                      Policies:
                        - PolicyName: p
                          PolicyDocument:
                            Statement:
                              Effect: !If [IsProd, Deny, Allow]
                              Action: ecr:PutImage
                              Resource: [!Sub 'arn:aws:ecr:*:*:repository/app-${Env}', !GetAtt Images.Arn]
                """).facts());
        assertThat(shown)
                .filteredOn(fact -> fact.startsWith("embedded"))
                .hasSize(2)
                .allMatch(fact -> fact.contains("arn:aws:ecr:*:*:repository/app-dev")
                        && fact.contains("${own account}:repository/app-dev"));
    }
}
