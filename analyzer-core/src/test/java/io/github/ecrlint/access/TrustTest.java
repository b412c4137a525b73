package io.github.ecrlint.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.Texts;
import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.Model;
import io.github.ecrlint.model.World;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Scenario;
import io.github.ecrlint.policy.Scenario.Assumption;
import io.github.ecrlint.policy.Size;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustTest {
    private static final String GITHUB = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com";

    private static Policy trust(String statements) {
        return Texts.policy(PolicyKind.TRUST, statements);
    }

    private static String github(String condition) {
        return web(GITHUB, condition);
    }

    private static String web(String provider, String condition) {
        return "{'Effect': 'Allow', 'Principal': {'Federated': '" + provider
                + "'}, 'Action': 'sts:AssumeRoleWithWebIdentity', 'Condition': {" + condition + "}}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "YES     | 'Principal': '*', 'Action': 'sts:AssumeRole'",
                "YES     | 'Principal': {'AWS': '*'}, 'Action': 'sts:*'",
                "UNKNOWN | 'Principal': {'AWS': '*'}, 'Action': 'sts:AssumeRole', 'Condition': {'StringEquals': {'sts:ExternalId': 'x'}}",
                "NO      | 'Principal': {'AWS': '*'}, 'Action': 'sts:AssumeRole', 'Condition': {'StringEquals': {'aws:PrincipalOrgID': 'o-1'}}",
                "NO      | 'Principal': {'AWS': '*'}, 'Action': 'sts:TagSession'",
                "NO      | 'Principal': {'AWS': 'arn:aws:iam::444455556666:root'}, 'Action': 'sts:AssumeRole'",
                "NO      | 'Principal': {'AWS': 'arn:aws:iam::444455556666:role/ci'}, 'Action': 'sts:AssumeRole'",
                "NO      | 'Principal': {'Service': 'ecs-tasks.amazonaws.com'}, 'Action': 'sts:AssumeRole'",
                "UNKNOWN | 'Principal': {'AWS': '<who>'}, 'Action': 'sts:AssumeRole'",
                "NO      | 'Principal': {'Federated': 'arn:aws:iam::111122223333:saml-provider/idp'}, 'Action': 'sts:AssumeRoleWithSAML'",
                "NO      | 'Principal': {'Federated': 'arn:aws:iam::111122223333:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/A1'}, 'Action': 'sts:AssumeRoleWithWebIdentity'",
                "UNKNOWN | 'Principal': {'Federated': 'arn:aws:iam::111122223333:oidc-provider/login.example.com'}, 'Action': 'sts:AssumeRoleWithWebIdentity'",
                "YES     | 'Principal': {'Federated': 'accounts.google.com'}, 'Action': 'sts:AssumeRoleWithWebIdentity'",
                "UNKNOWN | 'Principal': {'Federated': 'accounts.google.com'}, 'Action': 'sts:AssumeRoleWithWebIdentity', 'Condition': {'StringEquals': {'accounts.google.com:aud': 'app'}}",
                "UNKNOWN | 'NotPrincipal': {'AWS': '444455556666'}, 'Action': 'sts:AssumeRole'",
            })
    void whoMayBecomeARoleIsWhomItsTrustPolicyNames(Truth expected, String statement) {
        assertThat(Trust.of(trust("{'Effect': 'Allow', " + statement + "}")).outsiders())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "YES     | 'StringEquals': {'HOST:aud': 'sts.amazonaws.com'}",
                "YES     | 'StringEquals': {'HOST:aud': 'sts.amazonaws.com'}, 'StringLike': {'HOST:sub': '*'}",
                "YES     | 'StringLike': {'HOST:sub': 'repo:*'}",
                "YES     | 'StringLike': {'HOST:sub': 'repo:*:ref:refs/heads/main'}",
                "YES     | 'StringLike': {'HOST:sub': 'repo:*/app:*'}",
                "YES     | 'StringLike': {'HOST:sub': 'repo:our-company*'}",
                "YES     | 'StringLike': {'HOST:sub': ['repo:our-company/app:*', 'repo:*']}",
                "YES     | 'ForAllValues:StringLike': {'HOST:sub': 're*'}",
                "YES     | 'StringNotEquals': {'HOST:sub': 'repo:evil/app:ref:refs/heads/main'}",
                "NO      | 'StringLike': {'HOST:sub': 'repo:our-company/*'}",
                "NO      | 'StringLike': {'HOST:sub': 'repo:our-company/app:*'}",
                "NO      | 'StringLike': {'HOST:sub': ['repo:our-company/app:*', 'repo:our-company/web:*']}",
                "NO      | 'StringEquals': {'HOST:sub': 'repo:our-company/app:ref:refs/heads/main'}",
                "NO      | 'StringEquals': {'HOST:sub': 'repo:*'}",
                "NO      | 'StringEquals': {'token.actions.githubusercontent.com:SUB': 'repo:a/b:c'}",
                "NO      | 'StringLike': {'HOST:sub': 'repo:*'}, 'StringEquals': {'aws:SourceVpce': 'vpce-1'}",
                "UNKNOWN | 'StringLike': {'HOST:sub': 'repo:*'}, 'StringEquals': {'HOST:repository_owner': 'our-company'}",
                "UNKNOWN | 'StringLike': {'HOST:sub': 'repo:<org>/*'}",
                "NO      | 'StringLike': {'HOST:sub': 'repo:our-company/<repo>:*'}",
                "UNKNOWN | 'StringLike': {'HOST:sub': '<subject>'}",
                "UNKNOWN | 'StringLike': {'HOST:sub': 'repo:our?company/app:*'}",
                "UNKNOWN | 'StringLike': {'HOST:sub': 'repository_owner:*'}",
            })
    void aRepositoryOnGithubIsToldByTheSubject(Truth expected, String condition) {
        String spelled = condition.replace("HOST", "token.actions.githubusercontent.com");
        assertThat(Trust.of(trust(github(spelled))).outsiders()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "YES | gitlab.com       | project_path:*",
                "NO  | gitlab.com       | project_path:our-company/*",
                "YES | app.terraform.io | organization:*:project:app:*",
                "NO  | app.terraform.io | organization:our-company:*",
                "YES | app.terraform.io | organization:our-company*",
                "NO  | agent.buildkite.com | organization:our-company:pipeline:*",
            })
    void otherProvidersNameTheOwnerInTheirOwnWay(Truth expected, String host, String subject) {
        String provider = "arn:aws:iam::111122223333:oidc-provider/" + host;
        String condition = "'StringLike': {'" + host + ":sub': '" + subject + "'}";
        assertThat(Trust.of(trust(web(provider, condition))).outsiders()).isEqualTo(expected);
    }

    @Test
    void aProviderThatIsNotResolvedIsTheOneWhoseKeysAreAskedFor() {
        String condition = "'StringEquals': {'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com'}";
        assertThat(Trust.of(trust(web("<provider>", condition))).outsiders()).isEqualTo(Truth.YES);
        assertThat(Trust.of(trust(web("<provider>", ""))).outsiders()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void thePlaceIsTheValueThatIsTooWide() {
        String statement = github("'StringLike': {'token.actions.githubusercontent.com:sub':"
                + " ['repo:our-company/app:*', 'repo:other*']}");
        Party party = Trust.of(trust(statement)).parties().get(0);
        assertThat(party.kind()).isEqualTo(Party.Kind.OIDC);
        assertThat(party.span().text()).isEqualTo("\"repo:other*\"");
        assertThat(party.who()).isEqualTo("any repository on GitHub");
    }

    @Test
    void withoutAConditionOnTheSubjectThePlaceIsTheProvider() {
        Party party = Trust.of(trust(github(""))).parties().get(0);
        assertThat(party.span().text()).isEqualTo("\"" + GITHUB + "\"");
    }

    @Test
    void aDenialMayKeepThemOut() {
        String deny = "{'Effect': 'Deny', 'Principal': '*', 'Action': 'sts:*',"
                + " 'Condition': {'StringNotEquals': {'aws:SourceVpce': 'vpce-1'}}}";
        assertThat(Trust.of(trust(github("") + ", " + deny)).outsiders()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void everyPrincipalIsAParty() {
        Trust trust = Trust.of(
                trust(
                        "{'Effect': 'Allow', 'Principal': {'AWS': ['444455556666',"
                                + " 'arn:aws:iam::444455556666:role/x'], 'Service': 'ec2.amazonaws.com'}, 'Action': 'sts:AssumeRole'}"));
        assertThat(trust.parties())
                .extracting(party -> party.kind() + " " + party.who())
                .containsExactly(
                        "ACCOUNT 444455556666",
                        "IDENTITY arn:aws:iam::444455556666:role/x",
                        "SERVICE ec2.amazonaws.com");
    }

    @Test
    void alternativesMustAgree() {
        Value.Text name = Texts.text("ci");
        Identity role = new Identity(
                Identity.Kind.ROLE, "ci", name, Texts.text("arn:aws:iam::<own account>:role/ci"), name.span());
        Policy open = trust(github("")).when(Scenario.ALWAYS.and(new Assumption("Env", "dev")));
        Policy shut = new Policy(
                PolicyKind.TRUST,
                open.on(),
                open.version(),
                List.of(),
                List.of(),
                Scenario.ALWAYS.and(new Assumption("Env", "prod")),
                List.of(),
                Size.NONE,
                open.span());
        Trust trust = Trust.of(
                role,
                Model.of(List.of(new World(
                        "w",
                        List.of(new Fact.Knows(role), new Fact.Trusts(open, name), new Fact.Trusts(shut, name))))));
        assertThat(trust.outsiders()).isEqualTo(Truth.UNKNOWN);
        assertThat(trust.open()).containsExactly("it hangs on whether `Env` is `dev`");
        Model without = Model.of(List.of(new World("w", List.of(new Fact.Knows(role)))));
        assertThat(Trust.of(role, without).open()).containsExactly("its trust policy is not known");
    }
}
