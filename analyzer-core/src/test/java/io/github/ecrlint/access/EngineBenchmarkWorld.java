package io.github.ecrlint.access;

import io.github.ecrlint.Texts;
import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.Repository;
import io.github.ecrlint.model.World;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A large project with something of everything, always the same. */
final class EngineBenchmarkWorld {
    private static final int TEAMS = 50;
    private static final int GROUPS = 20;
    private static final List<String> ACTIONS = List.of(
            "'ecr:BatchGetImage'",
            "['ecr:BatchGetImage','ecr:GetDownloadUrlForLayer']",
            "['ecr:BatchCheckLayerAvailability','ecr:PutImage','ecr:*Layer*']",
            "'ecr:Get*'",
            "'ecr:Describe*'",
            "'ecr:*'",
            "'ecr:Set*Policy'",
            "['ecr:Delete*','ecr:Batch<verb>*']",
            "'*'",
            "['ecr:List*','s3:GetObject']");
    private static final List<String> CONDITIONS = List.of(
            "'StringEquals':{'aws:PrincipalOrgID':'o-a1b2c3d4e5'}",
            "'StringEquals':{'aws:SourceVpce':'vpce-1a2b3c4d'}",
            "'IpAddress':{'aws:SourceIp':'10.0.0.0/8'}",
            "'Bool':{'aws:SecureTransport':'true'}",
            "'Bool':{'aws:SecureTransport':'false'}",
            "'ArnLike':{'aws:PrincipalArn':'arn:aws:iam::*:role/team1*'}",
            "'StringEquals':{'aws:ResourceAccount':'<own account>'}",
            "'StringLike':{'aws:RequestedRegion':'eu-*'}",
            "'StringNotEquals':{'aws:PrincipalAccount':'111122223333'}",
            "'StringEquals':{'ecr:ResourceTag/team':'${aws:PrincipalTag/team}'}",
            "'StringLike':{'aws:username':'team3*'},'Bool':{'aws:MultiFactorAuthPresent':'true'}");

    private final SplittableRandom random = new SplittableRandom(20);
    private final List<Fact> facts = new ArrayList<>();
    private final int identities;
    private final int repositories;
    private final int statements;

    private EngineBenchmarkWorld(int identities, int repositories, int statements) {
        this.identities = identities;
        this.repositories = repositories;
        this.statements = statements;
    }

    /**
     * Identities of which every fifth is a user in a group and the rest are roles, and repositories; each of these, and each
     * group on top of them, with a policy of so many statements.
     */
    static World of(int identities, int repositories, int statements) {
        EngineBenchmarkWorld world = new EngineBenchmarkWorld(identities, repositories, statements);
        for (int i = 0; i < repositories; i++) {
            world.addRepository(i);
        }
        for (int i = 0; i < GROUPS; i++) {
            world.addIdentity(Identity.Kind.GROUP, "group" + i);
        }
        world.addBoundary();
        for (int i = 0; i < identities; i++) {
            boolean isUser = i % 5 == 4;
            Value.Text name = world.addIdentity(isUser ? Identity.Kind.USER : Identity.Kind.ROLE, identity(i));
            if (isUser) {
                Value.Text group = Texts.text("group" + i % GROUPS);
                world.facts.add(new Fact.Joins(name, group, name.span()));
            } else if (i % 5 == 1) {
                Value.Text boundary = Texts.text("arn:<partition>:iam::<own account>:policy/boundary");
                world.facts.add(new Fact.Bounds(Identity.Kind.ROLE, name, boundary, name.span()));
            }
        }
        return new World("large", world.facts);
    }

    private static String identity(int i) {
        return "team" + i % TEAMS + "-" + i;
    }

    private static String kind(int i) {
        return i % 5 == 4 ? "user/" : "role/";
    }

    /** The name of every tenth hangs on a parameter. */
    private static String repository(int i) {
        return (i % 10 == 0 ? "<stage>" : "team" + i % TEAMS) + "/app" + i;
    }

    private void addRepository(int i) {
        Value.Text name = Texts.text(repository(i));
        Value.Text arn = Texts.text("arn:<partition>:ecr:<own region>:<own account>:repository/" + repository(i));
        facts.add(new Fact.Declares(new Repository("repository" + i, name, arn, name.span())));
        StringBuilder policy = new StringBuilder();
        for (int k = 0; k < statements; k++) {
            boolean denies = random.nextInt(10) == 0;
            policy.append(k == 0 ? "" : ",").append(effect(denies)).append(principal(denies));
            policy.append(",'Action':").append(action()).append(condition(4)).append('}');
        }
        facts.add(new Fact.Guards(Texts.repositoryPolicy(policy.toString()), name));
    }

