package io.github.ecrlint.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.ecrlint.Texts;
import io.github.ecrlint.policy.Cidr;
import io.github.ecrlint.policy.ConditionCheck;
import io.github.ecrlint.policy.Context;
import io.github.ecrlint.policy.Effect;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tries to refute what reach says of generated policies, one concrete request after the other. */
class RefuterTest {
    private static final String ACTION = "ecr:PutImage";
    private static final int REQUESTS = 10_000;
    private static final int POLICIES = 200;
    private static final String[] ACCOUNTS = {"111122223333", "444455556666"};
    private static final String[] PRIVATE = {
        "10.0.0.0/8",
        "172.16.0.0/12",
        "192.168.0.0/16",
        "127.0.0.0/8",
        "0.0.0.0/8",
        "100.64.0.0/10",
        "169.254.0.0/16",
        "224.0.0.0/3"
    };
    private static final String[] SMALL = {"203.0.113.0/24", "198.51.0.0/16", "11.0.0.0/8"};

    /** A key with the operators and values that a generated condition takes. */
    @SuppressWarnings("ImmutableEnumChecker")
    private enum Key {
        ORGANIZATION("aws:PrincipalOrgID", "String", "o-1111111111", "o-2222222222", "o-*", "*", "o-11*"),
        ACCOUNT("aws:PrincipalAccount", "String", "111122223333", "444455556666", "*", "1111*"),
        PRINCIPAL(
                "aws:PrincipalArn",
                "Arn",
                "arn:aws:iam::111122223333:role/*",
                "arn:aws:iam::*:role/ci-*",
                "arn:aws:iam::*:role/*-x",
                "arn:aws:iam::*:*",
                "arn:aws:iam::444455556666:role/ci-x"),
        PRINCIPAL_TEXT("aws:PrincipalArn", "String", "*:role/ci*", "*:111122223333:*", "*", "arn:aws:iam::*:role/a?-*"),
        ADDRESS(
                "aws:SourceIp",
                "Ip",
                "0.0.0.0/1",
                "128.0.0.0/1",
                "203.0.113.0/24",
                "198.51.0.0/16",
                "11.0.0.0/8",
                "0.0.0.0/0"),
        VPC("aws:SourceVpc", "String", "vpc-1111", "vpc-*", "*"),
        TAG("aws:PrincipalTag/team", "String", "a*", "*b", "a?", "*ab*", "ab", "?*", "b*a"),
        TLS("aws:SecureTransport", "Bool", "true", "false"),
        SERVICE("aws:PrincipalIsAWSService", "Bool", "true", "false");

        private final String key;
        private final String operators;
        private final String[] values;

        Key(String key, String operators, String... values) {
            this.key = key;
            this.operators = operators;
            this.values = values;
        }
    }

    private final Random random = new Random(31);

    @Test
    void whatIsNotPublicSurvivesTenThousandRequestsAndWhatIsPublicHasAWitness() {
        List<Asked> requests = requests(null);
        Map<Truth, Integer> verdicts = new EnumMap<>(Truth.class);
        for (int i = 0; i < POLICIES; i++) {
            Policy policy = Texts.repositoryPolicy(statements(allow("'*'")));
            Reach reach = Reach.of(policy.statements().get(0), policy, ACTION);
            verdicts.merge(reach.everyone(), 1, Integer::sum);
            if (reach.everyone().isYes()) {
                check(policy, reach.witness().orElseThrow());
            } else if (reach.everyone().isNo()) {
                refute(policy, requests);
            }
        }
        assertThat(verdicts.get(Truth.YES)).as("%s", verdicts).isGreaterThan(POLICIES / 4);
        assertThat(verdicts.get(Truth.NO)).as("%s", verdicts).isGreaterThan(POLICIES / 4);
        assertThat(verdicts.getOrDefault(Truth.UNKNOWN, 0)).as("%s", verdicts).isLessThan(POLICIES / 10);
    }

    @Test
    void anAccountThatIsNotReachedSurvivesThemToo() {
        List<Asked> requests = requests(ACCOUNTS[0]);
        int refuted = 0;
        int reached = 0;
        for (int i = 0; i < POLICIES; i++) {
            Policy policy = Texts.repositoryPolicy(statements(allow("{'AWS': '111122223333'}")));
            Reach reach = Reach.of(policy.statements().get(0), policy, ACTION);
            if (reach.reached().isEmpty()) {
                refuted++;
                refute(policy, requests);
            } else if (reach.reached().get(0).isReached().isYes()) {
                reached++;
                check(policy, reach.reached().get(0).witness().orElseThrow());
            }
        }
        assertThat(reached).isGreaterThan(POLICIES / 4);
        assertThat(refuted).isGreaterThan(POLICIES / 8);
    }

