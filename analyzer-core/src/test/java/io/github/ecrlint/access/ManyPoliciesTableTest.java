package io.github.ecrlint.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.Texts;
import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.Model;
import io.github.ecrlint.model.Repository;
import io.github.ecrlint.model.World;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what where policies of many kinds meet; each row ends with the sentence that it stands for. */
class ManyPoliciesTableTest {
    private static final String ARN = "arn:aws:ecr:eu-west-1:111122223333:repository/app";
    private static final Repository APP = new Repository(
            "app", Texts.text("app"), Texts.text(ARN), Texts.text("app").span());

    @ParameterizedTest(name = "{4}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
YES | far | pull | own Allow PULL, ALL; repository Allow TO FAR, PULL; boundary Allow PULL, ALL | across accounts a boundary that allows it leaves the grant
NO | far | pull | own Allow PULL, ALL; repository Allow TO FAR, PULL; boundary Allow PUSH, ALL | and one that does not takes it away
NO | far | pull | own Allow PULL, ALL; repository Allow TO ALL, PULL; boundary Allow PUSH, ALL | even what a star lets in
YES | user | pull | repository Allow TO ALL, PULL; boundary Allow PUSH, ALL | in the own account a star lets in a user past its boundary
NO | user | pull | own Allow PULL, ALL; repository Allow TO OWN, PULL; boundary Allow PUSH, ALL | what the root delegates to a user ends at the boundary
NO | user | pull | repository Allow TO ALL, PULL; boundary Deny PULL, ALL | a denial in a boundary wins over a star
YES | role | pull | repository Allow TO ALL, PULL, 'Condition': {'ArnEquals': {'aws:PrincipalArn': 'ME'}}; boundary Allow PUSH, ALL | a star stays one under a condition on the ARN
NO | role | login | own Allow LOGIN, ALL; boundary Allow PULL, ALL | a boundary that lacks the login takes it away
YES | role | login | own Allow LOGIN, ALL; boundary Allow 'Action': '*', ALL | one that allows all leaves it
NO | role | login | own Allow LOGIN, ALL; boundary Allow 'Action': '*', 'Resource': 'REPO' | one that allows all on a repository does not
YES | role | login | own Allow LOGIN, ALL; boundary Allow 'Action': '*', 'NotResource': 'REPO' | one that allows all but on a repository does
NO | role | pull | own Allow PULL, ALL; boundary Allow 'Action': '*', 'NotResource': 'REPO' | and takes away what is on the repository
NO | role | pull | own Allow PULL, ALL; boundary Allow 'NotAction': 'ecr:*', ALL | a boundary of NotAction lacks what it lists
YES | role | pull | own Allow PULL, ALL; boundary Allow 'NotAction': 'iam:*', ALL | and has all else
UNKNOWN | role | pull | own Allow PULL, ALL; boundary Allow PULL, ALL, 'Condition': {'IpAddress': {'aws:SourceIp': '203.0.113.0/24'}} | a boundary may hang on the request
UNKNOWN | role | pull | own Allow PULL, ALL; boundary ? | a boundary may be unresolved
NO | role | pull | boundary ? | which grants nothing even so
NO | user | pull | own Allow PULL, ALL; repository Deny 'NotPrincipal': {'AWS': ['arn:aws:iam::111122223333:user/app', '111122223333']}, PULL; boundary Allow 'Action': '*', ALL | NotPrincipal with Deny denies a user that has a boundary
YES | user | pull | own Allow PULL, ALL; repository Deny 'NotPrincipal': {'AWS': ['arn:aws:iam::111122223333:user/app', '111122223333']}, PULL | and spares it without one
UNKNOWN | far | pull | own Allow PULL, ALL; repository Allow TO FAR, PULL; repository Deny 'NotPrincipal': {'AWS': 'arn:aws:iam::444455556666:role/far'}, PULL | across accounts too it takes the account beside the role to be sure
YES | far | pull | own Allow PULL, ALL; repository Allow TO FAR, PULL; repository Deny 'NotPrincipal': {'AWS': ['arn:aws:iam::444455556666:role/far', '444455556666']}, PULL | with both the role is spared
NO | far | pull | own Allow PULL, ALL; boundary Allow PULL, ALL; repository Allow TO FAR, PULL; repository Deny 'NotPrincipal': {'AWS': ['arn:aws:iam::444455556666:role/far', '444455556666']}, PULL | unless it has a boundary
NO | service | pull | repository Allow TO LAMBDA, PULL; repository Deny 'NotPrincipal': {'AWS': '111122223333'}, PULL | NotPrincipal of an account denies services
YES | service | pull | repository Allow TO LAMBDA, PULL; repository Deny 'NotPrincipal': {'Service': 'lambda.amazonaws.com'}, PULL | NotPrincipal spares the service that it lists
NO | role | pull | own Allow PULL, ALL; repository Deny 'NotPrincipal': {'Service': 'lambda.amazonaws.com'}, PULL | and denies roles
NO | outsider | pull | repository Allow TO ALL, PULL; repository Deny 'NotPrincipal': {'AWS': '444455556666'}, PULL | and everybody else
YES | outsider | pull | repository Allow 'NotPrincipal': {'AWS': '444455556666'}, PULL | NotPrincipal with Allow lets everybody else in
YES | role | push | own Allow PUSH, ALL; repository Deny 'NotPrincipal': {'AWS': '444455556666'}, PULL | NotPrincipal denies only the actions of its statement
YES | session | pull | own Allow PULL, ALL; boundary Allow PULL, ALL; session Allow PULL, ALL | policy, boundary and session policy allow together
NO | session | pull | own Allow PULL, ALL; boundary Allow PUSH, ALL; session Allow PULL, ALL | a boundary binds sessions too
NO | session | pull | own Allow PULL, ALL; repository Allow TO OWN, PULL; session Allow PUSH, ALL | what the root delegates ends at the session policy
NO | session | login | own Allow LOGIN, ALL; session Allow PULL, ALL | a session policy that lacks the login takes it away
YES | session | login | own Allow LOGIN, ALL; session Allow LOGIN, ALL | one that has it leaves it
NO | session | pull | repository Allow TO ALL, PULL; session Deny PULL, ALL | a denial in a session policy wins over a star
UNKNOWN | session | pull | repository Allow 'Principal': {'AWS': 'arn:aws:sts::111122223333:assumed-role/ci/x'}, PULL; session Allow PUSH, ALL | whether the session that is named is this one is not known
NO | far session | pull | own Allow PULL, ALL; repository Allow TO ALL, PULL; session Allow PUSH, ALL | across accounts a session policy binds whoever is let in
YES | far session | pull | own Allow PULL, ALL; repository Allow TO FAR, PULL; session Allow PULL, ALL | and leaves what it allows
YES | named session | pull | repository Allow 'Principal': {'AWS': 'arn:aws:sts::111122223333:assumed-role/ci/x'}, PULL | a session that is named needs no more
NO | far | pull | own Allow PULL, ALL; repository Allow TO FAR, PULL; scp 444455556666 Deny PULL, ALL | the organization denies it to those of its account
YES | far | pull | own Allow PULL, ALL; repository Allow TO FAR, PULL; scp 111122223333 Deny PULL, ALL | not to those of others who come to it
NO | far | pull | own Allow PULL, ALL; repository Allow TO FAR, PULL; rcp 111122223333 Deny TO ALL, PULL, ALL | over the resources of its account it denies to all
YES | far | pull | own Allow PULL, ALL; repository Allow TO FAR, PULL; rcp 444455556666 Deny TO ALL, PULL, ALL | but not over those of others
YES | service | pull | repository Allow TO LAMBDA, PULL; scp 111122223333 Deny PULL, ALL | service control policies do not bind services
NO | service | pull | repository Allow TO LAMBDA, PULL; rcp 111122223333 Deny TO ALL, PULL, ALL | resource control policies do
NO | outsider | pull | repository Allow TO ALL, PULL; rcp 111122223333 Deny TO ALL, PULL, ALL | and shut out everybody
YES | service | pull | repository Allow TO LAMBDA, PULL; rcp 111122223333 Deny TO ALL, PULL, ALL, 'Condition': {'StringNotEqualsIfExists': {'aws:PrincipalOrgID': 'o-abcdefghij'}, 'BoolIfExists': {'aws:PrincipalIsAWSService': 'false'}} | a perimeter that spares services
NO | role | login | own Allow LOGIN, ALL; scp 111122223333 Deny LOGIN, ALL | the organization may deny the login
YES | role | pull | own Allow PULL, ALL; scp 111122223333 Deny 'NotAction': 'ecr:*', ALL | a denial of all but what it lists spares that
NO | role | pull | own Allow PULL, ALL; scp 111122223333 Deny 'NotAction': 'iam:*', ALL | and hits the rest
NO | role | login | own Allow LOGIN, ALL; scp 111122223333 Deny 'Action': 'ecr:*', 'NotResource': 'REPO' | a denial of all but a repository hits the login
YES | role | pull | own Allow PULL, ALL; scp 111122223333 Deny 'Action': 'ecr:*', 'NotResource': 'REPO' | and spares the repository
NO | role | pull | own Allow PULL, ALL; scp 111122223333 Deny PULL, ALL, 'Condition': {'ArnNotLike': {'aws:PrincipalArn': 'arn:aws:iam::*:role/admin'}} | a denial to all roles but one
YES | role | pull | own Allow PULL, ALL; scp 111122223333 Deny PULL, ALL, 'Condition': {'ArnNotLike': {'aws:PrincipalArn': 'arn:aws:iam::*:role/ci'}} | spares that one
NO | role | pull | scope V1; registry Allow TO ME, PULL, 'Resource': 'REPO' | under the first scope a registry policy grants no pull
YES | role | pull | scope V1; own Allow PULL, ALL; registry Deny TO ALL, PULL, ALL | nor denies it
YES | role | pull | scope V2; registry Allow TO ME, PULL, 'Resource': 'REPO' | under the second it grants
UNKNOWN | role | pull | scope <scope>; registry Allow TO ME, PULL, 'Resource': 'REPO' | the scope may be unresolved
YES | role | ecr:BatchImportUpstreamImage | scope V1; registry Allow TO ME, 'Action': 'ecr:BatchImportUpstreamImage', 'Resource': 'REPO' | imports are in the first scope too
YES | far | pull | own Allow PULL, ALL; registry Allow TO FAR, PULL, 'Resource': 'REPO' | a registry policy lets in other accounts
NO | far | pull | registry Allow TO FAR, PULL, 'Resource': 'REPO' | whose own side must allow it too
NO | far | pull | own Allow PULL, ALL; repository Allow TO FAR, PULL; registry Deny TO ALL, PULL, ALL | a denial in the registry wins over the repository
YES | outsider | pull | registry Allow TO ALL, PULL, ALL | a star in the registry lets everyone in
NO | role | pull | registry Allow TO ME, PULL, 'NotResource': 'REPO' | NotResource in a registry policy leaves out what it lists
NO | role | pull | own Allow PULL, ALL; registry Deny TO ALL, PULL, 'NotResource': 'arn:aws:ecr:*:*:repository/other' | and denies all else
NO | role | login | registry Allow TO ALL, LOGIN, ALL | no registry policy grants a login
NO | role | pull | registry us-east-1:111122223333 Allow TO ME, PULL, ALL | the registry of another region grants nothing here
YES | role | pull | own Allow PULL, ALL; registry eu-west-1:444455556666 Deny TO ALL, PULL, ALL | nor does that of another account deny anything
UNKNOWN | role | pull | registry eu-west-1:<account> Allow TO ME, PULL, ALL | whether an account that is not known is the repository's is not known
UNKNOWN | service | pull | repository Allow TO ALL, PULL | whether everyone includes AWS services is not known
NO | service | push | repository Allow TO ALL, PULL | but they are no more than everyone
NO | service | login | repository Allow TO LAMBDA, 'Action': '*' | a service has no policies of its own to grant a login
UNKNOWN | named session | pull | repository Allow TO ALL, PULL; repository Deny 'NotPrincipal': {'AWS': ['arn:aws:sts::111122223333:assumed-role/ci/x', '111122223333']}, PULL | NotPrincipal may deny a session whose role is not listed too
YES | named session | pull | repository Allow TO ALL, PULL; repository Deny 'NotPrincipal': {'AWS': ['arn:aws:iam::111122223333:role/ci', '111122223333']}, PULL | and spares the sessions of a role that is
YES | user | pull | group Allow PULL, ALL | a user has what its group has
NO | user | pull | own Allow PULL, ALL; group Deny PULL, ALL | and is denied what its group is
NO | user | pull | own Deny PULL, ALL; group Allow PULL, ALL | or what it is itself
NO | user | pull | other group Allow PULL, ALL | a group that it is not in gives it nothing
NO | user | pull | group Allow PULL, ALL; boundary Allow PUSH, ALL | what a group grants ends at the user's boundary
NO | user | pull | repository Allow 'Principal': {'AWS': 'arn:aws:iam::111122223333:group/devs'}, PULL | a group is no principal
YES | far user | pull | group Allow PULL, ALL; repository Allow 'Principal': {'AWS': '444455556666'}, PULL | across accounts a group speaks for the user's side
NO | role | pull | own Allow PULL, ALL, 'Condition': {'Null': {'aws:SourceArn': 'false'}} | a missing key is not there for Null
YES | role | pull | own Allow PULL, ALL, 'Condition': {'ForAllValues:StringEquals': {'aws:SourceOrgPaths': 'o-a/r-b/'}} | ForAllValues holds for a missing key
NO | role | pull | own Allow PULL, ALL, 'Condition': {'ForAnyValue:StringEquals': {'aws:SourceOrgPaths': 'o-a/r-b/'}} | ForAnyValue does not
NO | role | pull | own Allow PULL, ALL, 'Condition': {'ForAnyValue:StringNotEquals': {'aws:SourceOrgPaths': 'o-a/r-b/'}} | nor negated
YES | role | pull | own Allow PULL, ALL, 'Condition': {'ArnNotLike': {'aws:SourceArn': 'arn:aws:s3:::x'}} | ArnNotLike holds for a missing key
YES | role | pull | own Allow PULL, ALL, 'Condition': {'ArnLikeIfExists': {'aws:SourceArn': 'arn:aws:s3:::x'}} | ArnLikeIfExists does
NO | role | pull | own Allow PULL, ALL, 'Condition': {'StringLike': {'aws:SourceAccount': '*'}} | a star does not match a missing key
YES | role | pull | own Allow PULL, ALL; repository Deny TO ALL, PULL, 'Condition': {'StringEquals': {'aws:SourceAccount': '111122223333'}} | a denial on a missing key does not hold
NO | role | pull | own Allow PULL, ALL; repository Deny TO ALL, PULL, 'Condition': {'StringEqualsIfExists': {'aws:SourceAccount': '111122223333'}} | with IfExists it does
NO | role | pull | own Allow PULL, ALL; repository Deny TO ALL, PULL, 'Condition': {'Null': {'aws:SourceAccount': 'true'}} | and with Null
NO | role | pull | own Allow PULL, ALL; repository Deny TO ALL, PULL, 'Condition': {'ForAllValues:StringLike': {'aws:SourceOrgPaths': 'o-a/*'}} | and with ForAllValues
NO | role | pull | own Allow PULL, ALL, 'Condition': {'ArnLike': {'aws:PrincipalArn': 'ME'}, 'StringEquals': {'aws:PrincipalAccount': '444455556666'}} | all operators must hold
YES | role | pull | own Allow PULL, ALL, 'Condition': {'StringEquals': {'aws:PrincipalAccount': ['444455556666', '111122223333']}} | one of the values is enough
NO | role | pull | own Allow PULL, ALL, 'Condition': {'StringNotEquals': {'aws:PrincipalAccount': ['444455556666', '111122223333']}} | negated it takes none of them
NO | role | pull | own Allow PULL, ALL, 'Condition': {'StringEquals': {'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/*'}} | StringEquals takes a star literally
YES | role | pull | own Allow PULL, ALL, 'Condition': {'ArnEquals': {'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/*'}} | ArnEquals does not
YES | role | pull | own Allow PULL, ALL, 'Condition': {'StringEqualsIgnoreCase': {'AWS:principalarn': 'ARN:AWS:IAM::111122223333:ROLE/CI'}} | the case of keys never matters and that of values may not
YES | role | pull | own Allow PULL, ALL; repository Deny TO ALL, PULL, 'Condition': {'Bool': {'aws:SecureTransport': 'false'}} | ECR is asked over TLS
YES | role | login | own Allow LOGIN, 'Resource': ['REPO', '*'] | a star beside a repository is enough for a login
NO | role | login | own Allow LOGIN, 'Resource': 'arn:aws:ecr:*:*:repository/*' | a pattern of repositories is not
NO | role | login | own Allow LOGIN, ALL; own Deny LOGIN, ALL | a denial of the login wins
NO | role | login | own Allow 'NotAction': 'ecr:GetAuthorizationToken', ALL | NotAction may leave out the login
YES | far | login | own Allow LOGIN, ALL; repository Deny TO ALL, 'Action': '*' | a login is decided in the account of whoever asks
YES | role | ecr:DescribeRegistry | own Allow 'Action': 'ecr:Describe*', ALL | other actions on no resource are granted on the star
NO | role | ecr:DescribeRegistry | own Allow 'Action': 'ecr:Describe*', 'Resource': 'REPO' | and not on a repository
YES | service | pull | repository Allow 'Principal': {'Service': ['ecs.amazonaws.com', 'lambda.amazonaws.com']}, PULL | one of the services that are listed
NO | service | pull | repository Allow 'Principal': {'Service': '*.amazonaws.com'}, PULL | wildcards do not work inside a service
NO | service | pull | repository Allow TO OWN, PULL | the account does not stand for services
UNKNOWN | service | pull | repository Allow TO LAMBDA, PULL, 'Condition': {'StringEquals': {'aws:SourceAccount': '111122223333'}} | for which account it asks is not known
UNKNOWN | service | pull | repository Allow TO LAMBDA, PULL; repository Deny TO ALL, PULL, 'Condition': {'StringNotEquals': {'aws:SourceAccount': '111122223333'}} | nor for a denial
YES | service | pull | repository Allow TO LAMBDA, PULL, 'Condition': {'StringEquals': {'aws:PrincipalServiceName': 'lambda.amazonaws.com'}} | its own name is known
NO | service | pull | repository Allow TO LAMBDA, PULL, 'Condition': {'ArnLike': {'aws:PrincipalArn': 'arn:aws:iam::*:role/*'}} | it has no ARN
YES | service | pull | repository Allow TO LAMBDA, PULL, 'Condition': {'NotIpAddress': {'aws:SourceIp': '203.0.113.0/24'}} | nor an address, which satisfies a negated operator
NO | service | pull | repository Allow TO LAMBDA, PULL; repository Deny TO ALL, PULL, 'Condition': {'StringNotEquals': {'aws:PrincipalOrgID': 'o-abcdefghij'}} | a denial to all outside the organization hits services
YES | user | pull | own Allow PULL, 'Resource': 'arn:aws:ecr:*:111122223333:repository/${aws:username}' | a variable stands for the user's name
NO | user | pull | own Allow PULL, 'Resource': 'arn:aws:ecr:*:111122223333:repository/${aws:username}-x' | of which the whole must match
NO | user | pull | own Allow PULL, ALL; own Deny PULL, 'Resource': 'arn:aws:ecr:*:111122223333:repository/${aws:username}' | a denial may name it so too
NO | role | pull | own Allow PULL, 'Resource': 'arn:aws:ecr:*:111122223333:repository/${aws:username}' | a role has no user name, so that the statement is of nothing
YES | role | pull | own Allow PULL, ALL; own Deny PULL, 'Resource': 'arn:aws:ecr:*:111122223333:repository/${aws:username}' | a denial of nothing denies nothing
YES | role | pull | own Allow PULL, 'Resource': 'arn:aws:ecr:*:111122223333:repository/${aws:username, \\u0027app\\u0027}' | unless the variable has a default
NO | role | pull | own Allow PULL, 'Resource': 'arn:aws:ecr:*:111122223333:repository/${*}' | an escaped star is a star and no wildcard
UNKNOWN | role | pull | own Allow PULL, 'Resource': 'arn:aws:ecr:*:111122223333:repository/${aws:PrincipalTag/team}' | the tag is not known
UNKNOWN | role | pull | own Allow PULL, ALL; own Deny PULL, 'Resource': 'arn:aws:ecr:*:111122223333:repository/${aws:PrincipalTag/team}' | nor what is denied by it
NO | role | pull | own Allow PULL, 'Resource': 'arn:aws:ecr:*:111122223333:repository/other/${aws:PrincipalTag/team}' | whatever the tag is, another repository is meant
YES | role | pull | own Allow PULL, ALL; repository Deny TO ALL, PULL, 'Condition': {'StringNotEquals': {'aws:PrincipalAccount': '${aws:ResourceAccount}'}} | a variable in a condition stands for the key's value
NO | far | pull | own Allow PULL, ALL; repository Allow TO FAR, PULL; repository Deny TO ALL, PULL, 'Condition': {'StringNotEquals': {'aws:PrincipalAccount': '${aws:ResourceAccount}'}} | another account is denied
YES | role | pull | repository Allow 'Principal': {'AWS': ['444455556666', 'ME']}, PULL | one of the principals that are listed
NO | role | pull | repository Allow 'Principal': {'AWS': 'arn:aws:iam::111122223333:role/team/ci'}, PULL | the path is part of a role's ARN
NO | role | pull | repository Allow 'Principal': {'AWS': 'arn:aws-cn:iam::111122223333:role/ci'}, PULL | so is the partition
NO | role | pull | repository Allow 'Principal': {'Federated': 'cognito-identity.amazonaws.com'}, PULL | those of an identity provider are others
YES | far | pull | own Allow PULL, ALL; repository Allow TO ALL, PULL, 'Condition': {'StringEquals': {'aws:PrincipalAccount': '444455556666'}} | a star bound to an account lets it in
NO | far | pull | own Allow PULL, ALL; repository Allow TO ALL, PULL, 'Condition': {'StringEquals': {'aws:PrincipalAccount': '777788889999'}} | and no other
NO | outsider | pull | repository Allow TO ALL, PULL, 'Condition': {'StringEquals': {'aws:PrincipalAccount': '444455556666'}} | nor everyone
UNKNOWN | far | pull | own Allow PULL, ALL; repository Allow 'Principal': {'AWS': 'arn:aws:sts::444455556666:assumed-role/far/x'}, PULL | one session of another account's role is not the role
UNKNOWN | role | pull | own Allow PULL, ALL, 'Condition': {'StringEquals': {'aws:PrincipalOrgID': 'o-abcdefghij'}} | in which organization the account is is not known
""")
    void manyPoliciesAreDecidedTogether(Truth expected, String who, String action, String policies, String because) {
        boolean isUser = who.endsWith("user");
        boolean isFar = who.startsWith("far");
        String account = isFar ? "444455556666" : "111122223333";
        Identity.Kind kind = isUser ? Identity.Kind.USER : Identity.Kind.ROLE;
        Value.Text name = Texts.text(isUser ? "app" : isFar ? "far" : "ci");
        String arn = "arn:aws:iam::" + account + (isUser ? ":user/" : ":role/") + name.shown();
        Identity identity = new Identity(kind, "the_identity", name, Texts.text(arn), name.span());
        Situation situation = new Situation(identity);
        for (String part : policies.split("; ", -1)) {
            situation.add(part);
        }
        Requester requester = switch (who) {
            case "session", "far session" -> new Requester.Session(identity, situation.sessionPolicies());
            case "named session" -> new Requester.Named(Texts.text("arn:aws:sts::111122223333:assumed-role/ci/x"));
            case "service" -> new Requester.Service("lambda.amazonaws.com");
            case "outsider" -> new Requester.Outsider();
            default -> new Requester.Declared(identity);
        };
        String asked = switch (action) {
            case "pull" -> "ecr:BatchGetImage";
            case "push" -> "ecr:PutImage";
            case "login" -> "ecr:GetAuthorizationToken";
            default -> action;
        };
        Access access = new Access(Model.of(List.of(new World("w", situation.facts(requester)))));
        Decision decision = access.may(requester, asked, APP);
        assertThat(decision.allowed()).as(because).isEqualTo(expected);
        assertThat(access.verdicts(requester).at(0).of(asked)).as("among all").isEqualTo(expected);
        assertThat(decision.open().isEmpty()).as("reasons: %s", decision.open()).isEqualTo(expected != Truth.UNKNOWN);
    }

    /** What one row puts around an identity and the repository. */
    private static final class Situation {
        private static final Value.Text LIMIT = Texts.text("arn:aws:iam::111122223333:policy/limit");
        private final Identity identity;
        private final List<Fact> facts = new ArrayList<>();
        private final List<String> repository = new ArrayList<>();
        private final List<String> boundary = new ArrayList<>();
        private final List<String> session = new ArrayList<>();

        Situation(Identity identity) {
            this.identity = identity;
        }

        void add(String part) {
            int at = part.length();
            for (String effect : List.of(" Allow ", " Deny ", " ?")) {
                at = part.contains(effect) ? part.indexOf(effect) : at;
            }
            String[] where = part.substring(0, at).split(" ", -1);
            String statement = statement(part.substring(at).strip());
            switch (where[0]) {
                case "own" -> facts.add(new Fact.Embeds(inline(statement), identity.kind(), identity.name()));
                case "group", "other" -> {
                    Value.Text group = Texts.text(where[0]);
                    facts.add(new Fact.Knows(
                            new Identity(Identity.Kind.GROUP, where[0], group, Texts.text("<group>"), group.span())));
                    facts.add(new Fact.Embeds(inline(statement), Identity.Kind.GROUP, group));
                    if (where[0].equals("group")) {
                        facts.add(new Fact.Joins(identity.name(), group, group.span()));
                    }
                }
                case "boundary" -> boundary.add(statement);
                case "session" -> session.add(statement);
                case "repository" -> repository.add(statement);
                case "registry" ->
                    facts.add(new Fact.Stands(
                            Texts.policy(PolicyKind.REGISTRY, statement),
                            Texts.text(where.length > 1 ? where[1] : "eu-west-1:111122223333")));
                case "scope" ->
                    facts.add(new Fact.Sets(Texts.text("REGISTRY_POLICY_SCOPE"), Texts.text(where[1]), LIMIT.span()));
                case "scp" -> govern(PolicyKind.SERVICE_CONTROL, statement, where[1]);
                case "rcp" -> govern(PolicyKind.RESOURCE_CONTROL, statement, where[1]);
                default -> throw new IllegalArgumentException(part);
            }
        }

        private static Policy inline(String statement) {
            return Texts.policy(PolicyKind.IDENTITY_INLINE, statement);
        }

        private void govern(PolicyKind kind, String statement, String target) {
            facts.add(new Fact.Governs(Texts.policy(kind, statement), LIMIT, List.of(Texts.text(target))));
        }

        private static String statement(String cell) {
            if (cell.equals("?")) {
                return "<statement>";
            }
            return cell.replaceFirst("(Allow|Deny) (.*)", "{'Effect': '$1', $2}")
                    .replace("TO ALL", "'Principal': '*'")
                    .replace("TO OWN", "'Principal': {'AWS': '111122223333'}")
                    .replace("TO ME", "'Principal': {'AWS': 'ME'}")
                    .replace("TO FAR", "'Principal': {'AWS': 'arn:aws:iam::444455556666:role/far'}")
                    .replace("TO LAMBDA", "'Principal': {'Service': 'lambda.amazonaws.com'}")
                    .replace("'ME'", "'arn:aws:iam::111122223333:role/ci'")
                    .replace("PULL", "'Action': 'ecr:BatchGetImage'")
                    .replace("PUSH", "'Action': 'ecr:PutImage'")
                    .replace("LOGIN", "'Action': 'ecr:GetAuthorizationToken'")
                    .replace("ALL", "'Resource': '*'")
                    .replace("REPO", ARN);
        }

        List<Policy> sessionPolicies() {
            return List.of(Texts.policy(PolicyKind.SESSION, String.join(", ", session)));
        }

        List<Fact> facts(Requester requester) {
            List<Fact> all = new ArrayList<>(facts);
            all.add(new Fact.Declares(APP));
            if (requester.identity() != null) {
                all.add(new Fact.Knows(identity));
            }
            if (!repository.isEmpty()) {
                all.add(new Fact.Guards(Texts.repositoryPolicy(String.join(", ", repository)), APP.name()));
            }
            if (!boundary.isEmpty()) {
                String statements = String.join(", ", boundary);
                all.add(new Fact.Manages(Texts.policy(PolicyKind.IDENTITY_MANAGED, statements), LIMIT));
                all.add(new Fact.Bounds(identity.kind(), identity.name(), LIMIT, LIMIT.span()));
            }
            return all;
        }
    }
}
