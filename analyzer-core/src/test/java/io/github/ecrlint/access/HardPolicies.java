package io.github.ecrlint.access;

import io.github.ecrlint.Texts;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/** Policies as long as ECR takes them, each made to be hard in a way of its own; always the same. */
final class HardPolicies {
    static final int LONGEST = 10_240;

    private final Random random = new Random(43);
    private final Map<String, Policy> found = new LinkedHashMap<>();

    private HardPolicies() {}

    /** By what is hard about them; the first statement is the one that allows. */
    static Map<String, Policy> all() {
        HardPolicies policies = new HardPolicies();
        policies.addPatterns();
        policies.addDenials();
        policies.addPrincipalsAndActions();
        policies.addNetworks();
        policies.addRest();
        new HardMixtures(policies).add();
        return policies.found;
    }

    static String condition(String operator, String key, String values) {
        return "'Condition': {'" + operator + "': {'" + key + "': " + values + "}}";
    }

    static String allow(String rest) {
        return "{'Effect': 'Allow', 'Action': 'ecr:*', " + rest + "}";
    }

    static String deny(String rest) {
        return ", {'Effect': 'Deny', 'Principal': '*', 'Action': 'ecr:*', " + rest + "}";
    }

    /** A statement that allows everyone, then as many denials as there is room for. */
    void denials(String name, String allowed, IntFunction<String> denial) {
        StringBuilder statements = new StringBuilder(allow(allowed));
        for (int i = 0; ; i++) {
            String one = denial.apply(i);
            if (statements.length() + one.length() > LONGEST) {
                break;
            }
            statements.append(one);
        }
        found.put(name, Texts.repositoryPolicy(statements.toString()));
    }

    /** As many texts as there is room for, as the values of a list. */
    static String list(IntFunction<String> text) {
        List<String> texts = new ArrayList<>();
        int length = 400;
        for (int i = 0; ; i++) {
            String one = "'" + text.apply(i) + "'";
            length += one.length() + 2;
            if (length > LONGEST) {
                return "[" + String.join(", ", texts) + "]";
            }
            texts.add(one);
        }
    }

    void single(String name, String rest) {
        found.put(name, Texts.repositoryPolicy(allow(rest)));
    }

    String pattern(int i) {
        StringBuilder pattern = new StringBuilder("*");
        for (int k = 2 + random.nextInt(6); k > 0; k--) {
            pattern.append("ab*?".charAt(random.nextInt(4)));
        }
        return pattern.toString();
    }

    private void addPatterns() {
        String everyone = "'Principal': '*', ";
        String arn = "aws:PrincipalArn";
        single("one pattern of stars", everyone + condition("StringLike", arn, "'" + "*a".repeat(4_800) + "'"));
        single(
                "one pattern of question marks",
                everyone + condition("StringLike", "aws:PrincipalTag/a", "'" + "*?".repeat(4_800) + "'"));
        single(
                "patterns that overlap",
                everyone + condition("StringNotLike", "aws:PrincipalTag/a", list(this::pattern)));
        single(
                "patterns over ARNs",
                everyone + condition("ArnNotLike", arn, list(i -> "arn:aws:iam::*:role/" + pattern(i))));
        single("texts over ARNs", everyone + condition("StringNotLike", arn, list(i -> "*:*" + pattern(i) + "*:*")));
        single("lengths", everyone + condition("StringNotLike", "aws:PrincipalTag/a", list(i -> "?".repeat(i % 60))));
        single(
                "many values",
                everyone + condition("StringEquals", "aws:PrincipalOrgID", list(i -> "o-" + (1_000_000_000L + i))));
        single(
                "many values left out",
                everyone + condition("StringNotEquals", "aws:PrincipalOrgID", list(i -> "o-" + (1_000_000_000L + i))));
        single(
                "many paths",
                everyone
                        + condition(
                                "ForAnyValue:StringLike",
                                "aws:PrincipalOrgPaths",
                                list(i -> "o-*/r-" + i + "/*/ou-*")));
        single(
                "many members of a set",
                everyone + condition("ForAllValues:StringNotLike", "aws:TagKeys", list(this::pattern)));
        single(
                "Unicode",
                everyone
                        + condition(
                                "StringNotLike",
                                "aws:PrincipalTag/a",
                                list(i -> "*\u00e4\ud83d\ude00?" + pattern(i) + "\u0301*")));
        single(
                "case ignored",
                everyone
                        + condition("StringNotEqualsIgnoreCase", "aws:PrincipalTag/a", list(i -> "A\u0130\u1e9e" + i)));
        single(
                "variables",
                everyone
                        + condition(
                                "StringNotLike", "aws:PrincipalTag/a", list(i -> "${aws:PrincipalTag/t" + i + "}*")));
        single(
                "variables with defaults",
                everyone
                        + condition(
                                "StringLike",
                                "aws:PrincipalTag/a",
                                list(i -> "*${aws:username, *?" + i + "}*").replace(", *?", ", x")));
    }

