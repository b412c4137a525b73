package io.github.ecrlint.rules.twins;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A template made up by chance, as maps, lists, texts and calls of functions. */
final class RandomTemplate {

    /** A function called in a template: {@code Sub}, {@code Ref}, {@code Condition} among them. */
    record Call(String name, Object argument) {}

    private static final List<String> ACTIONS = List.of(
            "ecr:BatchGetImage",
            "ecr:GetDownloadUrlForLayer",
            "ecr:*",
            "ecr:PutImage",
            "ecr:SetRepositoryPolicy",
            "ecr:GetAuthorizationToken",
            "ecr:Batch*",
            "s3:GetObject",
            "ecr:DeleteRepository",
            "*");
    private static final List<String> CONDITIONS = List.of("IsProd", "NotProd", "Wide", "Both", "Either");

    private final Random random;
    private final int repositories;
    private final int roles;

    RandomTemplate(long seed) {
        this.random = new Random(seed);
        this.repositories = 1 + random.nextInt(2);
        this.roles = 1 + random.nextInt(2);
    }

    Map<String, Object> make() {
        Map<String, Object> template = new LinkedHashMap<>();
        template.put("AWSTemplateFormatVersion", "2010-09-09");
        template.put(
                "Parameters",
                map(
                        "Env", map("Type", "String", "Default", "dev", "AllowedValues", List.of("dev", "prod")),
                        "Open", map("Type", "String", "AllowedValues", List.of("yes", "no")),
                        "Who", map("Type", "String"),
                        "Readers", map("Type", "CommaDelimitedList", "Default", "111122223333, 444455556666")));
        template.put(
                "Mappings", map("Accounts", map("dev", map("id", "111122223333"), "prod", map("id", "444455556666"))));
        template.put(
                "Conditions",
                map(
                        "IsProd", call("Equals", List.of(ref("Env"), "prod")),
                        "NotProd", call("Not", List.of(call("Condition", "IsProd"))),
                        "Wide", call("Equals", List.of(ref("Open"), "yes")),
                        "Both", call("And", List.of(call("Condition", "IsProd"), call("Condition", "Wide"))),
                        "Either", call("Or", List.of(call("Condition", "IsProd"), call("Condition", "Wide")))));
        Map<String, Object> resources = new LinkedHashMap<>();
        for (int i = 0; i < repositories; i++) {
            resources.put("Repo" + i, repository(i));
        }
        for (int i = 0; i < roles; i++) {
            resources.put("Role" + i, role(i));
        }
        further(resources);
        template.put("Resources", resources);
        return template;
    }

