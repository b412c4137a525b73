package io.github.ecrlint.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.Texts;
import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Truth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {
    private static final String PULL = EcrAction.BATCH_GET_IMAGE;

    private static Reach reach(String first, String... others) {
        StringBuilder statements = new StringBuilder(first);
        for (String other : others) {
            statements.append(',').append(other);
        }
        Policy policy = Texts.repositoryPolicy(statements.toString());
        return Reach.of(policy.statements().get(0), policy, PULL);
    }

    private static String allow(String condition) {
        return "{'Effect': 'Allow', 'Principal': '*', 'Action': 'ecr:BatchGetImage'"
                + (condition.isEmpty() ? "" : ", 'Condition': " + condition) + "}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'*' | ecr:* | YES",
                "{'AWS': '*'} | ecr:Batch* | YES",
                "{'AWS': ['111122223333', '*']} | * | YES",
                "{'AWS': '111122223333'} | ecr:* | NO",
                "{'Service': '*'} | ecr:* | NO",
                "{'AWS': <who>} | ecr:* | UNKNOWN",
                "<who> | ecr:* | UNKNOWN",
                "'*' | ecr:PutImage | NO",
                "'*' | ecr:<what> | UNKNOWN",
            })
    void thePrincipalAndTheActionDecideFirst(String principal, String action, Truth expected) {
        Reach reach = reach("{'Effect': 'Allow', 'Principal': " + principal + ", 'Action': '" + action + "'}");
        assertThat(reach.everyone()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NO      | StringEquals            | aws:PrincipalOrgID    | o-abcdefghij",
                "NO      | StringEquals            | AWS:principalorgid    | o-abcdefghij",
                "NO      | StringEquals            | aws:PrincipalOrgID    | <organization>",
                "UNKNOWN | StringLike              | aws:PrincipalOrgID    | <organization>",
                "YES     | StringLike              | aws:PrincipalOrgID    | o-*",
                "YES     | StringLike              | aws:PrincipalOrgID    | *",
                "UNKNOWN | StringLike              | aws:PrincipalOrgID    | o-abc*",
                "NO      | StringEquals            | aws:PrincipalOrgID    | *",
                "YES     | StringEqualsIfExists    | aws:PrincipalOrgID    | o-abcdefghij",
                "YES     | ForAllValues:StringEquals | aws:PrincipalOrgID  | o-abcdefghij",
                "NO      | ForAnyValue:StringEquals | aws:PrincipalOrgID   | o-abcdefghij",
                "YES     | StringNotEquals         | aws:PrincipalOrgID    | o-abcdefghij",
                "NO      | ForAnyValue:StringLike  | aws:PrincipalOrgPaths | o-abcdefghij/*",
                "YES     | ForAnyValue:StringLike  | aws:PrincipalOrgPaths | */ou-x/*",
                "YES     | ForAllValues:StringLike | aws:PrincipalOrgPaths | o-abcdefghij/*",
                "UNKNOWN | StringLike              | aws:PrincipalOrgPaths | o-abcdefghij/*",
                "NO      | StringEquals            | aws:PrincipalAccount  | 111122223333",
                "NO      | StringEqualsIfExists    | aws:PrincipalAccount  | 111122223333",
                "NO      | StringEquals            | aws:PrincipalAccount  | ${aws:ResourceAccount}",
                "YES     | StringEquals            | aws:PrincipalAccount  | ${aws:PrincipalAccount}",
                "NO      | StringEquals            | aws:ResourceAccount   | ${aws:PrincipalAccount}",
                "YES     | StringEquals            | aws:ResourceAccount   | 111122223333",
                "NO      | ArnLike                 | aws:PrincipalArn      | arn:aws:iam::111122223333:role/*",
                "YES     | ArnLike                 | aws:PrincipalArn      | arn:aws:iam::*:role/deploy",
                "NO      | ArnLike                 | aws:PrincipalArn      | arn:aws:iam::<own account>:role/*",
                "UNKNOWN | ArnLike                 | aws:PrincipalArn      | arn:aws:iam::1111*:role/*",
                "NO      | StringEquals            | aws:PrincipalArn      | arn:aws:iam::*:role/deploy",
                "NO      | IpAddress               | aws:SourceIp          | 203.0.113.0/24",
                "YES     | IpAddress               | aws:SourceIp          | 0.0.0.0/0",
                "YES     | IpAddress               | aws:SourceIp          | ::/0",
                "YES     | IpAddress               | aws:SourceIp          | 128.0.0.0/1",
                "UNKNOWN | IpAddress               | aws:SourceIp          | <office>",
                "YES     | NotIpAddress            | aws:SourceIp          | 203.0.113.0/24",
                "NO      | StringEquals            | aws:SourceVpce        | vpce-0123456789abcdef0",
                "YES     | StringLike              | aws:SourceVpce        | vpce-*",
                "YES     | StringEquals            | aws:PrincipalTag/team | red",
                "YES     | StringEquals            | ecr:ResourceTag/team  | red",
                "YES     | Bool                    | aws:SecureTransport   | true",
                "UNKNOWN | Bool                    | aws:SecureTransport   | false",
                "NO      | Bool                    | aws:PrincipalIsAWSService | true",
                "YES     | Null                    | aws:PrincipalOrgID    | false",
                "UNKNOWN | StringEquals            | example:Unheard       | x",
                "UNKNOWN | StringEqualsNot         | aws:PrincipalOrgID    | o-abcdefghij",
                "UNKNOWN | DateLessThan            | aws:CurrentTime       | 2020-01-01T00:00:00Z",
            })
    void conditionsLimitOnlyIfAnOutsiderCannotMeetThem(Truth expected, String operator, String key, String value) {
        Reach reach = reach(allow("{'" + operator + "': {'" + key + "': '" + value + "'}}"));
        assertThat(reach.everyone()).isEqualTo(expected);
        if (expected.isYes()) {
            assertThat(reach.defeated()).hasSize(1);
            assertThat(reach.defeated().get(0).why()).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "StringEquals | ecr:ResourceTag/team   | red          | `ecr:ResourceTag/team` describes the repository, not who asks",
                "StringEquals | aws:ResourceTag/team   | red          | `aws:ResourceTag/team` describes the repository, not who asks",
                "StringEquals | aws:ResourceAccount    | 111122223333 | `aws:ResourceAccount` describes the repository, not who asks",
                "StringEquals | aws:ResourceOrgID      | o-abcdefghij | `aws:ResourceOrgID` describes the repository, not who asks",
                "StringEquals | aws:PrincipalTag/team  | red          | an outside account sets its own tags",
                "StringEquals | aws:username           | alice        | an outside account names its own users",
                "StringEquals | aws:SourceIdentity     | alice        | an outside account sets its own `aws:SourceIdentity`",
                "StringEquals | aws:PrincipalType      | AssumedRole  | outside accounts have principals of every type",
                "StringEquals | aws:FederatedProvider  | example.com  | an outside account chooses its own identity provider",
                "Bool         | aws:MultiFactorAuthPresent | true     | outsiders can have a second factor too",
                "NumericLessThan | aws:MultiFactorAuthAge | 300       | outsiders can have a second factor too",
                "Bool         | aws:SecureTransport    | true         | whoever asks can ask by TLS",
                "StringEquals | aws:RequestedRegion    | eu-west-1    | `aws:RequestedRegion` says where a request goes, not who asks",
                "StringLike   | aws:UserAgent          | docker/*     | whoever asks can send any `aws:UserAgent`",
                "StringEquals | aws:Referer            | http://a     | whoever asks can send any `aws:Referer`",
                "IpAddress    | aws:VpcSourceIp        | 10.0.0.0/16  | an outside network can have the same private addresses",
            })
    void aConditionThatLimitsNobodyIsToldWhy(String operator, String key, String value, String why) {
        Reach reach = reach(allow("{'" + operator + "': {'" + key + "': '" + value + "'}}"));
        assertThat(reach.everyone()).isEqualTo(Truth.YES);
        assertThat(reach.defeated()).extracting(Reach.Defeated::why).containsExactly(why);
    }

    @Test
    void aTagOfTheRequestIsNotTakenForSomethingThatEveryRequestCanHave() {
        assertThat(reach(allow("{'StringEquals': {'aws:RequestTag/team': 'red'}}"))
                        .everyone())
                .isEqualTo(Truth.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"arn:aws:iam::*:root", "arn:aws:iam::*:role/deploy", "arn:aws:iam::*:*", "11112222*", "**"})
    void aPrincipalWithAWildcardInsideIsNotEveryone(String principal) {
        String allow = "{'Effect': 'Allow', 'Principal': {'AWS': '" + principal + "'}, 'Action': 'ecr:BatchGetImage'}";
        String deny = "{'Effect': 'Deny', 'Principal': {'AWS': '" + principal + "'}, 'Action': 'ecr:*'}";
        assertThat(reach(allow).everyone()).isEqualTo(Truth.NO);
        assertThat(reach(allow("")).everyone()).isEqualTo(Truth.YES);
        assertThat(reach(allow(""), deny).everyone()).isEqualTo(Truth.YES);
    }

    @Test
    void oneValueThatNamesAnybodyIsEnough() {
        assertThat(reach(allow("{'IpAddress': {'aws:SourceIp': ['203.0.113.0/24', '0.0.0.0/0']}}"))
                        .everyone())
                .isEqualTo(Truth.YES);
    }

    @Test
    void oneConditionThatLimitsIsEnough() {
        assertThat(reach(
                                allow(
                                        "{'Bool': {'aws:SecureTransport': 'true'}, 'StringEquals': {'aws:SourceVpc': 'vpc-01234567'}}"))
                        .everyone())
                .isEqualTo(Truth.NO);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "NO      | ",
                "NO      | , 'Condition': {'StringNotEquals': {'aws:PrincipalOrgID': 'o-abcdefghij'}}",
                "NO      | , 'Condition': {'StringNotEqualsIfExists': {'aws:PrincipalOrgID': 'o-abcdefghij'}}",
                "NO      | , 'Condition': {'StringNotEquals': {'aws:PrincipalAccount': '<own account>'}}",
                "YES     | , 'Condition': {'ForAnyValue:StringNotEquals': {'aws:PrincipalOrgID': 'o-abcdefghij'}}",
                "YES     | , 'Condition': {'ForAnyValue:StringNotLike': {'aws:PrincipalOrgPaths': 'o-abcdefghij/*'}}",
                "NO      | , 'Condition': {'ForAnyValue:StringNotEqualsIfExists': {'aws:PrincipalOrgID': 'o-abcdefghij'}}",
                "NO      | , 'Condition': {'ForAnyValue:StringNotEquals': {'aws:PrincipalAccount': '111122223333'}}",
                "NO      | , 'Condition': {'ForAllValues:StringNotLike': {'aws:PrincipalOrgPaths': 'o-abcdefghij/*'}}",
                "YES     | , 'Condition': {'Bool': {'aws:SecureTransport': 'false'}}",
                "YES     | , 'Condition': {'StringEquals': {'aws:PrincipalAccount': '111122223333'}}",
                "YES     | , 'Condition': {'StringNotLike': {'aws:PrincipalOrgID': '*'}}",
                "YES     | , 'Condition': {'Null': {'aws:PrincipalOrgID': 'true'}}",
                "UNKNOWN | , 'Condition': {'StringNotEquals': {'aws:RequestedRegion': 'eu-west-1'}}",
            })
    void aDenialOfTheSamePolicyIsTakenOff(Truth expected, String condition) {
        Reach reach = reach(
                allow(""),
                "{'Effect': 'Deny', 'Principal': '*', 'Action': 'ecr:*'" + (condition == null ? "" : condition) + "}");
        assertThat(reach.everyone()).isEqualTo(expected);
    }

    @Test
    void aDenialOfOtherActionsOrOtherPeopleChangesNothing() {
        assertThat(reach(allow(""), "{'Effect': 'Deny', 'Principal': '*', 'Action': 'ecr:PutImage'}")
                        .everyone())
                .isEqualTo(Truth.YES);
        assertThat(reach(allow(""), "{'Effect': 'Deny', 'Principal': {'AWS': '111122223333'}, 'Action': '*'}")
                        .everyone())
                .isEqualTo(Truth.YES);
    }

    @Test
    void aDenialOfAllButSomeShutsOutsidersOut() {
        assertThat(reach(allow(""), "{'Effect': 'Deny', 'NotPrincipal': {'AWS': '111122223333'}, 'Action': '*'}")
                        .everyone())
                .isEqualTo(Truth.NO);
    }

    @Test
    void aDenialOfAllButARoleWithoutItsAccountLeavesOpenWhetherTheRoleIsDenied() {
        String role = "arn:aws:iam::111122223333:role/ci";
        String allow = "{'Effect': 'Allow', 'Principal': {'AWS': '" + role + "'}, 'Action': '" + PULL + "'}";
        String denial = "{'Effect': 'Deny', 'Action': '*', 'NotPrincipal': {'AWS': ";
        assertThat(reach(allow, denial + "'" + role + "'}}").reached())
                .extracting(Reached::isReached)
                .containsExactly(Truth.UNKNOWN);
        assertThat(reach(allow, denial + "['" + role + "', '111122223333']}}").reached())
                .extracting(Reached::isReached)
                .containsExactly(Truth.YES);
        assertThat(reach(allow, denial + "'111122223333'}}").reached()).isEmpty();
    }

    @Test
    void noNameIsLongerThanAwsTakesOrHasSignsThatItRefuses() {
        for (String of : List.of("aws:PrincipalTag/team", "aws:username", "aws:PrincipalArn")) {
            String most = "*" + "?a".repeat(of.endsWith("team") ? 127 : of.endsWith("name") ? 31 : 900) + "*";
            assertThat(reach(allow("{'StringLike': {'" + of + "': '" + most + "'}}"))
                            .everyone())
                    .as(of)
                    .isEqualTo(Truth.YES);
            String more = "*" + "?a".repeat(of.endsWith("team") ? 129 : of.endsWith("name") ? 33 : 1_100) + "*";
            assertThat(reach(allow("{'StringLike': {'" + of + "': '" + more + "'}}"))
                            .everyone())
                    .as(of)
                    .isEqualTo(Truth.UNKNOWN);
        }
        assertThat(reach(allow("{'StringEquals': {'aws:username': 'a*'}}")).everyone())
                .isNotEqualTo(Truth.YES);
    }

    @Test
    void aPolicyWithAPartThatIsNotResolvedIsNotCalledPublic() {
        assertThat(reach(allow(""), "<more>").everyone()).isEqualTo(Truth.UNKNOWN);
    }
}