    private void addDenials() {
        String everyone = "'Principal': '*'";
        for (int keys = 1; keys <= 4; keys++) {
            int count = keys;
            denials("denials by " + keys + " tags", everyone, i -> {
                StringBuilder tags = new StringBuilder();
                for (int k = 0; k < count; k++) {
                    tags.append(k == 0 ? "" : ", ").append("'aws:PrincipalTag/").append((char) ('a' + k));
                    tags.append("': '").append(pattern(i)).append('\'');
                }
                return deny("'Condition': {'StringLike': {" + tags + "}}");
            });
        }
        denials(
                "denials by different tags",
                everyone,
                i -> deny("'Condition': {'StringLike': {'aws:PrincipalTag/a" + i % 20 + "': '" + pattern(i)
                        + "', 'aws:PrincipalTag/a" + (i + 7) % 20 + "': '" + pattern(i) + "'}}"));
        denials(
                "denials by ARN and user name",
                everyone,
                i -> deny("'Condition': {'StringLike': {'aws:PrincipalArn': '" + pattern(i) + "', 'aws:username': '"
                        + pattern(i) + "'}}"));
        denials(
                "denials of all but patterns",
                everyone,
                i -> deny(condition("StringNotLike", "aws:PrincipalTag/a", "'*" + pattern(i) + "*'")));
        denials(
                "denials of all but ARNs",
                everyone,
                i -> deny(condition("ArnNotLike", "aws:PrincipalArn", "'arn:aws:iam::*:role/*" + pattern(i) + "*'")));
        denials("denials without a tag", everyone, i -> deny(condition("Null", "aws:PrincipalTag/a" + i, "'true'")));
        denials(
                "denials with and without a tag",
                everyone,
                i -> deny("'Condition': {'Null': {'aws:PrincipalTag/a" + i / 2 + "': '" + (i % 2 == 0)
                        + "'}, 'StringLike': {'aws:PrincipalTag/b': '" + pattern(i) + "'}}"));
        denials(
                "denials if there",
                everyone,
                i -> deny(condition("StringLikeIfExists", "aws:PrincipalTag/a", "'" + pattern(i) + "'")));
        denials(
                "denials by organization and tag",
                everyone,
                i -> deny("'Condition': {'ForAnyValue:StringLike': "
                        + "{'aws:PrincipalOrgPaths': 'o-*/r-" + i + "/*'}, 'StringLike': {'aws:PrincipalTag/a': '"
                        + pattern(i)
                        + "'}}"));
        denials(
                "denials by variables",
                everyone,
                i -> deny(condition(
                        "StringNotLike",
                        "aws:PrincipalTag/a",
                        "'${aws:PrincipalTag/b" + i % 9 + "}" + pattern(i) + "'")));
        denials(
                "a tag that each denial takes from",
                "'Principal': '*', " + condition("StringLike", "aws:PrincipalTag/a", "'*a" + "?".repeat(38) + "b*'"),
                i -> deny(
                        condition("StringLike", "aws:PrincipalTag/a", "'*a" + "?".repeat(random.nextInt(30)) + "b*'")));
        denials(
                "numbers",
                everyone,
                i -> deny("'Condition': {'NumericGreaterThan': {'aws:MultiFactorAuthAge': '" + i * 10
                        + "'}, 'NumericLessThan': {'aws:MultiFactorAuthAge': '" + (i * 10 + 15) + "'}}"));
        denials(
                "dates",
                everyone,
                i -> deny(condition("DateLessThan", "aws:CurrentTime", "'20" + (10 + i % 80) + "-01-01T00:00:00Z'")));
    }

