package io.github.ecrlint.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.ecrlint.Texts;
import io.github.ecrlint.json.JsonReader;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FlawTest {
    private static final String GOOD =
            "{'Version': '2012-10-17', 'Id': 'x', 'Statement': [{'Sid': 'a', 'Effect': 'Allow', "
                    + "'Principal': {'AWS': '*'}, 'Action': 's3:*', 'Resource': '*', 'Condition': {'Bool': {'a:b': true}}}]}";

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private Policy read(String document, PolicyKind kind) {
        Value.Text text = Texts.text(document.replace('\'', '"'));
        return PolicyReader.read(text, kind, new Attachment("res", text.span()), diagnostics);
    }

    /** As an object of a template, of which AWS gets what is left of it. */
    private Policy readObject(String document, PolicyKind kind) {
        Value object = JsonReader.read(Texts.text(document.replace('\'', '"')), new ArrayList<>());
        return PolicyReader.read(object, kind, new Attachment("res", object.span()), diagnostics);
    }

    private List<String> flaws(Policy policy) {
        assertThat(diagnostics).isEmpty();
        return policy.flaws().stream()
                .map(flaw -> flaw.getClass().getSimpleName() + " "
                        + flaw.span().text().replace('"', '\''))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = PolicyKind.class,
            names = {"TRUST", "SERVICE_CONTROL", "SESSION"},
            mode = EnumSource.Mode.EXCLUDE)
    void aPolicyWithEveryElementHasNoFlaw(PolicyKind kind) {
        assertThat(flaws(read(GOOD, kind))).isEmpty();
    }

    @Test
    void aTrustPolicyTakesNoResource() {
        assertThat(flaws(read(GOOD, PolicyKind.TRUST))).containsExactly("Misplaced 'Resource'");
        assertThat(flaws(read(GOOD.replace("Resource", "NotResource"), PolicyKind.TRUST)))
                .containsExactly("Misplaced 'NotResource'");
        assertThat(flaws(read(
                        GOOD.replace("'Principal'", "'NotPrincipal'").replace("'Resource': '*', ", ""),
                        PolicyKind.TRUST)))
                .containsExactly("Misplaced 'NotPrincipal'");
    }

    @ParameterizedTest
    @EnumSource(
            value = PolicyKind.class,
            names = {"SERVICE_CONTROL", "SESSION"})
    void whatLimitsAnIdentityNamesNoPrincipal(PolicyKind kind) {
        assertThat(flaws(read(GOOD, kind))).containsExactly("Misplaced 'Principal'");
    }

    @ParameterizedTest
    @CsvSource({
        "REPOSITORY, Principal",
        "CREATION_TEMPLATE, Principal",
        "PUBLIC_REPOSITORY, Principal",
        "REGISTRY, Principal Resource",
        "TRUST, Principal",
        "IDENTITY_INLINE, Resource",
        "IDENTITY_MANAGED, Resource"
    })
    void whatAStatementMustHaveDependsOnTheKindOfPolicy(PolicyKind kind, String missing) {
        Policy policy = read("{'Version': '2012-10-17', 'Statement': {'Sid': 'a'}}", kind);
        List<String> elements = policy.flaws().stream()
                .map(flaw -> ((Flaw.Missing) flaw).element())
                .toList();
        List<String> wanted = new ArrayList<>(List.of("Effect", "Action"));
        wanted.addAll(List.of(missing.split(" ")));
        assertThat(elements).isEqualTo(wanted);
        assertThat(policy.flaws())
                .allSatisfy(flaw -> assertThat(flaw.span().text()).isEqualTo("\"Sid\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'Version': '2012-10-17'}                                                    | Missing 'Version'",
                "{}                                                                           | Missing {}, Missing {}",
                "{'Statement': []}                                                            | Missing 'Statement'",
                "{'Version': '2012-10-17', 'Statment': []}                                    | UnknownKey 'Statment'",
                "{'Version': '2012-10-17', 'Comment': 'x', 'Statement': []}                   | UnknownKey 'Comment'",
                "{'Version': '2012-10-17', 'Statement': ['x']}                                | WrongValue 'x'",
                "{'Version': '2012-10-17', 'Statement': 7}                                    | WrongValue 7",
                "{'Version': '2012-10-17', 'Statement': null}                                 | ",
            })
    void theDocumentIsHeldToItsElements(String document, String expected) {
        String all = String.join(", ", flaws(read(document, PolicyKind.REPOSITORY)));
        assertThat(all).isEqualTo(expected == null ? "" : expected);
    }

    /** It may be the element that is missing otherwise, so that nothing is told but that it is open. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'Version': '2012-10-17', '<key>': []}                 | key",
                "{'Version': '2012-10-17', 'Statement': {'<some>': 'x'}} | some",
            })
    void aKeyThatNobodyKnowsIsNoFlaw(String document, String key) {
        assertThat(read(document, PolicyKind.REPOSITORY).flaws()).isEmpty();
        assertThat(diagnostics)
                .extracting(Diagnostic::level, Diagnostic::summary)
                .containsExactly(tuple(
                        Diagnostic.Level.WARNING,
                        "repository policy of `res` not resolved: `" + key + "` has no default"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'Effect': 'Allow', 'Principal': '*', 'action': 'ecr:*'                    | UnknownKey 'action'",
                "'Effect': 'Allow', 'Principal': '*', 'Action': '*', 'Conditions': {}       | UnknownKey 'Conditions'",
                "'Effect': 'allow', 'Principal': '*', 'Action': '*'                         | WrongValue 'allow'",
                "'Effect': 7, 'Principal': '*', 'Action': '*'                               | WrongValue 7",
                "'Effect': 'Allow', 'Principal': '*', 'Action': {'a': 1}                    | WrongValue {'a': 1}",
                "'Effect': 'Allow', 'Principal': '*', 'Action': '*', 'Resource': [{}]       | WrongValue {}",
                "'Effect': 'Allow', 'Principal': {'aws': '*'}, 'Action': '*'                | UnknownKey 'aws'",
                "'Effect': 'Allow', 'Principal': {'AWS': {'x': 1}}, 'Action': '*'           | WrongValue {'x': 1}",
                "'Effect': 'Allow', 'Principal': '111122223333', 'Action': '*'              | WrongValue '111122223333'",
                "'Effect': 'Allow', 'Principal': 111122223333, 'Action': '*'                | WrongValue 111122223333",
                "'Effect': 'Allow', 'Principal': '*', 'Action': '*', 'Condition': 'x'       | WrongValue 'x'",
                "'Effect': 'Allow', 'Principal': '*', 'Action': '*', 'Condition': {'Bool': 1} | WrongValue 1",
                "'Effect': 'Allow', 'Principal': '*', 'Action': '*', 'NotAction': '*'       | Opposed 'NotAction'",
                "'Effect': 'Allow', 'Principal': '*', 'Action': '*', 'NotPrincipal': '*'    | Opposed 'NotPrincipal'",
                "'Effect': 'Allow', 'Principal': '*', 'Action': null                        | ",
            })
    void aStatementIsHeldToItsElements(String statement, String expected) {
        Policy policy = read("{'Version': '2012-10-17', 'Statement': {" + statement + "}}", PolicyKind.REPOSITORY);
        assertThat(String.join(", ", flaws(policy))).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'Statement': {'Effect': 'Allow', 'Action': 'ecr:*', 'Action': 's3:*'}} | 'Action'",
                "{'Statement': [], 'Statement': {'Effect': 'Allow', 'Action': 's3:*'}} | 'Statement'",
                "{'Statement': {'Effect': 'Allow', 'Principal': {'AWS': '1', 'AWS': '2'}, 'Action': 's3:*'}} | 'AWS'",
                "{'Statement': {'Effect': 'Allow', 'Action': 's3:*', 'Condition': {'Bool': {'a:b': 'x'}, 'Bool': {}}}} | 'Bool'",
            })
    void aKeyThatStandsTwiceInJsonTextIsAFlawWhereItStandsAgain(String document, String key) {
        List<Flaw.Repeated> repeated = repeated(read(document, PolicyKind.REPOSITORY));
        assertThat(repeated).hasSize(1);
        assertThat(repeated.get(0).span().start()).isEqualTo(document.lastIndexOf(key));
        assertThat(repeated.get(0).first().start()).isEqualTo(document.indexOf(key));
        assertThat(repeated(readObject(document, PolicyKind.REPOSITORY))).isEmpty();
    }

    @Test
    void aConditionKeyInTwoCasesIsAFlawHoweverItIsWritten() {
        String document = "{'Statement': {'Condition': {'Bool': {'a:b': 'x', 'A:B': ''}}}}";
        assertThat(repeated(read(document, PolicyKind.REPOSITORY))).hasSize(1);
        assertThat(repeated(readObject(document, PolicyKind.REPOSITORY))).hasSize(1);
    }

    private static List<Flaw.Repeated> repeated(Policy policy) {
        return policy.flaws().stream()
                .filter(Flaw.Repeated.class::isInstance)
                .map(Flaw.Repeated.class::cast)
                .toList();
    }

    @Test
    void aTextThatIsNoJsonIsAFlawWhereItBreaksAndIsSaidNotToBeRead() {
        Policy policy = read("{'Statement': [{'Effect': 'Allow',}]}", PolicyKind.REPOSITORY);
        Flaw.Syntax syntax = (Flaw.Syntax) policy.flaws().get(0);
        assertThat(syntax.span().text()).isEqualTo("}");
        assertThat(syntax.why()).isEqualTo("a comma stands before `}`");
        assertThat(policy.isWhole()).isFalse();
        assertThat(diagnostics)
                .extracting(Diagnostic::summary)
                .containsExactly("repository policy of `res` not resolved: it is no valid JSON");
        assertThat(diagnostics.get(0).level()).isEqualTo(Diagnostic.Level.WARNING);
    }

    @ParameterizedTest
    @CsvSource({"[]", "7"})
    void aDocumentThatIsNoObjectIsAFlawAndIsSaidNotToBeRead(String document) {
        Policy policy = read(document, PolicyKind.IDENTITY_MANAGED);
        assertThat(policy.flaws()).hasSize(1);
        assertThat(policy.isWhole()).isFalse();
        assertThat(diagnostics)
                .extracting(Diagnostic::summary)
                .containsExactly("managed policy of `res` not resolved: a policy is not an object");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'Version': '2012-10-17',  'Id': 'a b'} | 34",
                "{'Version': [1, true, null]}            | 25",
                "{'Version': '<open>'}                   | 14",
            })
    void theSizeIsThatOfTheKnownCharactersWithoutWhiteSpace(String document, int size) {
        assertThat(read(document, PolicyKind.REPOSITORY).size().characters()).isEqualTo(size);
        assertThat(readObject(document, PolicyKind.REPOSITORY).size().characters())
                .isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({
        "Actoin, Action",
        "resources, Resource",
        "Pirncipal, Principal",
        "Comment, ",
        "Sd, Sid",
        "Foo, ",
        "Action, Action"
    })
    void aMisspelledWordLeadsToTheNearestOne(String word, String nearest) {
        List<String> known = List.of("Sid", "Effect", "Principal", "Action", "Resource", "Condition");
        assertThat(Nearest.to(word, known).orElse(null)).isEqualTo(nearest);
    }
}