    private static void check(Policy policy, Witness witness) {
        Value.Text principal = filled(witness.principal());
        assertThat(isAllowed(policy, visitor(principal), filled(witness.context())))
                .as("%s by %s", policy.span().text(), witness.principal().shown())
                .isEqualTo(Truth.YES);
    }

    private static void refute(Policy policy, List<Asked> requests) {
        for (Asked asked : requests) {
            Truth allowed = isAllowed(policy, asked.visitor(), asked.context());
            if (allowed != Truth.NO) {
                fail(
                        "%s by %s with %s",
                        policy.span().text(), asked.visitor().arn.shown(), shown(asked.context()));
            }
        }
    }

    private record Asked(Visitor visitor, Context context) {}

    /** @param account whose requests to try; null for those of outsiders */
    private List<Asked> requests(String account) {
        List<Asked> requests = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            String of = account == null ? strangeAccount() : account;
            Value.Text arn = Texts.text("arn:aws:iam::" + of + ":" + pick("role/", "user/") + name());
            requests.add(new Asked(visitor(arn), request(of, account == null).with("aws:PrincipalArn", arn)));
        }
        return requests;
    }

    private Context request(String account, boolean isOutsider) {
        Context request = Context.empty()
                .with("aws:PrincipalAccount", account)
                .with("aws:PrincipalIsAWSService", "false")
                .with("aws:SecureTransport", "true");
        if (random.nextBoolean()) {
            String named = pick("o-1111111111", "o-2222222222");
            String strange = pick("o-", "o-11") + word("39zk", 8);
            request = request.with("aws:PrincipalOrgID", isOutsider || random.nextBoolean() ? strange : named);
        }
        if (random.nextBoolean()) {
            request = request.with(
                    "aws:PrincipalTag/team",
                    random.nextBoolean() ? word("ab-", random.nextInt(5)) : example(pick(Key.TAG.values)));
        }
        if (random.nextInt(4) == 0) {
            return request.with(
                    "aws:SourceVpc", isOutsider || random.nextBoolean() ? "vpc-" + word("39ac", 4) : "vpc-1111");
        }
        return request.with("aws:SourceIp", address(isOutsider));
    }

    private String address(boolean isOutsider) {
        while (true) {
            String address = switch (random.nextInt(4)) {
                case 0 -> "203.0." + random.nextInt(256) + ".7";
                case 1 -> "198." + (49 + random.nextInt(4)) + ".0.255";
                case 2 -> (9 + random.nextInt(4)) + ".1.2.3";
                default -> random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256) + ".1";
            };
            if (!isIn(PRIVATE, address) && !(isOutsider && isIn(SMALL, address))) {
                return address;
            }
        }
    }

    private static boolean isIn(String[] networks, String address) {
        for (String network : networks) {
            if (Cidr.of(network).contains(address)) {
                return true;
            }
        }
        return false;
    }

    private String strangeAccount() {
        String account = random.nextInt(4) == 0 ? "1111" + word("0123456789", 8) : word("0123456789", 12);
        return List.of(ACCOUNTS).contains(account) ? strangeAccount() : account;
    }

    private String name() {
        String ofPolicies = pick(pick(Key.PRINCIPAL.values), pick(Key.PRINCIPAL_TEXT.values));
        return pick(
                example(ofPolicies.substring(ofPolicies.lastIndexOf('/') + 1).replace(':', '-')),
                pick("ci-x", "ci-", "a1-x", "x"),
                "ci-" + word("abx-", 3),
                word("abcix-", 1 + random.nextInt(5)));
    }

    /** What a pattern that policies have matches. */
    private String example(String pattern) {
        StringBuilder example = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            switch (pattern.charAt(i)) {
                case '*' -> example.append(word("ab-x", random.nextInt(3)));
                case '?' -> example.append(word("ab-x", 1));
                default -> example.append(pattern.charAt(i));
            }
        }
        return example.toString();
    }

    private static Visitor visitor(Value.Text arn) {
        return new Visitor(new Requester.Named(arn), Truth.NO);
    }

    /** The concrete evaluator: each statement by itself, and none more once one settles it. */
    private static Truth isAllowed(Policy policy, Visitor visitor, Context request) {
        ConditionCheck check = ConditionCheck.in(policy, request);
        Truth allowed = Truth.NO;
        for (Statement statement : policy.statements()) {
            if (statement.effect().value() == Effect.ALLOW) {
                Truth speaks = Matching.action(statement, ACTION).and(check.holds(statement.conditions()));
                allowed = allowed.or(speaks.isNo() ? speaks : speaks.and(named(statement, visitor)));
            }
        }
        for (Statement statement : policy.statements()) {
            if (allowed != Truth.NO && statement.effect().value() == Effect.DENY) {
                Truth speaks = Matching.action(statement, ACTION).and(check.holds(statement.conditions()));
                allowed = allowed.and(
                        speaks.isNo()
                                ? Truth.YES
                                : speaks.and(named(statement, visitor)).not());
            }
        }
        return allowed;
    }

    private static Truth named(Statement statement, Visitor visitor) {
        boolean except = statement.principals() instanceof Principals.AllExcept;
        List<Naming> principals = Named.read(statement.principals());
        if (except && visitor.arn.shown().endsWith(":root")) {
            // the root is one principal, which its account lists by name and as a whole at once
            return Named.inAllow(false, principals, visitor).any().not();
        }
        return statement.effect().value() == Effect.DENY
                ? Named.inDeny(except, principals, visitor)
                : Named.inAllow(except, principals, visitor).any();
    }

    private String statements(String allow) {
        StringBuilder statements = new StringBuilder(allow);
        for (int i = random.nextInt(4); i > 0; i--) {
            String principal = pick(
                    "'Principal': '*'",
                    "'Principal': '*'",
                    "'Principal': {'AWS': '111122223333'}",
                    "'Principal': {'AWS': 'arn:aws:iam::111122223333:role/ci-x'}",
                    "'NotPrincipal': {'AWS': ['111122223333', 'arn:aws:iam::111122223333:role/ci-x']}");
            statements.append(", {'Effect': 'Deny', ").append(principal).append(", 'Action': 'ecr:*'");
            statements.append(conditions(random.nextInt(3))).append('}');
        }
        return statements.toString();
    }

    private String allow(String principal) {
        return "{'Effect': 'Allow', 'Principal': " + principal + ", 'Action': 'ecr:Put*'"
                + conditions(random.nextInt(4)) + "}";
    }

    private String conditions(int count) {
        List<String> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Key key = Key.values()[random.nextInt(Key.values().length)];
            String operator = operator(key);
            if (blocks.stream().anyMatch(block -> block.startsWith("'" + operator + "'"))) {
                continue;
            }
            StringBuilder values = new StringBuilder();
            for (int v = random.nextInt(2); v >= 0; v--) {
                String value = operator.equals("Null") ? pick("true", "false") : pick(key.values);
                values.append(values.isEmpty() ? "" : ", ")
                        .append('\'')
                        .append(value)
                        .append('\'');
            }
            blocks.add("'" + operator + "': {'" + key.key + "': [" + values + "]}");
        }
        return blocks.isEmpty() ? "" : ", 'Condition': {" + String.join(", ", blocks) + "}";
    }

    private String operator(Key key) {
        if (random.nextInt(8) == 0) {
            return "Null";
        }
        String operator = switch (key.operators) {
            case "Arn" -> pick("ArnLike", "ArnNotLike");
            case "Ip" -> pick("IpAddress", "NotIpAddress");
            case "Bool" -> "Bool";
            default -> pick("StringEquals", "StringNotEquals", "StringLike", "StringNotLike");
        };
        String qualifier = key.operators.equals("String") ? pick("", "", "", "ForAllValues:", "ForAnyValue:") : "";
        return qualifier + operator + pick("", "", "", "IfExists");
    }

    private static Context filled(Context request) {
        Context filled = Context.empty();
        for (Key key : Key.values()) {
            for (Value.Text value : request.values(key.key)) {
                filled = filled.with(key.key, filled(value));
            }
        }
        return filled;
    }

    /** A text with something concrete for what nobody names. */
    private static Value.Text filled(Value.Text text) {
        StringBuilder filled = new StringBuilder();
        for (Part part : text.parts()) {
            if (part instanceof Part.Literal literal) {
                filled.append(literal.text());
            } else {
                Hole hole = ((Part.Open) part).hole();
                filled.append(
                        hole.equals(Hole.PARTITION)
                                ? "aws"
                                : hole.equals(Hole.STRANGE_ACCOUNT) ? "987654321098" : "zzzz");
            }
        }
        return Texts.text(filled.toString());
    }

    private static String shown(Context request) {
        StringBuilder shown = new StringBuilder();
        for (Key key : Key.values()) {
            request.values(key.key)
                    .forEach(value -> shown.append(key.key)
                            .append('=')
                            .append(value.shown())
                            .append(' '));
        }
        return shown.toString();
    }

    private String word(String letters, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
