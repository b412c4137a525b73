package io.github.ecrlint.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Makes small projects without holes, in which policies come near to one another's mark more often than by pure chance. */
final class WorldGenerator {
    static final String OWN = "111122223333";
    static final String FAR = "444455556666";
    static final List<String> ACTIONS = List.of(
            "ecr:BatchGetImage",
            "ecr:PutImage",
            "ecr:SetRepositoryPolicy",
            "ecr:CreateRepository",
            "ecr:BatchImportUpstreamImage",
            "ecr:GetAuthorizationToken",
            "ecr:DescribeRegistry");

    /** The keys that no requester fixes, with what they may be; null for absent. */
    static final Map<String, List<List<String>>> FREE = new LinkedHashMap<>();

    static {
        free("aws:SourceIp", "203.0.113.7", "198.51.100.1");
        free("aws:SourceVpce", "vpce-1", "vpce-2");
        free("aws:PrincipalOrgID", "o-abcdefghij", "o-zyxwvutsrq");
        free("aws:MultiFactorAuthPresent", "true", "false");
        free("aws:MultiFactorAuthAge", "10", "4000");
        free("aws:PrincipalTag/team", "app", "web", "other");
        free("ecr:ResourceTag/env", "prod", "dev");
        List<List<String>> tagKeys = new ArrayList<>();
        tagKeys.add(null);
        tagKeys.addAll(List.of(List.of("team"), List.of("team", "env"), List.of("owner")));
        FREE.put("aws:tagkeys", tagKeys);
        FREE.put("aws:currenttime", List.of(List.of("2026-01-01T00:00:00Z"), List.of("2027-01-01T00:00:00Z")));
    }

    private final Random random;
    private final List<Map.Entry<String, String[]>> conditions = new ArrayList<>();

    WorldGenerator(long seed) {
        random = new Random(seed);
    }

    private static void free(String key, String... values) {
        List<List<String>> all = new ArrayList<>();
        all.add(null);
        for (String value : values) {
            all.add(List.of(value));
        }
        FREE.put(key.toLowerCase(Locale.ROOT), all);
    }

    NaiveWorld world() {
        chooseConditions();
        List<String> repositories = new ArrayList<>(List.of(repository("app")));
        if (random.nextBoolean()) {
            repositories.add(repository(pick("web", "app/api", "team/app")));
        }
        List<NaiveWorld.Person> people = new ArrayList<>();
        people.add(person("ci", "arn:aws:iam::" + pick(OWN, FAR) + ":role/" + pick("", "", "build/") + "ci"));
        if (random.nextBoolean()) {
            people.add(person("ann", "arn:aws:iam::" + pick(OWN, OWN, FAR) + ":user/ann"));
        }
        Map<String, List<Map<String, Object>>> onRepository = new LinkedHashMap<>();
        for (String repository : repositories) {
            if (random.nextInt(5) > 0) {
                onRepository.put(repository, statements(1 + random.nextInt(3), true, false));
            }
        }
        List<Map<String, Object>> registry =
                random.nextInt(4) == 0 ? statements(1 + random.nextInt(2), true, true) : List.of();
        List<Map<String, Object>> elsewhere = random.nextInt(8) == 0 ? statements(1, true, true) : List.of();
        String scope = registry.isEmpty() ? null : pick(null, null, "V1", "V2");
        List<Map<String, Object>> somewhere = random.nextInt(8) == 0 ? statements(1, true, false) : List.of();
        return new NaiveWorld(
                people,
                repositories,
                onRepository,
                registry,
                elsewhere,
                scope,
                somewhere,
                controls(false),
                controls(true));
    }

    /** Now and then one or two, over an account or a unit. */
    private List<NaiveWorld.Control> controls(boolean onResources) {
        List<NaiveWorld.Control> controls = new ArrayList<>();
        for (int i = random.nextInt(8) - 5; i > 0; i--) {
            List<Map<String, Object>> statements = statements(1 + random.nextInt(2), false, true);
            if (!onResources && random.nextInt(4) > 0) {
                statements.add(Map.of("Effect", "Allow", "Action", "*", "Resource", "*"));
            }
            for (Map<String, Object> statement : statements) {
                if (onResources) {
                    statement.put("Effect", "Deny");
                    statement.put("Principal", "*");
                }
            }
            controls.add(new NaiveWorld.Control(statements, pick(OWN, OWN, FAR, "ou-1")));
        }
        return controls;
    }

