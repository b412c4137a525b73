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

/** What limits an identity, against what AWS documents; each row ends with the sentence that it stands for. */
class LimitsTableTest {
    private static final String ARN = "arn:aws:ecr:eu-west-1:111122223333:repository/app";
    private static final Repository APP = new Repository(
            "app", Texts.text("app"), Texts.text(ARN), Texts.text("app").span());
    private static final String PULL = "{'Effect': 'Allow', 'Action': 'ecr:BatchGetImage', 'Resource': '*'}";
    private static final String PUSH = "{'Effect': 'Allow', 'Action': 'ecr:PutImage', 'Resource': '*'}";
    private static final String NO_PULL = "{'Effect': 'Deny', 'Action': 'ecr:BatchGetImage', 'Resource': '*'}";

    private static String statement(String word, String me) {
        return switch (word) {
            case "pull" -> PULL;
            case "push" -> PUSH;
            case "deny" -> NO_PULL;
            case "to me" -> grant("Allow", "'Principal': {'AWS': '" + me + "'}");
            case "to all" -> grant("Allow", "'Principal': '*'");
            case "to root" -> grant("Allow", "'Principal': {'AWS': '111122223333'}");
            case "not others" -> grant("Deny", "'NotPrincipal': {'AWS': ['" + me + "', '111122223333']}");
            default -> "";
        };
    }

    private static String grant(String effect, String principal) {
        return "{'Effect': '" + effect + "', " + principal + ", 'Action': 'ecr:BatchGetImage'}";
    }

    @ParameterizedTest(name = "{5}")
    @CsvSource(
            delimiter = '|',
            value = {
                "YES     | role | pull |        | boundary pull | a boundary that allows it leaves the grant",
                "NO      | role | pull |        | boundary push | a boundary that allows something else takes it away",
                "NO      | role | pull |        | boundary deny | a denial in a boundary wins",
                "NO      | role |      |        | boundary pull | a boundary grants nothing by itself",
                "NO      | role |      | to me  | boundary push | a grant to a role ends at its boundary",
                "YES     | role |      | to me  | boundary pull | and holds where the boundary allows it",
                "YES     | user |      | to me  | boundary push | a grant to a user does not end at its boundary",
                "NO      | user |      | to me  | boundary deny | but at a denial",
                "YES     | role |      | to all | boundary push | a grant to all does not end at a boundary",
                "NO      | role | pull | to root | boundary push | what the root delegates ends at the boundary",
                "NO      | role | pull | not others | boundary pull | NotPrincipal with Deny denies whoever has a boundary",
                "YES     | role | pull | not others | none | and spares whom it lists without one",
                "YES     | session | pull |     | session pull | a session policy that allows it leaves the grant",
                "NO      | session | pull |     | session push | a session policy that allows something else takes it away",
                "NO      | session | pull |     | session deny | a denial in a session policy wins",
                "NO      | session |   |        | session pull | a session policy grants nothing by itself",
                "NO      | session |   | to me  | session push | a grant to the role ends at the session policy",
                "YES     | session |   | to all | session push | a grant to all does not",
                "YES     | role | pull |        | session push | a session policy binds its session, not the role",
                "NO      | role | pull |        | scp 111122223333 deny | the organization's denial wins",
                "NO      | role |      | to me  | scp 111122223333 deny | over the repository policy too",
                "YES     | role | pull |        | scp 444455556666 deny | in the account that it is attached to",
                "UNKNOWN | role | pull |        | scp ou-1 deny | whether the account is in a unit is not known",
                "UNKNOWN | role | pull |        | scp none deny | where it is attached is not known",
                "YES     | role | pull |        | scp 111122223333 pull | a list that has it leaves the grant",
                "UNKNOWN | role | pull |        | scp 111122223333 push | full access may be attached beside a list that lacks it",
                "NO      | role |      |        | scp 111122223333 pull | the organization grants nothing by itself",
                "YES     | role | pull |        | scp ou-1 denypush | a denial of something else takes nothing away",
                "NO      | role | pull |        | rcp 111122223333 deny | a denial over the resource's account wins",
                "YES     | role | pull |        | rcp 444455556666 deny | in that account only",
                "UNKNOWN | role | pull |        | rcp ou-1 deny | or may win in a unit",
                "NO      | service | |          | none | a service that nobody lets in",
                "YES     | set  | pull | to all | none | a permission set is let in by both sides wherever it is assigned",
                "UNKNOWN | set  | pull |        | none | in which account it is assigned is not known",
            })
    void whatLimitsAnIdentityTakesAway(
            Truth expected, String who, String own, String there, String limit, String because) {
        Identity.Kind kind = who.equals("user")
                ? Identity.Kind.USER
                : who.equals("set") ? Identity.Kind.PERMISSION_SET : Identity.Kind.ROLE;
        String me = "arn:aws:iam::111122223333:" + (kind == Identity.Kind.USER ? "user" : "role") + "/me";
        Value.Text name = Texts.text("me");
        Identity identity = new Identity(kind, "the_me", name, Texts.text(me), name.span());
        List<Fact> facts = new ArrayList<>(List.of(new Fact.Declares(APP), new Fact.Knows(identity)));
        if (own != null) {
            facts.add(new Fact.Embeds(Texts.policy(PolicyKind.IDENTITY_INLINE, statement(own, me)), kind, name));
        }
        if (there != null) {
            facts.add(new Fact.Guards(Texts.repositoryPolicy(statement(there, me)), APP.name()));
        }
        Policy session = limit(limit, me, kind, facts);
        Requester requester = who.equals("session")
                ? new Requester.Session(identity, List.of(session))
                : who.equals("service") ? new Requester.Service("x.amazonaws.com") : new Requester.Declared(identity);
        Access access = new Access(Model.of(List.of(new World("w", facts))));
        Decision decision = access.may(requester, "ecr:BatchGetImage", APP);
        assertThat(decision.allowed()).as(because).isEqualTo(expected);
        assertThat(access.verdicts(requester).at(0).of("ecr:BatchGetImage")).isEqualTo(expected);
        assertThat(decision.open().isEmpty()).isEqualTo(expected != Truth.UNKNOWN);
    }

    private static Policy limit(String limit, String me, Identity.Kind kind, List<Fact> facts) {
        String[] words = limit.split(" ", -1);
        String last = words[words.length - 1];
        String statement = last.equals("denypush") ? PUSH.replace("Allow", "Deny") : statement(last, me);
        Value.Text arn = Texts.text("arn:aws:iam::111122223333:policy/limit");
        switch (words[0]) {
            case "boundary" -> {
                facts.add(new Fact.Manages(Texts.policy(PolicyKind.IDENTITY_MANAGED, statement), arn));
                facts.add(new Fact.Bounds(kind, Texts.text("me"), arn, arn.span()));
            }
            case "session" -> {
                return Texts.policy(PolicyKind.SESSION, statement);
            }
            case "scp", "rcp" -> {
                boolean service = words[0].equals("scp");
                String document = service ? statement : statement.replace("'Action'", "'Principal': '*', 'Action'");
                PolicyKind of = service ? PolicyKind.SERVICE_CONTROL : PolicyKind.RESOURCE_CONTROL;
                List<Value.Text> targets = words[1].equals("none") ? List.of() : List.of(Texts.text(words[1]));
                facts.add(new Fact.Governs(Texts.policy(of, document), arn, targets));
            }
            default -> {}
        }
        return null;
    }
}
