package io.github.ecrlint.access;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Hard policies in which several things come together. */
final class HardMixtures {
    private static final String EVERYONE = "'Principal': '*', ";

    private final HardPolicies policies;

    HardMixtures(HardPolicies policies) {
        this.policies = policies;
    }

    void add() {
        addSets();
        addDenials();
        policies.single(
                "organizations from networks",
                EVERYONE + "'Condition': {'StringEquals': {'aws:PrincipalOrgID': "
                        + some(150, HardMixtures::organization) + "}, 'IpAddress': {'aws:SourceIp': "
                        + some(200, i -> "198.51." + i + ".0/24") + "}}");
        policies.single(
                "organizations, endpoints and ARNs",
                EVERYONE + "'Condition': {'StringEquals': {'aws:PrincipalOrgID': "
                        + some(100, HardMixtures::organization)
                        + ", 'aws:SourceVpce': " + some(100, i -> "vpce-1a2b3c4d" + i)
                        + "}, 'ArnLike': {'aws:PrincipalArn': "
                        + some(100, i -> "arn:aws:iam::" + account(i) + ":role/*a*b*") + "}}");
        policies.single(
                "services on behalf of many",
                "'Principal': {'Service': ['codebuild.amazonaws.com', 'lambda.amazonaws.com']}, 'Condition': {"
                        + "'StringEquals': {'aws:SourceAccount': " + some(200, HardMixtures::account)
                        + "}, 'ArnLike': {'aws:SourceArn': " + some(100, i -> "arn:aws:*:*:" + account(i) + ":*a*")
                        + "}}");
    }

    private void addSets() {
        policies.denials(
                "denials by sets",
                "'Principal': '*'",
                i -> HardPolicies.deny("'Condition': {'ForAnyValue:StringLike': {'aws:TagKeys': ['"
                        + policies.pattern(i) + "', '" + policies.pattern(i)
                        + "']}, 'ForAllValues:StringNotLike': {'aws:PrincipalOrgPaths': 'o-*/r-" + i + "/*'}}"));
        policies.single(
                "paths of organizations",
                EVERYONE
                        + HardPolicies.condition(
                                "ForAnyValue:StringLike",
                                "aws:PrincipalOrgPaths",
                                HardPolicies.list(i -> organization(i % 90) + "/r-ab12/ou-ab12-" + i + "/*")));
    }

    private void addDenials() {
        policies.denials(
                "long patterns of stars in denials",
                "'Principal': '*'",
                i -> HardPolicies.deny(
                        HardPolicies.condition("StringLike", "aws:PrincipalArn", "'" + "*a*b?".repeat(10 + i) + "'")));
        policies.denials(
                "roles, tags and exceptions",
                "'Principal': {'AWS': " + some(60, HardMixtures::role) + "}, "
                        + HardPolicies.condition("StringLike", "aws:PrincipalTag/a", "'*a*'"),
                i -> ", {'Effect': 'Deny', 'Action': 'ecr:*', 'NotPrincipal': {'AWS': "
                        + some(3 + i % 4, HardMixtures::role)
                        + "}, 'Condition': {'StringLike': {'aws:PrincipalTag/b': '" + policies.pattern(i) + "'}}}");
        policies.denials(
                "accounts that networks are taken from",
                "'Principal': {'AWS': " + some(200, HardMixtures::account) + "}",
                i -> HardPolicies.deny(HardPolicies.condition(
                        "NotIpAddress", "aws:SourceIp", "['" + (11 + i) + ".0.0.0/16', '198.51.100.0/24']")));
    }

    private static String account(int i) {
        return String.valueOf(123_456_789_000L + i);
    }

    private static String role(int i) {
        return "arn:aws:iam::" + account(i % 9) + ":role/r" + i;
    }

    private static String organization(int i) {
        return "o-" + (1_000_000_000L + i);
    }

    private static String some(int count, IntFunction<String> text) {
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add("'" + text.apply(i) + "'");
        }
        return "[" + String.join(", ", texts) + "]";
    }
}
