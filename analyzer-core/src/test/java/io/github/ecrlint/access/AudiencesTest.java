package io.github.ecrlint.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.Texts;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Truth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudiencesTest {
    private static final String PUSH = "ecr:PutImage";

    private static Reach reach(String statements) {
        return reach(PolicyKind.REPOSITORY, statements);
    }

    private static Reach reach(PolicyKind kind, String statements) {
        Policy policy = Texts.policy(kind, statements);
        return Reach.of(policy.statements().get(0), policy, PUSH);
    }

    private static String allow(String principal, String conditions) {
        return "{'Effect': 'Allow', 'Principal': " + principal + ", 'Action': 'ecr:PutImage'" + conditions(conditions)
                + "}";
    }

    private static String deny(String conditions) {
        return "{'Effect': 'Deny', 'Principal': '*', 'Action': '*'" + conditions(conditions) + "}";
    }

    private static String conditions(String conditions) {
        return conditions == null || conditions.isEmpty() ? "" : ", 'Condition': {" + conditions + "}";
    }

    private static String shown(Reach reach) {
        List<String> shown = new ArrayList<>();
        shown.add("everyone " + reach.everyone());
        for (Reached reached : reach.reached()) {
            shown.add(reached.audience().kind() + " " + reached.token().shown() + " " + reached.isReached());
        }
        return String.join(", ", shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'*' | | everyone YES",
                "{'AWS': '111122223333'} | | everyone NO, ACCOUNT 111122223333 YES",
                "{'AWS': ['arn:aws:iam::111122223333:root', 'arn:aws:iam::444455556666:role/ci']} | | everyone NO, ACCOUNT arn:aws:iam::111122223333:root YES, IDENTITY arn:aws:iam::444455556666:role/ci YES",
                "{'AWS': 'arn:aws:sts::111122223333:assumed-role/ci/me'} | | everyone NO, IDENTITY arn:aws:sts::111122223333:assumed-role/ci/me YES",
                "{'AWS': 'arn:aws:iam::<own account>:root'} | | everyone NO, ACCOUNT arn:aws:iam::${own account}:root YES",
                "{'Service': 'lambda.amazonaws.com'} | | everyone NO, SERVICE lambda.amazonaws.com YES",
                "{'AWS': 'arn:aws:iam::*:root'} | | everyone NO",
                "{'AWS': <who>} | | everyone UNKNOWN",
                "'*' | 'StringEquals': {'aws:PrincipalOrgID': 'o-1'} | everyone NO, ORGANIZATION o-1 YES",
                "'*' | 'ForAnyValue:StringLike': {'aws:PrincipalOrgPaths': ['o-1/*', 'o-2/r-a/ou-b/*']} | everyone NO, ORGANIZATION o-1/* YES, ORGANIZATIONAL_UNIT o-2/r-a/ou-b/* YES",
                "'*' | 'StringEquals': {'aws:PrincipalAccount': ['111122223333', '444455556666']} | everyone NO, ACCOUNT 111122223333 YES, ACCOUNT 444455556666 YES",
                "'*' | 'StringEquals': {'aws:PrincipalAccount': '${aws:ResourceAccount}'} | everyone NO, ACCOUNT ${own account} YES",
                "'*' | 'ArnLike': {'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/ci-*'} | everyone NO, IDENTITY arn:aws:iam::111122223333:role/ci-* YES",
                "'*' | 'ArnLike': {'aws:PrincipalArn': 'arn:aws:iam::111122223333:*'} | everyone NO, ACCOUNT arn:aws:iam::111122223333:* YES",
                "'*' | 'IpAddress': {'aws:SourceIp': '203.0.113.0/24'} | everyone NO, NETWORK 203.0.113.0/24 YES",
                "'*' | 'IpAddress': {'aws:SourceIp': ['0.0.0.0/1', '128.0.0.0/1']} | everyone YES",
                "'*' | 'StringEquals': {'aws:SourceVpce': 'vpce-1'} | everyone NO, NETWORK vpce-1 YES",
                "'*' | 'StringEquals': {'aws:SourceVpc': 'vpc-1', 'aws:PrincipalOrgID': 'o-1'} | everyone NO, ORGANIZATION o-1 YES",
                "'*' | 'StringEquals': {'aws:SourceAccount': '111122223333'} | everyone NO, SOURCE 111122223333 YES",
                "'*' | 'ArnLike': {'aws:SourceArn': 'arn:aws:lambda:*:111122223333:function:*'} | everyone NO, SOURCE arn:aws:lambda:*:111122223333:function:* YES",
                "'*' | 'Bool': {'aws:PrincipalIsAWSService': 'true'} | everyone NO, SERVICE true YES",
                "'*' | 'StringEquals': {'aws:PrincipalOrgID': 'o-1', 'aws:PrincipalAccount': '111122223333'} | everyone NO, ACCOUNT 111122223333 YES",
            })
    void aStatementReachesWhomItNamesAndWhomItsConditionsLeave(String principal, String conditions, String expected) {
        assertThat(shown(reach(allow(principal, conditions)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'StringNotEquals': {'aws:PrincipalOrgID': 'o-1'} | everyone NO, ORGANIZATION o-1 YES",
                "'StringNotEquals': {'aws:PrincipalAccount': ['111122223333']} | everyone NO, ACCOUNT 111122223333 YES",
                "'ArnNotLike': {'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/ci'} | everyone NO, IDENTITY arn:aws:iam::111122223333:role/ci YES",
                "'NotIpAddress': {'aws:SourceIp': '203.0.113.0/24'} | everyone NO, NETWORK 203.0.113.0/24 YES",
                "'StringNotEquals': {'aws:PrincipalOrgID': 'o-1'}, 'Bool': {'aws:PrincipalIsAWSService': 'false'} | everyone NO, ORGANIZATION o-1 YES",
                "'StringEquals': {'aws:PrincipalOrgID': 'o-1'} | everyone YES",
                "'NotIpAddress': {'aws:SourceIp': '0.0.0.0/1'} | everyone YES",
                "'NotIpAddress': {'aws:SourceIp': ['10.0.0.0/9', '203.0.113.0/25', '203.0.113.128/25']} | everyone NO, NETWORK 10.0.0.0/9 YES, NETWORK 203.0.113.0/25 YES, NETWORK 203.0.113.128/25 YES",
            })
    void whatADenialSparesIsWhatIsLeftOfEveryone(String conditions, String expected) {
        assertThat(shown(reach(allow("'*'", "") + "," + deny(conditions)))).isEqualTo(expected);
    }

    @Test
    void whatADenialTakesAwayIsNotReached() {
        String both = allow("{'AWS': ['111122223333', 'arn:aws:iam::444455556666:role/ci']}", "");
        assertThat(shown(reach(both + ", {'Effect': 'Deny', 'Principal': {'AWS': '111122223333'}, 'Action': '*'}")))
                .isEqualTo("everyone NO, IDENTITY arn:aws:iam::444455556666:role/ci YES");
        assertThat(shown(reach(both + ", {'Effect': 'Deny', 'Principal': {'AWS': 'arn:aws:iam::444455556666:role/ci'},"
                        + " 'Action': '*'}")))
                .isEqualTo("everyone NO, ACCOUNT 111122223333 YES");
        assertThat(shown(reach(both + "," + deny("'StringNotEquals': {'aws:PrincipalAccount': '444455556666'}"))))
                .isEqualTo("everyone NO, IDENTITY arn:aws:iam::444455556666:role/ci YES");
    }

    @Test
    void aDeniedRoleLeavesTheOtherRolesOfItsAccount() {
        assertThat(
                        shown(
                                reach(
                                        allow("{'AWS': '111122223333'}", "")
                                                + ", {'Effect': 'Deny', 'Principal': {'AWS': 'arn:aws:iam::111122223333:role/any'}, 'Action': '*'}")))
                .isEqualTo("everyone NO, ACCOUNT 111122223333 YES");
    }

    @Test
    void aServiceIsUnboundWhereNothingAsksForItsSource() {
        String own = "'ArnLike': {'aws:SourceArn': 'arn:aws:lambda:eu-west-1:111122223333:function:*'}";
        Reached bound = reach(allow("{'Service': 'lambda.amazonaws.com'}", own))
                .reached()
                .get(0);
        assertThat(bound.isReached().isYes()).isTrue();
        assertThat(bound.unbound(Bound.SOURCE).isNo()).isTrue();
        Reached unbound = reach(allow("{'Service': 'lambda.amazonaws.com'}", ""))
                .reached()
                .get(0);
        assertThat(unbound.unbound(Bound.SOURCE).isYes()).isTrue();
    }

    @Test
    void aWildcardThatMayRunOverTheAccountLeavesItOpenWhetherAServiceIsBound() {
        String spoofed = "'StringLike': {'aws:SourceArn': 'arn:aws:lambda:*:111122223333:function:*'}";
        Reached service = reach(allow("{'Service': 'lambda.amazonaws.com'}", spoofed))
                .reached()
                .get(0);
        assertThat(service.isReached()).isEqualTo(Truth.YES);
        assertThat(service.unbound(Bound.SOURCE)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void anOrganizationConditionKeepsAServiceOut() {
        String member = "'StringEquals': {'aws:PrincipalOrgID': 'o-1'}";
        assertThat(shown(reach(allow("{'Service': 'lambda.amazonaws.com'}", member))))
                .isEqualTo("everyone NO");
    }

    @Test
    void anAccountIsBoundToTheNetworksAndOrganizationsThatTheConditionsName() {
        String both = "'StringEquals': {'aws:PrincipalOrgID': 'o-1'}, 'IpAddress': {'aws:SourceIp': '203.0.113.0/24'}";
        Reached account =
                reach(allow("{'AWS': '111122223333'}", both)).reached().get(0);
        assertThat(account.isReached().isYes()).isTrue();
        assertThat(account.unbound(Bound.ORGANIZATION).isNo()).isTrue();
        assertThat(account.unbound(Bound.NETWORK).isNo()).isTrue();
    }

    @Test
    void aRegistryPolicyReachesThoseWhoMayDoSomethingWithSomeRepository() {
        String all =
                "{'Effect': 'Allow', 'Principal': '*', 'Action': 'ecr:*', 'Resource': 'arn:aws:ecr:*:*:repository/*'}";
        assertThat(shown(reach(PolicyKind.REGISTRY, all))).isEqualTo("everyone YES");
        String some = ", {'Effect': 'Deny', 'Principal': '*', 'Action': '*', 'Resource': '*:repository/app'}";
        assertThat(shown(reach(PolicyKind.REGISTRY, all + some))).isEqualTo("everyone YES");
        String none = ", {'Effect': 'Deny', 'Principal': '*', 'Action': '*', 'Resource': '*'}";
        assertThat(shown(reach(PolicyKind.REGISTRY, all + none))).isEqualTo("everyone NO");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'StringLike': {'aws:PrincipalTag/team': '*a*'}, 'StringNotLike': {'aws:PrincipalTag/team': ['a*', '*a', '*-*', '*0*', '*any*', '*other*']} | everyone YES",
                "'StringLike': {'aws:PrincipalTag/team': 'ci-*'}, 'StringNotLike': {'aws:PrincipalTag/team': 'c*'} | everyone NO",
                "'StringLike': {'aws:PrincipalTag/team': '?*'}, 'StringNotLike': {'aws:PrincipalTag/team': '*?'} | everyone NO",
                "'StringLike': {'aws:PrincipalTag/team': ['a*b', 'c*d']}, 'StringNotLike': {'aws:PrincipalTag/team': ['a*', '*d']} | everyone NO",
                "'StringEqualsIgnoreCase': {'aws:PrincipalTag/team': 'red'}, 'StringNotLike': {'aws:PrincipalTag/team': ['r*', 'R*']} | everyone NO",
                "'StringEqualsIgnoreCase': {'aws:PrincipalTag/team': 'red'}, 'StringNotLike': {'aws:PrincipalTag/team': ['r*', '?e*', '*d']} | everyone YES",
                "'ArnLike': {'aws:PrincipalArn': 'arn:aws:iam::*:role/a*'}, 'ArnNotLike': {'aws:PrincipalArn': 'arn:aws:iam::*:role/*'} | everyone NO",
                "'ArnLike': {'aws:PrincipalArn': 'arn:aws:iam::*:role/a*'}, 'StringNotLike': {'aws:PrincipalArn': ['*:role/a', '*any*', '*other*', '*b']} | everyone YES",
            })
    void patternsThatWorkAgainstEachOtherAreSeenThrough(String conditions, String expected) {
        assertThat(shown(reach(allow("'*'", conditions)))).isEqualTo(expected);
    }

    @Test
    void aTokenIsWhereThePolicySaysIt() {
        Reached account = reach(allow("{'AWS': '111122223333'}", "")).reached().get(0);
        assertThat(account.audience().span().start()).isGreaterThan(0);
        assertThat(account.audience().account().orElseThrow().shown()).isEqualTo("111122223333");
    }

    @Test
    void aWitnessIsToldInWords() {
        assertThat(reach(allow("'*'", "")).witness().orElseThrow().on("app", PUSH))
                .isEqualTo("a role in any other account, from any network, may call `ecr:PutImage` on `app`");
        assertThat(reach(allow("'*'", "'ArnLike': {'aws:PrincipalArn': 'arn:aws:iam::*:role/ci'}"))
                        .witness()
                        .orElseThrow()
                        .on("app", PUSH))
                .isEqualTo(
                        "a role named `ci` in any other account, from any network, may call `ecr:PutImage` on `app`");
    }

    @Test
    void soIsThatOfOtherAudiences() {
        assertThat(words("{'AWS': '111122223333'}", ""))
                .isEqualTo("a role in account `111122223333`, from any network, may call `ecr:PutImage` on `app`");
        assertThat(words("{'AWS': 'arn:aws:iam::111122223333:role/ci'}", ""))
                .isEqualTo("`arn:aws:iam::111122223333:role/ci`, from any network, may call `ecr:PutImage` on `app`");
        assertThat(words("'*'", "'StringEquals': {'aws:PrincipalOrgID': 'o-1'}"))
                .isEqualTo(
                        "a role in any account of organization `o-1`, from any network, may call `ecr:PutImage` on `app`");
        assertThat(words("'*'", "'StringEquals': {'aws:SourceVpc': 'vpc-1'}"))
                .isEqualTo("a role in any other account, from `vpc-1`, may call `ecr:PutImage` on `app`");
        assertThat(words("{'Service': 'lambda.amazonaws.com'}", ""))
                .isEqualTo("`lambda.amazonaws.com` on behalf of any other account may call `ecr:PutImage` on `app`");
    }

    private static String words(String principal, String conditions) {
        return reach(allow(principal, conditions))
                .reached()
                .get(0)
                .witness()
                .orElseThrow()
                .on("app", PUSH);
    }
}
