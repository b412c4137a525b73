package io.github.ecrlint.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.model.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Loops, snippets and macros: what a template is before anything of it is deployed. */
class TransformsTest {
    private static final String REGISTRY = "arn:${partition}:ecr:${own region}:${own account}:repository/";

    private static List<String> facts(String template) {
        return Shown.of(Scan.yaml(template).facts());
    }

    @Test
    void aLoopMakesOneResourceForEachItem() {
        Scan scan = Scan.yaml("""
                Transform: AWS::LanguageExtensions
                Parameters:
                  Teams: {Type: CommaDelimitedList, Default: 'red-1, blue'}
                Resources:
                  Fn::ForEach::Repositories:
                    - Team
                    - !Ref Teams
                    - Images&{Team}:
                        Type: AWS::ECR::Repository
                        Properties:
                          RepositoryName: !Sub ${Team}/app
                          RepositoryPolicyText:
                            Statement: {Effect: Allow, Principal: {AWS: !Ref Team}, Action: 'ecr:*'}
                  Reader:
                    Type: AWS::IAM::Role
                    Properties:
                      RoleName: reader
                      Policies:
                        - PolicyName: p
                          PolicyDocument:
                            Statement: {Effect: Allow, Action: 'ecr:*', Resource: !GetAtt Imagesred1.Arn}
                """);
        assertThat(Shown.of(scan.facts()))
                .containsExactly(
                        "declares Imagesred1 " + REGISTRY + "red-1/app",
                        "guards red-1/app: repository policy of Imagesred1 {ALLOW AWS=red-1 may ecr:*}",
                        "declares Imagesblue " + REGISTRY + "blue/app",
                        "guards blue/app: repository policy of Imagesblue {ALLOW AWS=blue may ecr:*}",
                        "knows role Reader arn:${partition}:iam::${own account}:role/reader",
                        "embedded in role reader: inline policy of Reader" + " {ALLOW may ecr:* on " + REGISTRY
                                + "red-1/app}");
        assertThat(scan.diagnostics()).isEmpty();
        assertThat(Scan.at(scan.facts(Fact.Declares.class).get(1).repository().span()))
                .isEqualTo("8:7 Images&{Team}");
    }

    @Test
    void loopsStandInLoopsAndInProperties() {
        assertThat(facts("""
                Transform: AWS::LanguageExtensions
                Resources:
                  Fn::ForEach::Outer:
                    - X
                    - [a, b]
                    - Fn::ForEach::Inner:
                        - Y
                        - ['1', '2']
                        - R${X}${Y}: {Type: AWS::ECR::Repository, Properties: {RepositoryName: '${X}/${Y}'}}
                """))
                .extracting(fact -> fact.substring(0, 13))
                .containsExactly("declares Ra1 ", "declares Ra2 ", "declares Rb1 ", "declares Rb2 ");
        assertThat(facts("""
                Transform: AWS::LanguageExtensions
                Resources:
                  R:
                    Type: AWS::ECR::Repository
                    Properties:
                      Fn::ForEach::Names: [N, [RepositoryName], {'${N}': loop}]
                """)).containsExactly("declares R " + REGISTRY + "loop");
    }

    @Test
    void aLoopOverWhatIsNotKnownIsSaidAloud() {
        Scan scan = Scan.yaml("""
                Parameters: {Teams: {Type: CommaDelimitedList}}
                Resources:
                  Fn::ForEach::A: [N, !Ref Teams, {'R${N}': {Type: AWS::ECR::Repository}}]
                  Fn::ForEach::B: [N, [a]]
                  C: {Type: AWS::ECR::Repository, Properties: {RepositoryName: c}}
                """);
        assertThat(scan.diagnostics())
                .containsExactly(
                        "WARNING 3:3 what `Fn::ForEach::A` makes is not read: parameter `Teams` has no default",
                        "WARNING 4:3 what `Fn::ForEach::B` makes is not read:"
                                + " it has no identifier, collection and output");
        assertThat(scan.facts()).hasSize(1);
    }

    @Test
    void loopsThatGrowAndGrowAreCutShort() {
        StringBuilder template = new StringBuilder("Transform: AWS::LanguageExtensions\nResources:\n");
        for (int i = 0; i < 12; i++) {
            template.append("  ".repeat(i + 1))
                    .append("Fn::ForEach::L")
                    .append(i)
                    .append(":\n")
                    .append("  ".repeat(i + 1))
                    .append("- V")
                    .append(i)
                    .append('\n')
                    .append("  ".repeat(i + 1))
                    .append("- [a, b, c, d, e, f, g, h, i, j]\n")
                    .append("  ".repeat(i + 1))
                    .append("- \n");
        }
        template.append("  ".repeat(13)).append("R: {Type: AWS::ECR::Repository}\n");
        assertThat(Scan.yaml(template.toString()).diagnostics())
                .singleElement()
                .asString()
                .endsWith("it makes too much");
    }