    private NaiveWorld.Person person(String name, String arn) {
        boolean role = arn.contains(":role/");
        List<List<Map<String, Object>>> groups = new ArrayList<>();
        for (int i = role ? 0 : random.nextInt(3); i > 0; i--) {
            groups.add(statements(1, false, true));
        }
        return new NaiveWorld.Person(
                name,
                arn,
                statements(random.nextInt(4), false, true),
                groups,
                random.nextInt(3) == 0 ? statements(1 + random.nextInt(2), false, true) : null,
                role && random.nextInt(3) == 0 ? statements(1 + random.nextInt(2), false, true) : null);
    }

    private static String repository(String name) {
        return "arn:aws:ecr:eu-west-1:" + OWN + ":repository/" + name;
    }

    private List<Map<String, Object>> statements(int count, boolean principals, boolean resources) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> statement = new LinkedHashMap<>();
            boolean allow = random.nextInt(6) > 0;
            statement.put("Effect", allow ? "Allow" : "Deny");
            if (principals) {
                addPrincipals(statement);
            }
            statement.put(
                    random.nextInt(8) == 0 ? "NotAction" : "Action",
                    some(
                            "ecr:BatchGetImage",
                            "ecr:PutImage",
                            "ecr:*",
                            "ecr:*",
                            "ECR:batch*",
                            "ecr:Get*",
                            "ecr:?utImage",
                            "e*:Set*Policy",
                            "ecr:CreateRepository",
                            "ecr-public:*",
                            "*",
                            "ecr:Describe*"));
            if (resources) {
                statement.put(
                        random.nextInt(8) == 0 ? "NotResource" : "Resource",
                        some(
                                "*",
                                "*",
                                "*",
                                repository("app"),
                                repository("*"),
                                repository("app*"),
                                repository("app/*"),
                                repository("???"),
                                repository("*app"),
                                "arn:aws:ecr:*:*:repository/app",
                                "arn:aws:ecr:us-*:*:repository/*",
                                "arn:aws:ecr:*:" + FAR + ":repository/*",
                                "arn:aws:ecr:*:repository/app",
                                "arn:aws:ecr:*:*:*:repository/app",
                                "arn:aws:ecr:*",
                                repository("${aws:PrincipalTag/team}"),
                                repository("${aws:PrincipalTag/team, 'web'}*")));
            }
            addConditions(statement);
            all.add(statement);
        }
        return all;
    }

    private void addPrincipals(Map<String, Object> statement) {
        String root = "arn:aws:iam::" + OWN + ":root";
        String ci = "arn:aws:iam::" + pick(OWN, FAR) + ":role/" + pick("", "", "build/") + "ci";
        String ann = "arn:aws:iam::" + pick(OWN, OWN, FAR) + ":user/ann";
        if (random.nextInt(6) == 0) {
            Object listed = random.nextBoolean() ? List.of(ci, pick(OWN, root, FAR)) : pick(ci, ann, root, FAR);
            statement.put("NotPrincipal", Map.of("AWS", listed));
            return;
        }
        Object principals = switch (random.nextInt(9)) {
            case 0 -> "*";
            case 1 -> Map.of("AWS", "*");
            case 2 -> Map.of("Service", pick("lambda.amazonaws.com", "ecs.amazonaws.com"));
            case 3 -> Map.of("AWS", List.of(ann, pick(root, ci)));
            case 4 -> Map.of("AWS", pick(OWN, FAR, root, "arn:aws:iam::" + FAR + ":root"));
            case 5 -> Map.of("AWS", pick(ci, "arn:aws:sts::" + pick(OWN, FAR) + ":assumed-role/ci/x"));
            case 6 -> Map.of("AWS", List.of(FAR, OWN), "Service", "lambda.amazonaws.com");
            case 7 -> Map.of("AWS", "arn:aws:iam::" + pick(OWN, FAR) + ":role/seen");
            default -> Map.of("AWS", ci);
        };
        statement.put("Principal", principals);
    }

    private void addConditions(Map<String, Object> statement) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (int i = random.nextInt(10) < 7 ? 0 : 1 + random.nextInt(2); i > 0; i--) {
            Map.Entry<String, String[]> one = conditions.get(random.nextInt(conditions.size()));
            String[] parts = one.getKey().split(" ", -1);
            String key = random.nextInt(6) == 0 ? parts[1].toLowerCase(Locale.ROOT) : parts[1];
            Object value = random.nextInt(3) == 0 ? List.of(one.getValue()) : pick(one.getValue());
            if (random.nextInt(8) == 0) {
                all.put("Null", Map.of(key, pick("true", "false")));
            } else {
                String operator = pick(parts[0].split(",", -1));
                all.put(operator + (random.nextInt(5) == 0 ? "IfExists" : ""), Map.of(key, value));
            }
        }
        if (!all.isEmpty()) {
            statement.put("Condition", all);
        }
    }

    /** Two kinds of conditions a project, so that few keys have to be tried in all their values. */
    private void chooseConditions() {
        conditions.clear();
        String strings = "StringEquals,StringNotEquals,StringLike,StringNotLike,StringEqualsIgnoreCase";
        String arns = "ArnLike,ArnEquals,ArnNotLike,ArnNotEquals";
        String sets = "ForAllValues:StringEquals,ForAnyValue:StringLike,ForAnyValue:StringNotEquals,"
                + "ForAllValues:StringNotLike,ForAnyValue:StringEquals";
        String ci = "arn:aws:iam::" + OWN + ":role/";
        List<Map.Entry<String, String[]>> fixed = new ArrayList<>();
        add(fixed, strings + " aws:PrincipalAccount", OWN, FAR, "1111*", "${aws:ResourceAccount}");
        add(fixed, strings + " aws:ResourceAccount", OWN, "*", "${aws:PrincipalAccount}");
        add(fixed, strings + " aws:username", "ann", "a?n", "ANN");
        add(fixed, strings + " aws:RequestedRegion", "eu-west-1", "us-*");
        add(fixed, strings + " aws:SourceAccount", OWN, "*");
        add(fixed, arns + " aws:SourceArn", "arn:aws:lambda:*:" + OWN + ":function:*", "arn:aws:lambda:*:*:function:x");
        add(fixed, arns + " aws:PrincipalArn", ci + "ci", ci + "*", "arn:aws:iam::*:user/${aws:username}", "arn:*:ci");
        add(fixed, "Bool aws:PrincipalIsAWSService", "true", "false");
        add(fixed, "Bool aws:SecureTransport", "true", "false");
        List<Map.Entry<String, String[]>> open = new ArrayList<>();
        add(open, "IpAddress,NotIpAddress aws:SourceIp", "203.0.113.0/24", "198.51.100.1", "0.0.0.0/0");
        add(open, strings + " aws:SourceVpce", "vpce-1", "vpce-*", "VPCE-2");
        add(open, strings + " aws:PrincipalOrgID", "o-abcdefghij", "o-*");
        add(open, strings + " aws:PrincipalTag/team", "app", "*e*", "${ecr:ResourceTag/env, 'web'}");
        add(open, strings + " ecr:ResourceTag/env", "prod", "DEV");
        add(open, "Bool aws:MultiFactorAuthPresent", "true", "false");
        add(open, "NumericLessThan,NumericNotEquals aws:MultiFactorAuthAge", "3600", "10");
        add(open, "DateGreaterThan aws:CurrentTime", "2026-06-01T00:00:00Z");
        add(open, sets + " aws:TagKeys", "team", "t*", "env");
        conditions.add(fixed.get(random.nextInt(fixed.size())));
        conditions.add(fixed.get(random.nextInt(fixed.size())));
        if (random.nextBoolean()) {
            conditions.add(open.get(random.nextInt(open.size())));
        }
    }

    private static void add(List<Map.Entry<String, String[]>> to, String operatorsAndKey, String... values) {
        to.add(Map.entry(operatorsAndKey, values));
    }

    private Object some(String... texts) {
        return random.nextInt(3) == 0 ? List.of(pick(texts), pick(texts)) : pick(texts);
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