    private Value.Text addIdentity(Identity.Kind kind, String named) {
        Value.Text name = Texts.text(named);
        String path = kind == Identity.Kind.GROUP ? "group/" : kind == Identity.Kind.USER ? "user/" : "role/";
        Value.Text arn = Texts.text("arn:<partition>:iam::<own account>:" + path + named);
        facts.add(new Fact.Knows(new Identity(kind, named, name, arn, name.span())));
        StringBuilder policy = new StringBuilder();
        for (int k = 0; k < statements; k++) {
            boolean denies = random.nextInt(10) == 0;
            String element = random.nextInt(40) == 0 && denies ? "'NotResource':" : "'Resource':";
            policy.append(k == 0 ? "" : ",")
                    .append(effect(denies))
                    .append(element)
                    .append(resource());
            policy.append(",'Action':").append(action()).append(condition(3)).append('}');
        }
        facts.add(new Fact.Embeds(Texts.policy(PolicyKind.IDENTITY_INLINE, policy.toString()), kind, name));
        return name;
    }

    private void addBoundary() {
        String policy = "{'Effect':'Allow','Action':['ecr:Get*','ecr:Batch*','ecr:Put*'],'Resource':'*'},"
                + "{'Effect':'Deny','Action':'ecr:Delete*','Resource':'arn:aws:ecr:*:*:repository/team1*'}";
        facts.add(new Fact.Manages(
                Texts.policy(PolicyKind.IDENTITY_MANAGED, policy),
                Texts.text("arn:<partition>:iam::<own account>:policy/boundary")));
    }

    private static String effect(boolean denies) {
        return "{'Effect':'" + (denies ? "Deny" : "Allow") + "',";
    }

    private String action() {
        return ACTIONS.get(random.nextInt(ACTIONS.size()));
    }

    /** One in so many statements has one. */
    private String condition(int one) {
        return random.nextInt(one) > 0
                ? ""
                : ",'Condition':{" + CONDITIONS.get(random.nextInt(CONDITIONS.size())) + "}";
    }

    private String resource() {
        int i = random.nextInt(repositories);
        return switch (random.nextInt(12)) {
            case 0 -> random.nextInt(4) == 0 ? "'*'" : "'arn:aws:s3:::bucket" + i + "/*'";
            case 1, 2 -> "'arn:aws:ecr:*:*:repository/team" + i % TEAMS + "/*'";
            case 3 -> "'arn:aws:ecr:eu-*:111122223333:repository/*app" + i + "'";
            case 4 -> "'arn:<partition>:ecr:*:<own account>:repository/*app" + i % 10 + "?'";
            case 5 -> "'arn:aws:ecr:eu-west-1:<own account>:repository/<environment>/app" + i + "'";
            case 6, 7 -> "'arn:aws:ecr:*:*:repository/team" + i % TEAMS + "/other" + i + "'";
            case 8 ->
                "['arn:<partition>:ecr:<own region>:<own account>:repository/" + repository(i)
                        + "','arn:aws:ecr:*:444455556666:repository/team" + i % 5 + "*']";
            default -> "'arn:<partition>:ecr:<own region>:<own account>:repository/" + repository(i) + "'";
        };
    }

    private String principal(boolean denies) {
        int i = random.nextInt(identities);
        return switch (random.nextInt(12)) {
            case 0 -> denies ? "'Principal':'*'" : "'Principal':{'AWS':'arn:aws:iam::<own account>:root'}";
            case 1 -> "'Principal':{'AWS':'" + (444455550000L + i % TEAMS) + "'}";
            case 2 -> "'Principal':{'Service':'codebuild.amazonaws.com'}";
            case 3 -> "'Principal':{'AWS':'arn:aws:iam::111122223333:" + kind(i) + identity(i) + "'}";
            case 4 -> "'Principal':{'AWS':['arn:aws:iam::<deployer>:role/deploy','111122223333']}";
            case 5 ->
                random.nextInt(20) == 0 ? "'Principal':'*'" : "'Principal':{'AWS':'arn:aws:iam::777788889999:root'}";
            default ->
                "'Principal':{'AWS':['arn:<partition>:iam::<own account>:" + kind(i) + identity(i)
                        + "','arn:aws:iam::<own account>:" + kind(i / 2) + identity(i / 2) + "']}";
        };
    }
}
