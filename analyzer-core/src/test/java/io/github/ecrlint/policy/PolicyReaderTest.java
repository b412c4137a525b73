package io.github.ecrlint.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.Texts;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyReaderTest {
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private Policy read(String document, PolicyKind kind) {
        Value.Text text = Texts.text(document.replace('\'', '"'));
        return PolicyReader.read(text, kind, new Attachment("res", text.span()), diagnostics);
    }

    @Test
    void oneAndAListOfOneAreTheSame() {
        Policy one =
                read("{'Statement': {'Effect': 'Allow', 'Principal': '*', 'Action': 'ecr:*'}}", PolicyKind.REPOSITORY);
        Policy list = read(
                "{'Statement': [{'Effect': 'Allow', 'Principal': '*', 'Action': ['ecr:*']}]}", PolicyKind.REPOSITORY);
        for (Policy policy : List.of(one, list)) {
            assertThat(policy.statements()).hasSize(1);
            Statement statement = policy.statements().get(0);
            assertThat(statement.allows()).isEqualTo(Truth.YES);
            assertThat(statement.actions().patterns())
                    .extracting(Value.Text::shown)
                    .containsExactly("ecr:*");
            assertThat(statement.resources()).isInstanceOf(Resources.Implied.class);
        }
        assertThat(diagnostics).isEmpty();
    }

    @Test
    void principalsKeepTheirKindAndPlace() {
        Policy policy = read(
                "{'Statement': {'Effect': 'Deny', 'Action': '*', 'NotPrincipal': "
                        + "{'AWS': ['111122223333', '*'], 'Service': 'lambda.amazonaws.com'}}}",
                PolicyKind.REPOSITORY);
        Principals.AllExcept principals =
                (Principals.AllExcept) policy.statements().get(0).principals();
        assertThat(principals.keySpan().text()).isEqualTo("\"NotPrincipal\"");
        assertThat(principals.list())
                .extracting(Principal::type)
                .containsExactly(Principal.Type.AWS, Principal.Type.AWS, Principal.Type.SERVICE);
        assertThat(principals.list().get(1).span().text()).isEqualTo("\"*\"");
        assertThat(principals.list()).extracting(Principal::isEveryone).containsExactly(Truth.NO, Truth.YES, Truth.NO);
    }

    @Test
    void aPrincipalThatIsNotResolvedIsNeitherEveryoneNorSomebodyElse() {
        Policy policy = read(
                "{'Statement': {'Effect': 'Allow', 'Action': '*', 'Principal': {'AWS': <arns>}}}",
                PolicyKind.REPOSITORY);
        Principals.Only only = (Principals.Only) policy.statements().get(0).principals();
        assertThat(only.list().get(0).isEveryone()).isEqualTo(Truth.UNKNOWN);
        assertThat(diagnostics)
                .extracting(Diagnostic::summary)
                .containsExactly("part of the policy of `res` not resolved: `arns` has no default");
    }

    @Test
    void conditionsAreSplitByOperatorAndKey() {
        Policy policy = read(
                "{'Statement': {'Effect': 'Allow', 'Action': '*', 'Condition': {'ForAnyValue:StringLikeIfExists': "
                        + "{'aws:PrincipalOrgPaths': ['o-a/*', 'o-b/*']}, 'Bool': {'aws:SecureTransport': true}}}}",
                PolicyKind.REPOSITORY);
        List<Condition> conditions = policy.statements().get(0).conditions().list();
        assertThat(conditions).hasSize(2);
        assertThat(conditions.get(0).operator().value())
                .isEqualTo(new Operator(Operator.Qualifier.FOR_ANY_VALUE, "stringlike", true));
        assertThat(conditions.get(0).values()).hasSize(2);
        assertThat(conditions.get(1).values().get(0).shown()).isEqualTo("true");
    }

    @Test
    void aDocumentThatIsNotResolvedIsSaidAloud() {
        Value.Text document = Texts.text("<policy>");
        Policy policy = PolicyReader.read(
                new Value.Unknown(Hole.opaque("v", "`var.policy` has no default"), document.span()),
                PolicyKind.REPOSITORY,
                new Attachment("aws_ecr_repository_policy.app", document.span()),
                diagnostics);
        assertThat(policy.isWhole()).isFalse();
        assertThat(diagnostics)
                .extracting(Diagnostic::summary)
                .containsExactly(
                        "repository policy of `aws_ecr_repository_policy.app` not resolved: `var.policy` has no default");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{'Statement': ", "{'Statement': [1]}", "[]", "{'Statement': {'Effect': 'Allow', 'Action': {}}}"
            })
    void whatIsUnreadableInOneFileIsNotTakenForTheSameInAnother(String document) {
        List<String> ids = new ArrayList<>();
        for (String path : List.of("/a/input", "/b/input")) {
            Source source = new Source(Path.of(path), document.replace('\'', '"'));
            Part.Literal all = Part.Literal.verbatim(source, 0, source.text().length());
            Policy policy = PolicyReader.read(
                    new Value.Text(List.of(all), all.span()),
                    PolicyKind.REPOSITORY,
                    new Attachment("res", all.span()),
                    diagnostics);
            for (Value.Unknown part : policy.open()) {
                ids.add(part.because().id());
            }
            for (Statement statement : policy.statements()) {
                ids.add(statement
                        .actions()
                        .patterns()
                        .get(0)
                        .hole()
                        .orElseThrow()
                        .id());
            }
        }
        assertThat(ids).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aStatementThatIsNotResolvedLeavesTheOthers() {
        Policy policy = read(
                "{'Statement': [<extra>, {'Effect': 'Allow', 'Principal': '*', 'Action': 'ecr:*'}]}",
                PolicyKind.REPOSITORY);
        assertThat(policy.statements()).hasSize(1);
        assertThat(policy.open()).hasSize(1);
        assertThat(policy.isWhole()).isFalse();
    }

    @Test
    void holesOfOtherServicesAreNotWorthALine() {
        read(
                "{'Statement': [{'Effect': 'Allow', 'Action': 's3:GetObject', 'Resource': 'arn:aws:s3:::<bucket>'},"
                        + "{'Effect': 'Allow', 'Action': 'ecr:PutImage', 'Resource': '<repository>'}]}",
                PolicyKind.IDENTITY_INLINE);
        assertThat(diagnostics)
                .extracting(Diagnostic::summary)
                .containsExactly("part of the policy of `res` not resolved: `repository` has no default");
    }
}