    private Map<String, Object> repository(int number) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (chance(4)) {
            properties.put("RepositoryName", chance(2) ? "team/app" + number : call("Sub", "${Env}/app" + number));
        }
        if (chance(4)) {
            properties.put("RepositoryPolicyText", maybe(document(true)));
        }
        return resource("AWS::ECR::Repository", properties);
    }

    private Map<String, Object> role(int number) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (chance(2)) {
            properties.put("RoleName", "role" + number);
        }
        if (chance(3)) {
            properties.put("Path", "/ci/");
        }
        properties.put(
                "AssumeRolePolicyDocument",
                map(
                        "Version",
                        "2012-10-17",
                        "Statement",
                        List.of(map(
                                "Effect", "Allow",
                                "Principal",
                                        map(
                                                "Service",
                                                pick(List.of("ecs-tasks", "lambda", "codebuild")) + ".amazonaws.com"),
                                "Action", "sts:AssumeRole"))));
        if (chance(2)) {
            Object managed = call("Sub", "arn:${AWS::Partition}:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly");
            properties.put(
                    "ManagedPolicyArns",
                    chance(3) ? call("If", List.of(pick(CONDITIONS), List.of(managed), none())) : List.of(managed));
        }
        if (chance(2)) {
            properties.put("Policies", List.of(maybe(map("PolicyName", "inline", "PolicyDocument", document(false)))));
        }
        return resource("AWS::IAM::Role", properties);
    }

    private void further(Map<String, Object> resources) {
        if (chance(2)) {
            resources.put(
                    "Policy",
                    resource(
                            "AWS::IAM::Policy",
                            map("PolicyName", "p", "Roles", List.of(ref("Role0")), "PolicyDocument", document(false))));
        }
        if (chance(2)) {
            resources.put(
                    "Task",
                    resource(
                            "AWS::ECS::TaskDefinition",
                            map(
                                    "ExecutionRoleArn", attribute("Role0", "Arn"),
                                    "ContainerDefinitions",
                                            List.of(map(
                                                    "Name",
                                                    "c",
                                                    "Image",
                                                    call("Sub", "${Repo0.RepositoryUri}:1.0"))))));
        }
        if (chance(3)) {
            resources.put(
                    "Function",
                    resource(
                            "AWS::Lambda::Function",
                            map(
                                    "PackageType", "Image",
                                    "Role", attribute("Role0", "Arn"),
                                    "Code",
                                            map(
                                                    "ImageUri",
                                                    call(
                                                            "Join",
                                                            List.of(
                                                                    ":",
                                                                    List.of(
                                                                            attribute("Repo0", "RepositoryUri"),
                                                                            "1")))))));
        }
    }

    private Map<String, Object> resource(String type, Map<String, Object> properties) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("Type", type);
        if (chance(6)) {
            resource.put("Condition", pick(CONDITIONS));
        }
        resource.put("Properties", properties);
        return resource;
    }

    private Map<String, Object> document(boolean resourceBased) {
        List<Object> statements = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            statements.add(maybe(statement(resourceBased, i)));
        }
        return map("Version", "2012-10-17", "Statement", statements);
    }

    private Map<String, Object> statement(boolean resourceBased, int number) {
        Map<String, Object> statement = new LinkedHashMap<>();
        if (chance(2)) {
            statement.put("Sid", "S" + number);
        }
        statement.put("Effect", chance(4) ? "Deny" : "Allow");
        if (resourceBased) {
            statement.put("Principal", principal());
        } else {
            statement.put("Resource", chance(3) ? "*" : resourceArn());
        }
        statement.put(
                "Action",
                chance(2)
                        ? pick(ACTIONS)
                        : List.of(
                                pick(ACTIONS),
                                pick(ACTIONS),
                                1 + random.nextInt(2) == 1 ? "ecr:ListImages" : pick(ACTIONS)));
        if (chance(4)) {
            statement.put(
                    "Condition",
                    map("StringEquals", map("aws:PrincipalOrgID", chance(2) ? "o-a1b2c3d4e5" : ref("Who"))));
        }
        return statement;
    }

    private Object principal() {
        return switch (random.nextInt(8)) {
            case 0 -> "*";
            case 1 -> map("AWS", "*");
            case 2 ->
                map("AWS", List.of(call("Sub", "arn:${AWS::Partition}:iam::${AWS::AccountId}:root"), "444455556666"));
            case 3 -> map("AWS", attribute("Role0", "Arn"));
            case 4 -> map("AWS", ref("Readers"));
            case 5 -> map("AWS", call("FindInMap", List.of("Accounts", ref("Env"), "id")));
            case 6 -> map("Service", "lambda.amazonaws.com");
            default -> call("If", List.of(pick(CONDITIONS), "*", map("AWS", ref("Who"))));
        };
    }

    private Object resourceArn() {
        return switch (random.nextInt(4)) {
            case 0 -> attribute("Repo0", "Arn");
            case 1 -> call("Sub", "arn:aws:ecr:*:${AWS::AccountId}:repository/${Repo0}");
            case 2 ->
                List.of(attribute("Repo0", "Arn"), call("Join", List.of("/", List.of(attribute("Repo0", "Arn"), "*"))));
            default -> call("If", List.of(pick(CONDITIONS), "*", attribute("Repo0", "Arn")));
        };
    }

    /** Mostly the thing itself, sometimes only under a condition. */
    private Object maybe(Object thing) {
        return chance(5) ? call("If", List.of(pick(CONDITIONS), thing, none())) : thing;
    }

    private boolean chance(int one) {
        return random.nextInt(one) == 0 == one > 1;
    }

    private <T> T pick(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private static Call none() {
        return ref("AWS::NoValue");
    }

    private static Call ref(String name) {
        return new Call("Ref", name);
    }

    private static Call attribute(String id, String name) {
        return new Call("GetAtt", List.of(id, name));
    }

    private static Call call(String name, Object argument) {
        return new Call(name, argument);
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