    @Test
    void aLoopThatMakesLongTextsIsCutShort() {
        String item = "x".repeat(100_000);
        assertThat(Scan.yaml("Transform: AWS::LanguageExtensions\nResources:\n  Fn::ForEach::A:\n  - V\n  - [" + item
                                + "]\n  - R: {Type: AWS::ECR::Repository, Properties: {RepositoryName: '"
                                + "${V}".repeat(10_000) + "'}}\n")
                        .diagnostics())
                .containsExactly("WARNING 3:3 what `Fn::ForEach::A` makes is not read: it makes too much");
    }

    @Test
    void snippetsThatIncludeEachOtherHaveAnEnd() {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            all.append("R").append(i);
            all.append(": {Fn::Transform: {Name: AWS::Include, Parameters: {Location: other.yaml}}}\n");
        }
        Scan scan = Scan.tree(
                "main.yaml",
                """
                Resources:
                  A: {Type: AWS::ECR::Repository}
                  Fn::Transform: {Name: AWS::Include, Parameters: {Location: one.yaml}}
                """,
                "one.yaml",
                all.toString(),
                "other.yaml",
                all.toString().replace("other", "third"),
                "third.yaml",
                all.toString().replace("other", "fourth"),
                "fourth.yaml",
                all.toString().replace("other", "one"));
        assertThat(scan.facts(Fact.Declares.class)).hasSize(1);
        assertThat(scan.diagnostics())
                .contains("WARNING 1:65 what `AWS::Include` brings is not read: the file includes itself")
                .contains("WARNING 14:66 what `AWS::Include` brings is not read: more than 500 snippets are included")
                .hasSize(21);
    }

    @Test
    void aSnippetOfTheProjectTakesThePlaceOfItsTransform() {
        Scan scan = Scan.tree(
                "stacks/main.yaml",
                """
                Transform: {Name: AWS::Include, Parameters: {Location: ../parts/mappings.yaml}}
                Resources:
                  Images:
                    Type: AWS::ECR::Repository
                    Properties:
                      RepositoryName: !FindInMap [Names, app, name]
                      Fn::Transform: {Name: AWS::Include, Parameters: {Location: ../parts/policy.json}}
                """,
                "parts/mappings.yaml",
                "Mappings: {Names: {app: {name: shop}}}\n",
                "parts/policy.json",
                "{\"RepositoryPolicyText\": {\"Statement\": {\"Effect\": \"Allow\", \"Principal\": \"*\"}}}\n");
        assertThat(Shown.of(scan.facts()))
                .containsExactly(
                        "declares Images " + REGISTRY + "shop",
                        "guards shop: repository policy of Images {ALLOW ANYONE=* may}");
        assertThat(scan.diagnostics()).isEmpty();
        Fact.Guards guards = scan.fact(Fact.Guards.class);
        assertThat(guards.policy().span().source().path()).hasFileName("policy.json");
    }

    @Test
    void whatCannotBeIncludedIsSaidAloud() {
        Scan scan = Scan.tree(
                "main.yaml",
                """
                Resources:
                  A: {Type: AWS::ECR::Repository, Properties: {'Fn::Transform': {Name: AWS::Include, Parameters: {Location: 's3://bucket/x'}}}}
                  B: {Type: AWS::ECR::Repository, Properties: {'Fn::Transform': {Name: AWS::Include, Parameters: {Location: ../../../etc/passwd}}}}
                  C: {Type: AWS::ECR::Repository, Properties: {'Fn::Transform': {Name: AWS::Include, Parameters: {Location: list.yaml}}}}
                  D: {Type: AWS::ECR::Repository, Properties: {'Fn::Transform': {Name: AWS::Include, Parameters: {Location: self.yaml}}}}
                """,
                "list.yaml",
                "[a]\n",
                "self.yaml",
                "{'Fn::Transform': {Name: AWS::Include, Parameters: {Location: self.yaml}}}\n");
        assertThat(scan.diagnostics())
                .hasSize(4)
                .contains("WARNING 2:109 what `AWS::Include` brings is not read: it is no file of the project")
                .contains("WARNING 3:109 what `AWS::Include` brings is not read: it is no file of the project")
                .contains("WARNING 4:109 what `AWS::Include` brings is not read: the file holds no mapping")
                .contains("WARNING 1:63 what `AWS::Include` brings is not read: the file includes itself");
        assertThat(scan.facts(Fact.Declares.class)).hasSize(4);
    }

    @Test
    void macrosOfSomebodyAreSaidAloud() {
        Scan scan = Scan.yaml("""
                Transform: [AWS::LanguageExtensions, Mine, {Name: Yours}]
                Resources:
                  R: {Type: AWS::ECR::Repository, Properties: {RepositoryName: r}}
                """);
        assertThat(scan.diagnostics())
                .containsExactly(
                        "WARNING 1:38 macro `Mine` may change the template, which is read as it is written",
                        "WARNING 1:51 macro `Yours` may change the template, which is read as it is written");
        assertThat(scan.facts()).hasSize(1);
    }
}
