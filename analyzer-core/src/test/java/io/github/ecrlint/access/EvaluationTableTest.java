package io.github.ecrlint.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.Texts;
import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.Model;
import io.github.ecrlint.model.Repository;
import io.github.ecrlint.model.World;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what, against what AWS documents; each row ends with the sentence that it stands for. */
class EvaluationTableTest {
    private static final String ARN = "arn:aws:ecr:eu-west-1:111122223333:repository/app";
    private static final Repository APP = new Repository(
            "app", Texts.text("app"), Texts.text(ARN), Texts.text("app").span());

    @ParameterizedTest(name = "{5}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "NO | role | ecr:BatchGetImage |  |  | nobody grants anything",
                "YES | role | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': 'REPO' |  | in the own account the identity policy is enough",
                "YES | role | ecr:BatchGetImage |  | Allow 'Principal': {'AWS': 'arn:aws:iam::111122223333:role/ci'}, 'Action': 'ecr:BatchGetImage' | in the own account the repository policy is enough if it names the role",
                "YES | role | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': 'REPO' | Allow 'Principal': {'AWS': 'arn:aws:iam::111122223333:role/ci'}, 'Action': 'ecr:BatchGetImage' | both sides may grant",
                "YES | role | ecr:BatchGetImage |  | Allow 'Principal': '*', 'Action': 'ecr:BatchGetImage' | a star in the repository policy grants directly in the own account",
                "YES | role | ecr:BatchGetImage |  | Allow 'Principal': {'AWS': '*'}, 'Action': 'ecr:BatchGetImage' | a star under AWS is the same star",
                "NO | role | ecr:BatchGetImage |  | Allow 'Principal': {'AWS': 'arn:aws:iam::111122223333:root'}, 'Action': 'ecr:BatchGetImage' | the own root only delegates and grants nothing new",
                "YES | role | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': 'REPO' | Allow 'Principal': {'AWS': 'arn:aws:iam::111122223333:root'}, 'Action': 'ecr:BatchGetImage' | what is delegated takes an identity policy",
                "NO | role | ecr:BatchGetImage |  | Allow 'Principal': {'AWS': '<own account>'}, 'Action': 'ecr:BatchGetImage' | the own account id is the same as its root",
                "UNKNOWN | named far | ecr:BatchGetImage |  | Allow 'Principal': {'AWS': '<own account>'}, 'Action': 'ecr:BatchGetImage' | the own account may turn out to be that of a role that nobody declares",
                "NO | role | ecr:BatchGetImage |  | Allow 'Principal': {'AWS': '111122223333'}, 'Action': 'ecr:BatchGetImage' | the digits of the own account are the same as its root",
                "NO | role | ecr:BatchGetImage |  | Allow 'Principal': {'AWS': 'arn:aws:iam::444455556666:role/far'}, 'Action': 'ecr:BatchGetImage' | another role is named",
                "NO | role | ecr:BatchGetImage |  | Allow 'Principal': {'AWS': 'arn:aws:iam::111122223333:role/CI'}, 'Action': 'ecr:BatchGetImage' | names of roles are case-sensitive in ARNs",
                "NO | role | ecr:BatchGetImage |  | Allow 'Principal': {'AWS': 'arn:aws:iam::111122223333:role/*'}, 'Action': 'ecr:BatchGetImage' | wildcards do not work inside a principal",
                "NO | role | ecr:BatchGetImage |  | Allow 'Principal': {'AWS': 'arn:aws:iam::*:root'}, 'Action': 'ecr:BatchGetImage' | nor in its account",
                "UNKNOWN | role | ecr:BatchGetImage |  | Allow 'Principal': {'AWS': 'arn:aws:iam::<other>:role/ci'}, 'Action': 'ecr:BatchGetImage' | the account that is named is not resolved",
                "UNKNOWN | role | ecr:BatchGetImage |  | Allow 'Principal': {'AWS': '<who>'}, 'Action': 'ecr:BatchGetImage' | the principal is not resolved",
                "YES | role | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': 'REPO' | Allow 'Principal': {'AWS': '<who>'}, 'Action': 'ecr:BatchGetImage' | an unresolved principal takes nothing away from a grant",
                "UNKNOWN | role | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': 'REPO' | Deny 'Principal': {'AWS': '<who>'}, 'Action': 'ecr:BatchGetImage' | but an unresolved denial may",
                "UNKNOWN | role | ecr:BatchGetImage |  | Allow 'Principal': {'AWS': 'arn:aws:sts::111122223333:assumed-role/ci/x'}, 'Action': 'ecr:BatchGetImage' | one session of a role is not the role",
                "NO | role | ecr:BatchGetImage | Allow 'Action': 'ecr:PutImage', 'Resource': 'REPO' |  | another action is granted",
                "YES | role | ecr:BatchGetImage | Allow 'Action': 'ecr:Batch*', 'Resource': 'REPO' |  | an action pattern is enough",
                "YES | role | ecr:BatchGetImage | Allow 'Action': 'ECR:batchgetimage', 'Resource': 'REPO' |  | actions are compared without regard to case",
                "YES | role | ecr:BatchGetImage | Allow 'NotAction': 'iam:*', 'Resource': '*' |  | NotAction grants all others",
                "NO | role | ecr:BatchGetImage | Allow 'NotAction': 'ecr:*', 'Resource': '*' |  | but not those that it lists",
                "NO | role | ecr:BatchGetImage | Allow 'Action': 'ecr-public:*', 'Resource': '*' |  | the public registry is another service",
                "UNKNOWN | role | ecr:BatchGetImage | Allow 'Action': 'ecr:<what>', 'Resource': '*' |  | the action is not resolved",
                "NO | role | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': 'arn:aws:ecr:*:111122223333:repository/other' |  | another repository is granted",
                "YES | role | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': 'arn:aws:ecr:*:*:repository/a*' |  | a pattern of the repository is enough",
                "NO | role | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': 'arn:aws:ecr:*:*:repository/app/*' |  | a pattern below the repository is not",
                "YES | role | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'NotResource': 'arn:aws:ecr:*:*:repository/other' |  | NotResource grants on all others",
                "NO | role | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'NotResource': 'REPO' |  | but not on those that it lists",
                "UNKNOWN | role | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': '<repository>' |  | the resource is not resolved",
                "NO | role | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage' |  | a statement of an identity policy without a resource grants nothing",
                "UNKNOWN | role | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': '*', 'Condition': {'IpAddress': {'aws:SourceIp': '203.0.113.0/24'}} |  | it hangs on where the request comes from",
                "YES | role | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': '*', 'Condition': {'ArnLike': {'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/c*'}} |  | the own ARN is known",
                "NO | role | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': '*', 'Condition': {'StringEquals': {'aws:SourceAccount': '111122223333'}} |  | a key that is missing does not satisfy a positive operator",
                "YES | role | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': '*', 'Condition': {'StringNotEquals': {'aws:SourceAccount': '1'}} |  | a key that is missing satisfies a negated one",
                "YES | role | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': '*', 'Condition': {'StringEqualsIfExists': {'aws:SourceAccount': '1'}} |  | and IfExists",
                "YES | role | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': '*', 'Condition': {'Null': {'aws:SourceAccount': 'true'}} |  | and Null",
                "NO | role | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': 'REPO'; Deny 'Action': 'ecr:BatchGetImage', 'Resource': 'REPO' |  | a denial in an identity policy wins",
                "NO | role | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': 'REPO' | Deny 'Principal': '*', 'Action': 'ecr:BatchGetImage' | a denial in the repository policy wins",
                "NO | role | ecr:BatchGetImage | Deny 'Action': 'ecr:BatchGetImage', 'Resource': 'REPO' | Allow 'Principal': {'AWS': 'arn:aws:iam::111122223333:role/ci'}, 'Action': 'ecr:BatchGetImage' | a denial in an identity policy wins over the repository policy",
                "NO | role | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': 'REPO' | Deny 'Principal': {'AWS': 'arn:aws:iam::111122223333:root'}, 'Action': 'ecr:BatchGetImage' | a denial to the account means all in it",
                "YES | role | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': 'REPO' | Deny 'Principal': {'AWS': 'arn:aws:iam::444455556666:root'}, 'Action': 'ecr:BatchGetImage' | a denial to another account does not",
                "NO | role | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': 'REPO' | Deny 'Principal': '*', 'Action': 'ecr:BatchGetImage', 'Condition': {'StringNotEquals': {'aws:SourceAccount': '1'}} | a missing key satisfies the condition of a denial",
                "UNKNOWN | role | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': 'REPO' | Deny 'Principal': '*', 'Action': 'ecr:BatchGetImage', 'Condition': {'StringNotEquals': {'aws:SourceVpce': 'vpce-1'}} | the endpoint is not known",
                "YES | role | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': 'REPO' | Deny 'Principal': '*', 'Action': 'ecr:PutImage' | another action is denied",
                "UNKNOWN | role | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': 'REPO' | Deny 'NotPrincipal': {'AWS': 'arn:aws:iam::111122223333:role/ci'}, 'Action': 'ecr:BatchGetImage' | NotPrincipal may deny a role whose account is not listed too",
                "YES | role | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': 'REPO' | Deny 'NotPrincipal': {'AWS': ['arn:aws:iam::111122223333:role/ci', 'arn:aws:iam::111122223333:root']}, 'Action': 'ecr:BatchGetImage' | with both it is spared",
                "NO | role | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': 'REPO' | Deny 'NotPrincipal': {'AWS': 'arn:aws:iam::444455556666:root'}, 'Action': 'ecr:BatchGetImage' | whoever is not listed is denied",
                "YES | role | ecr:BatchGetImage |  | Allow 'NotPrincipal': {'AWS': 'arn:aws:iam::444455556666:root'}, 'Action': 'ecr:BatchGetImage' | Allow with NotPrincipal grants to all who are not listed",
                "NO | role | ecr:BatchGetImage |  | Allow 'NotPrincipal': {'AWS': 'arn:aws:iam::111122223333:role/ci'}, 'Action': 'ecr:BatchGetImage' | but not to those that are",
                "NO | far | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': 'REPO' |  | from another account the identity policy alone is not enough",
                "NO | far | ecr:BatchGetImage |  | Allow 'Principal': {'AWS': 'arn:aws:iam::444455556666:role/far'}, 'Action': 'ecr:BatchGetImage' | nor is the repository policy alone",
                "YES | far | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': 'REPO' | Allow 'Principal': {'AWS': 'arn:aws:iam::444455556666:role/far'}, 'Action': 'ecr:BatchGetImage' | both together are",
                "YES | far | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': 'REPO' | Allow 'Principal': {'AWS': 'arn:aws:iam::444455556666:root'}, 'Action': 'ecr:BatchGetImage' | the account may be named by its root",
                "YES | far | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': 'REPO' | Allow 'Principal': {'AWS': '444455556666'}, 'Action': 'ecr:BatchGetImage' | or by its id",
                "YES | far | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': 'REPO' | Allow 'Principal': '*', 'Action': 'ecr:BatchGetImage' | or by a star",
                "NO | far | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': 'REPO' | Allow 'Principal': {'AWS': 'arn:aws:iam::111122223333:root'}, 'Action': 'ecr:BatchGetImage' | the own root is not the other one",
                "NO | far | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': 'REPO' | Allow 'Principal': {'AWS': 'arn:aws:iam::444455556666:role/far'}, 'Action': 'ecr:BatchGetImage'; Deny 'Principal': '*', 'Action': 'ecr:BatchGetImage' | a denial wins across accounts",
                "NO | far | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': 'REPO'; Deny 'Action': 'ecr:BatchGetImage', 'Resource': 'REPO' | Allow 'Principal': {'AWS': 'arn:aws:iam::444455556666:role/far'}, 'Action': 'ecr:BatchGetImage' | on the other side too",
                "UNKNOWN | far | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': 'REPO' | Allow 'Principal': {'AWS': '<who>'}, 'Action': 'ecr:BatchGetImage' | it hangs on who is named",
                "UNKNOWN | named far | ecr:BatchGetImage |  | Allow 'Principal': {'AWS': 'arn:aws:iam::444455556666:role/far'}, 'Action': 'ecr:BatchGetImage' | what policies a foreign role has is not known",
                "NO | named far | ecr:BatchGetImage |  | Allow 'Principal': {'AWS': 'arn:aws:iam::111122223333:role/ci'}, 'Action': 'ecr:BatchGetImage' | a foreign role that nobody lets in",
                "YES | named own | ecr:BatchGetImage |  | Allow 'Principal': {'AWS': 'arn:aws:iam::111122223333:role/x'}, 'Action': 'ecr:BatchGetImage' | a role of the own account that is named needs no more",
                "UNKNOWN | named own | ecr:BatchGetImage |  | Allow 'Principal': {'AWS': 'arn:aws:iam::111122223333:root'}, 'Action': 'ecr:BatchGetImage' | a role of the own account that nobody declares may have policies",
                "UNKNOWN | account | ecr:BatchGetImage |  | Allow 'Principal': {'AWS': 'arn:aws:iam::444455556666:root'}, 'Action': 'ecr:BatchGetImage' | the other account decides which of its principals may",
                "NO | account | ecr:BatchGetImage |  | Allow 'Principal': {'AWS': 'arn:aws:iam::111122223333:root'}, 'Action': 'ecr:BatchGetImage' | an account that is not named",
                "YES | outsider | ecr:BatchGetImage |  | Allow 'Principal': '*', 'Action': 'ecr:BatchGetImage' | a star lets everyone in",
                "NO | outsider | ecr:BatchGetImage |  | Allow 'Principal': {'AWS': 'arn:aws:iam::444455556666:root'}, 'Action': 'ecr:BatchGetImage' | an account is not everyone",
                "NO | outsider | ecr:BatchGetImage |  | Allow 'Principal': '*', 'Action': 'ecr:BatchGetImage', 'Condition': {'StringEquals': {'aws:PrincipalOrgID': 'o-abcdefghij'}} | an organization is not everyone",
                "YES | outsider | ecr:BatchGetImage |  | Allow 'Principal': '*', 'Action': 'ecr:BatchGetImage', 'Condition': {'StringEqualsIfExists': {'aws:PrincipalOrgID': 'o-abcdefghij'}} | IfExists lets in who has no organization",
                "YES | service | ecr:BatchGetImage |  | Allow 'Principal': {'Service': 'lambda.amazonaws.com'}, 'Action': 'ecr:BatchGetImage' | a service needs the repository policy only",
                "NO | service | ecr:BatchGetImage |  | Allow 'Principal': {'Service': 'ecs.amazonaws.com'}, 'Action': 'ecr:BatchGetImage' | another service is named",
                "NO | service | ecr:BatchGetImage |  |  | a service that nobody names",
                "NO | service | ecr:BatchGetImage |  | Allow 'Principal': {'Service': 'lambda.amazonaws.com'}, 'Action': 'ecr:BatchGetImage'; Deny 'Principal': '*', 'Action': 'ecr:BatchGetImage' | a denial to everyone hits services too",
                "YES | service | ecr:BatchGetImage |  | Allow 'Principal': {'Service': 'lambda.amazonaws.com'}, 'Action': 'ecr:BatchGetImage'; Deny 'Principal': '*', 'Action': 'ecr:BatchGetImage', 'Condition': {'Bool': {'aws:PrincipalIsAWSService': 'false'}} | unless it spares them",
                "NO | service | ecr:BatchGetImage |  | Allow 'Principal': {'Service': 'lambda.amazonaws.com'}, 'Action': 'ecr:BatchGetImage', 'Condition': {'StringEquals': {'aws:PrincipalOrgID': 'o-abcdefghij'}} | a service belongs to no organization",
                "UNKNOWN | service | ecr:BatchGetImage |  | Allow 'Principal': {'Service': 'lambda.amazonaws.com'}, 'Action': 'ecr:BatchGetImage', 'Condition': {'ArnLike': {'aws:SourceArn': 'arn:aws:lambda:*:111122223333:function:*'}} | for which resource it asks is not known",
                "YES | role | ecr:GetAuthorizationToken | Allow 'Action': 'ecr:GetAuthorizationToken', 'Resource': '*' |  | a login is granted on the star",
                "NO | role | ecr:GetAuthorizationToken | Allow 'Action': 'ecr:GetAuthorizationToken', 'Resource': 'REPO' |  | and not on a repository",
                "NO | role | ecr:GetAuthorizationToken |  | Allow 'Principal': '*', 'Action': 'ecr:GetAuthorizationToken' | nor in a repository policy",
                "YES | role | ecr:GetAuthorizationToken | Allow 'Action': 'ecr:GetAuthorizationToken', 'Resource': '*' | Deny 'Principal': '*', 'Action': '*' | which cannot deny it either",
                "YES | role | ecr:GetAuthorizationToken | Allow 'Action': 'ecr:GetAuthorizationToken', 'NotResource': 'REPO' |  | NotResource with a repository grants it",
                "NO | role | ecr:GetAuthorizationToken | Allow 'Action': '*', 'Resource': '*'; Deny 'Action': '*', 'NotResource': 'REPO' |  | and denies it",
                "YES | role | ecr:GetAuthorizationToken | Allow 'Action': '*', 'Resource': '*'; Deny 'Action': '*', 'Resource': 'REPO' |  | a denial on a repository does not",
                "YES | role | ecr:BatchGetImage |  | registry Allow 'Principal': {'AWS': 'arn:aws:iam::111122223333:role/ci'}, 'Action': 'ecr:BatchGetImage', 'Resource': 'REPO' | the policy of the registry grants as that of the repository does",
                "NO | role | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': 'REPO' | registry Deny 'Principal': '*', 'Action': 'ecr:BatchGetImage', 'Resource': '*' | and denies",
                "YES | role | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': 'REPO' | registry Deny 'Principal': '*', 'Action': 'ecr:BatchGetImage', 'Resource': 'arn:aws:ecr:*:*:repository/other' | but only what it names",
                "UNKNOWN | role | ecr:BatchGetImage | ? |  | a statement that is not resolved may grant",
                "UNKNOWN | role | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': 'REPO' | ? | a statement that is not resolved may deny",
                "NO | role | ecr:BatchGetImage | Allow 'Action': 'ecr:BatchGetImage', 'Resource': 'REPO'; Deny 'Action': 'ecr:BatchGetImage', 'Resource': 'REPO' | ? | a denial that is certain stays so",
            })
    void bothSidesAreDecidedTogether(
            Truth expected, String who, String action, String own, String there, String because) {
        Requester requester = requester(who);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact.Declares(APP));
        if (requester instanceof Requester.Declared declared) {
            Identity identity = declared.identity();
            facts.add(new Fact.Knows(identity));
            for (String statement : statements(own)) {
                facts.add(new Fact.Embeds(
                        Texts.policy(PolicyKind.IDENTITY_INLINE, statement), identity.kind(), identity.name()));
            }
        }
        StringBuilder guard = new StringBuilder();
        for (String statement : statements(there)) {
            if (statement.startsWith("registry ")) {
                String document = statement.substring("registry ".length());
                facts.add(new Fact.Stands(
                        Texts.policy(PolicyKind.REGISTRY, document), Texts.text("eu-west-1:111122223333")));
            } else {
                guard.append(guard.isEmpty() ? "" : ", ").append(statement);
            }
        }
        facts.add(new Fact.Guards(Texts.repositoryPolicy(guard.toString()), APP.name()));
        Decision decision = new Access(Model.of(List.of(new World("w", facts)))).may(requester, action, APP);
        assertThat(decision.allowed()).as(because).isEqualTo(expected);
        assertThat(decision.open().isEmpty()).as("reasons: %s", decision.open()).isEqualTo(expected != Truth.UNKNOWN);
    }

    private static List<String> statements(String cell) {
        List<String> statements = new ArrayList<>();
        if (cell != null) {
            for (String statement : cell.replace("REPO", ARN).split("; ", -1)) {
                statements.add(
                        statement.equals("?")
                                ? "<statement>"
                                : statement.replaceFirst("(Allow|Deny) (.*)", "{'Effect': '$1', $2}"));
            }
        }
        return statements;
    }

    private static Requester requester(String who) {
        return switch (who) {
            case "role" -> declared("arn:aws:iam::111122223333:role/ci", "ci");
            case "far" -> declared("arn:aws:iam::444455556666:role/far", "far");
            case "named own" -> new Requester.Named(Texts.text("arn:aws:iam::111122223333:role/x"));
            case "named far" -> new Requester.Named(Texts.text("arn:aws:iam::444455556666:role/far"));
            case "account" -> new Requester.Account(Texts.text("444455556666"));
            case "service" -> new Requester.Service("lambda.amazonaws.com");
            default -> new Requester.Outsider();
        };
    }

    private static Requester declared(String arn, String name) {
        Value.Text text = Texts.text(name);
        return new Requester.Declared(
                new Identity(Identity.Kind.ROLE, "the_" + name, text, Texts.text(arn), text.span()));
    }
}