    private void addPrincipalsAndActions() {
        single("many accounts", "'Principal': {'AWS': " + list(i -> String.valueOf(100_000_000_000L + i)) + "}");
        single(
                "many roles",
                "'Principal': {'AWS': " + list(i -> "arn:aws:iam::" + (100_000_000_000L + i % 9) + ":role/r" + i)
                        + "}");
        single(
                "NotPrincipal with Allow",
                "'NotPrincipal': {'AWS': " + list(i -> "arn:aws:iam::" + (100_000_000_000L + i % 9) + ":role/r" + i)
                        + "}");
        denials(
                "NotPrincipal with Deny",
                "'Principal': '*'",
                i -> ", {'Effect': 'Deny', 'Action': 'ecr:*', 'NotPrincipal': " + "{'AWS': ['arn:aws:iam::"
                        + (100_000_000_000L + i) + ":role/r', '" + (100_000_000_000L + i) + "']}}");
        String star = "'Principal': '*', 'Effect': 'Allow', ";
        found.put(
                "many actions",
                Texts.repositoryPolicy(
                        "{" + star + "'Action': " + list(i -> "e*r:*" + "p?t*".repeat(i % 9) + "e") + "}"));
        found.put(
                "NotAction",
                Texts.repositoryPolicy(
                        "{" + star + "'NotAction': " + list(i -> "e*r:*" + "g?t*".repeat(i % 9) + i) + "}"));
        denials(
                "denials by NotAction",
                "'Principal': '*'",
                i -> ", {'Effect': 'Deny', 'Principal': '*', 'NotAction': '*P" + pattern(i) + "*'}");
        found.put(
                "NotResource",
                Texts.policy(
                        PolicyKind.REGISTRY,
                        "{" + star + "'Action': '*', 'NotResource': "
                                + list(i -> "arn:aws:ecr:*:*:repository/" + pattern(i)) + "}"));
        found.put(
                "resources taken off",
                Texts.policy(
                        PolicyKind.REGISTRY,
                        "{" + star + "'Action': '*', 'Resource': '*'}, "
                                + "{'Effect': 'Deny', 'Principal': '*', 'Action': '*', 'Resource': "
                                + list(i -> "arn:*:ecr:*:*:repository/" + pattern(i) + "*") + "}"));
    }

    private void addNetworks() {
        String ip = "aws:SourceIp";
        String everyone = "'Principal': '*', ";
        single("networks", everyone + condition("IpAddress", ip, list(i -> i % 256 + "." + i / 256 + ".0.0/24")));
        single(
                "all but networks",
                everyone + condition("NotIpAddress", ip, list(i -> i % 256 + ".0.0.0/" + (8 + i / 256))));
        single(
                "long addresses",
                everyone + condition("NotIpAddress", ip, list(i -> "2001:db8:" + Integer.toHexString(i) + "::/48")));
        denials(
                "networks taken off",
                "'Principal': '*'",
                i -> deny(condition(
                        "IpAddress",
                        ip,
                        "'" + random.nextInt(256) + "." + random.nextInt(256) + ".0.0/" + random.nextInt(17) + "'")));
        denials(
                "all but networks taken off",
                "'Principal': '*'",
                i -> deny(condition(
                        "NotIpAddress", ip, "['" + i % 256 + ".0.0.0/1', '" + random.nextInt(256) + ".0.0.0/2']")));
        denials(
                "networks and patterns taken off",
                "'Principal': '*'",
                i -> deny("'Condition': {'IpAddress': {'" + ip
                        + "': '" + random.nextInt(256) + ".0.0.0/" + (1 + i % 9)
                        + "'}, 'StringLike': {'aws:PrincipalTag/a': '"
                        + pattern(i) + "'}}"));
    }

    private void addRest() {
        String everyone = "'Principal': '*', ";
        StringBuilder tags = new StringBuilder();
        for (int i = 0; tags.length() < LONGEST - 300; i++) {
            tags.append(i == 0 ? "" : ", ")
                    .append("'aws:PrincipalTag/t")
                    .append(i)
                    .append("': '")
                    .append(pattern(i))
                    .append('\'');
        }
        single("many keys", everyone + "'Condition': {'StringLike': {" + tags + "}}");
        single("many keys left out", everyone + "'Condition': {'StringNotLike': {" + tags + "}}");
    }
}
