package io.github.ecrlint.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.Texts;
import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.Model;
import io.github.ecrlint.model.World;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {
    private final List<Fact> facts = new ArrayList<>();
    private final Identity role = identity(Identity.Kind.ROLE, "ci");

    private static Identity identity(Identity.Kind kind, String name) {
        Value.Text text = Texts.text(name);
        return new Identity(kind, "the_" + name, text, Texts.text("arn:aws:iam::<own account>:x/" + name), text.span());
    }

    private void embed(String statements) {
        facts.add(new Fact.Embeds(
                Texts.policy(PolicyKind.IDENTITY_INLINE, statements), Identity.Kind.ROLE, Texts.text("ci")));
    }

    private void attach(String arn) {
        Value.Text text = Texts.text(arn);
        facts.add(new Fact.Attaches(Identity.Kind.ROLE, Texts.text("ci"), text, text.span()));
    }

    private Decision login() {
        List<Fact> all = new ArrayList<>(facts);
        all.add(new Fact.Knows(role));
        return new Access(Model.of(List.of(new World("w", all)))).mayLogIn(role);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "YES     | 'Effect': 'Allow', 'Action': 'ecr:GetAuthorizationToken', 'Resource': '*'",
                "YES     | 'Effect': 'Allow', 'Action': 'ecr:*', 'Resource': ['arn:aws:ecr:eu-west-1:1:repository/a', '*']",
                "YES     | 'Effect': 'Allow', 'Action': '*', 'Resource': '*'",
                "YES     | 'Effect': 'Allow', 'NotAction': 'iam:*', 'Resource': '*'",
                "YES     | 'Effect': 'Allow', 'Action': 'ecr:Get*', 'NotResource': 'arn:aws:ecr:eu-west-1:1:repository/a'",
                "NO      | 'Effect': 'Allow', 'Action': 'ecr:*', 'Resource': 'arn:aws:ecr:eu-west-1:1:repository/a'",
                "NO      | 'Effect': 'Allow', 'Action': 'ecr:*', 'Resource': 'arn:aws:ecr:*:*:repository/*'",
                "NO      | 'Effect': 'Allow', 'Action': 'ecr:BatchGetImage', 'Resource': '*'",
                "UNKNOWN | 'Effect': 'Allow', 'Action': 'ecr:*', 'Resource': '<what>'",
                "NO      | 'Effect': 'Allow', 'Action': 'ecr:*', 'Resource': 'arn:aws:ecr:eu-west-1:1:repository/<what>'",
                "YES     | 'Effect': 'Allow', 'Action': 'ecr:*', 'Resource': '**'",
                "YES     | 'Effect': 'Allow', 'Action': 'ecr:*', 'Resource': '?'",
                "YES     | 'Effect': 'Allow', 'Action': 'ecr:*', 'Resource': '*?'",
                "NO      | 'Effect': 'Allow', 'Action': 'ecr:*', 'Resource': '??'",
                "UNKNOWN | 'Effect': 'Allow', 'Action': 'ecr:*', 'Resource': '<what>*'",
                "NO      | 'Effect': 'Allow', 'Action': 'ecr:*', 'Resource': 'repository/<what>'",
                "NO      | 'Effect': 'Allow', 'Action': 'ecr:*', 'Resource': '<own account>'",
                "NO      | 'Effect': 'Allow', 'Action': 'ecr:*', 'NotResource': '**'",
                "UNKNOWN | 'Effect': 'Allow', 'Action': 'ecr:*', 'Resource': '*', "
                        + "'Condition': {'IpAddress': {'aws:SourceIp': '203.0.113.0/24'}}",
            })
    void theTokenIsGrantedOnTheStarOnly(Truth expected, String statement) {
        embed("{" + statement + "}");
        assertThat(login().allowed()).isEqualTo(expected);
    }

    @Test
    void anExplicitDenyWins() {
        embed("{'Effect': 'Allow', 'Action': 'ecr:*', 'Resource': '*'}");
        embed("{'Effect': 'Deny', 'Action': '*', 'NotResource': 'arn:aws:ecr:eu-west-1:1:repository/a'}");
        Decision login = login();
        assertThat(login.allowed()).isEqualTo(Truth.NO);
        assertThat(login.because()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly, YES",
        "arn:<partition>:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy, YES",
        "arn:aws:iam::aws:policy/AdministratorAccess, YES",
        "arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy, NO",
        "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole, NO",
        "arn:aws:iam::aws:policy/AWSDenyAll, NO",
        "arn:aws:iam::aws:policy/NotInTheTable, UNKNOWN",
        "arn:aws:iam::111122223333:policy/elsewhere, UNKNOWN",
        "<policy>, UNKNOWN",
    })
    void attachedPoliciesOfAwsAreKnown(String arn, Truth expected) {
        attach(arn);
        assertThat(login().allowed()).isEqualTo(expected);
    }

    @Test
    void aPolicyThatMayBeAttachedToAnyRoleLeavesItOpen() {
        facts.add(new Fact.Embeds(
                Texts.policy(PolicyKind.IDENTITY_INLINE, "{'Effect': 'Allow', 'Action': '*', 'Resource': '*'}"),
                Identity.Kind.ROLE,
                Texts.text("<role>")));
        assertThat(login().allowed()).isEqualTo(Truth.UNKNOWN);
    }

    private static Fact.Embeds embedded(String role, String statement) {
        return new Fact.Embeds(
                Texts.policy(PolicyKind.IDENTITY_INLINE, "{" + statement + "}"), Identity.Kind.ROLE, Texts.text(role));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "UNKNOWN | <import>   | 'Effect': 'Allow', 'Action': '*', 'Resource': '*'",
                "UNKNOWN | c<import>  | 'Effect': 'Allow', 'Action': '*', 'Resource': '*'",
                "UNKNOWN | arn:aws:iam::<own account>:x/<import> | 'Effect': 'Allow', 'Action': '*', 'Resource': '*'",
                "UNKNOWN | <import>   | 'Effect': 'Allow', 'Action': 'ecr:<what>', 'Resource': '*'",
                "UNKNOWN | <import>   | 'Effect': '<effect>', 'Action': 'ecr:*', 'Resource': '*'",
                "NO      | <import>-x | 'Effect': 'Allow', 'Action': '*', 'Resource': '*'",
                "NO      | <import>   | 'Effect': 'Allow', 'Action': 's3:*', 'Resource': '*'",
                "NO      | <import>   | 'Effect': 'Allow', 'Action': 'ecr:*', 'Resource': 'arn:aws:ecr:*:*:repository/*'",
                "NO      | <import>   | 'Effect': 'Deny', 'Action': '*', 'Resource': '*'",
                "NO      | elsewhere  | 'Effect': 'Allow', 'Action': '*', 'Resource': '*'",
            })
    void aNameThatIsNotResolvedLeavesOpenEveryRoleOfAnyWorldThatItMayMean(
            Truth expected, String name, String statement) {
        Access access = new Access(Model.of(List.of(
                new World("a", List.of(new Fact.Knows(role))), new World("b", List.of(embedded(name, statement))))));
        assertThat(access.mayLogIn(role).allowed()).isEqualTo(expected);
    }

    @Test
    void theReasonSaysWhichPolicyMayBeAttachedAndWhyThatIsNotKnown() {
        facts.add(embedded("<role>", "'Effect': 'Allow', 'Action': 's3:*', 'Resource': '*'"));
        facts.add(embedded("<role>", "'Effect': 'Allow', 'Action': 'ecr:*', 'Resource': '*'"));
        assertThat(login().open())
                .containsExactly("the policy of `the_resource` may be attached to it: `role` has no default");
    }

    @Test
    void aPolicyOfAwsThatMayBeAttachedLeavesOpenOnlyWhatItSpeaksOf() {
        Value.Text logs = Texts.text("arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole");
        Value.Text pull = Texts.text("arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly");
        facts.add(new Fact.Attaches(Identity.Kind.ROLE, Texts.text("<role>"), logs, logs.span()));
        assertThat(login().allowed()).isEqualTo(Truth.NO);
        facts.add(new Fact.Attaches(Identity.Kind.ROLE, Texts.text("<role>"), pull, pull.span()));
        assertThat(login().allowed()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void aDenialThatMayBeAttachedLeavesAGrantOpen() {
        embed("{'Effect': 'Allow', 'Action': 'ecr:*', 'Resource': '*'}");
        assertThat(login().allowed()).isEqualTo(Truth.YES);
        facts.add(embedded("<role>", "'Effect': 'Deny', 'Action': 's3:*', 'Resource': '*'"));
        assertThat(login().allowed()).isEqualTo(Truth.YES);
        facts.add(embedded("<role>", "'Effect': 'Deny', 'Action': 'ecr:*', 'Resource': '*'"));
        assertThat(login().allowed()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void aPolicyThatIsNotResolvedMayBeAttachedAndMayGrantAnything() {
        facts.add(new Fact.Embeds(
                Texts.policy(PolicyKind.IDENTITY_INLINE, "<statement>"), Identity.Kind.ROLE, Texts.text("<role>")));
        assertThat(login().allowed()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void aNameThatSeveralRolesOfOneWorldHaveMayMeanEach() {
        Identity other = identity(Identity.Kind.ROLE, "ci");
        embed("{'Effect': 'Allow', 'Action': 'ecr:*', 'Resource': '*'}");
        facts.add(new Fact.Knows(other));
        Decision login = login();
        assertThat(login.allowed()).isEqualTo(Truth.UNKNOWN);
        assertThat(login.open())
                .containsExactly("the policy of `the_resource` may be attached to it: several have this name");
    }

    @Test
    void aNameThatSeveralOtherWorldsHaveMayMeanEach() {
        Identity other = identity(Identity.Kind.ROLE, "ci");
        Access access = new Access(Model.of(List.of(
                new World("a", List.of(new Fact.Knows(role))),
                new World("b", List.of(new Fact.Knows(other))),
                new World("c", List.of(embedded("ci", "'Effect': 'Allow', 'Action': '*', 'Resource': '*'"))))));
        assertThat(access.mayLogIn(role).allowed()).isEqualTo(Truth.UNKNOWN);
        assertThat(access.mayLogIn(other).allowed()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void aRoleWhoseNameIsNotResolvedMayBeTheOneThatAnotherWorldNames() {
        Identity open = identity(Identity.Kind.ROLE, "<env>-ci");
        Access access = new Access(Model.of(List.of(
                new World("a", List.of(new Fact.Knows(open))),
                new World("b", List.of(embedded("prod-ci", "'Effect': 'Allow', 'Action': '*', 'Resource': '*'"))))));
        assertThat(access.mayLogIn(open).allowed()).isEqualTo(Truth.UNKNOWN);
        assertThat(access.mayLogIn(open).open())
                .containsExactly("the policy of `the_resource` may be attached to it: `env` has no default");
    }

    @Test
    void aMembershipThatIsNotResolvedDoesNotGiveThePoliciesOfTheGroupForCertain() {
        Identity user = identity(Identity.Kind.USER, "ann");
        Identity group = identity(Identity.Kind.GROUP, "devs");
        Value.Text arn = Texts.text("arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly");
        Access access = new Access(Model.of(List.of(new World(
                "w",
                List.of(
                        new Fact.Knows(user),
                        new Fact.Knows(group),
                        new Fact.Joins(Texts.text("<user>"), Texts.text("devs"), arn.span()),
                        new Fact.Attaches(Identity.Kind.GROUP, Texts.text("devs"), arn, arn.span()))))));
        assertThat(access.mayLogIn(user).allowed()).isEqualTo(Truth.UNKNOWN);
        assertThat(access.mayLogIn(user).open())
                .containsExactly("it may be in the group `devs`: `user` has no default");
    }

    @Test
    void aRoleHandedToAnUnseenModuleIsOpen() {
        Value.Text name = Texts.text("ci");
        facts.add(new Fact.Escapes(
                name, new Value.Unknown(Hole.opaque("m", "`module.x` is outside the tree"), name.span())));
        Decision login = login();
        assertThat(login.allowed()).isEqualTo(Truth.UNKNOWN);
        assertThat(login.open()).containsExactly("`module.x` is outside the tree");
    }

    @Test
    void aUserHasThePoliciesOfItsGroups() {
        Identity user = identity(Identity.Kind.USER, "ann");
        Identity group = identity(Identity.Kind.GROUP, "devs");
        Value.Text arn = Texts.text("arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly");
        Access access = new Access(Model.of(List.of(new World(
                "w",
                List.of(
                        new Fact.Knows(user),
                        new Fact.Knows(group),
                        new Fact.Joins(Texts.text("ann"), Texts.text("devs"), arn.span()),
                        new Fact.Attaches(Identity.Kind.GROUP, Texts.text("devs"), arn, arn.span()))))));
        assertThat(access.mayLogIn(user).allowed()).isEqualTo(Truth.YES);
    }

    @Test
    void namesAreLookedForInTheOwnWorldFirst() {
        Identity here = identity(Identity.Kind.ROLE, "ci");
        Identity there = identity(Identity.Kind.ROLE, "ci");
        Value.Text arn = Texts.text("arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly");
        Access access = new Access(Model.of(List.of(
                new World(
                        "dev",
                        List.of(
                                new Fact.Knows(here),
                                new Fact.Attaches(Identity.Kind.ROLE, Texts.text("ci"), arn, arn.span()))),
                new World("prod", List.of(new Fact.Knows(there))))));
        assertThat(access.mayLogIn(here).allowed()).isEqualTo(Truth.YES);
        assertThat(access.mayLogIn(there).allowed()).isEqualTo(Truth.NO);
    }
}
