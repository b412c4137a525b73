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
