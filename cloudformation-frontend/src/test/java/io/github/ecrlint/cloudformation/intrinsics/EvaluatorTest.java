package io.github.ecrlint.cloudformation.intrinsics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.cloudformation.syntax.TemplateReader;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluatorTest {
    private static final String TEMPLATE = """
            Parameters:
              Env: {Type: String, Default: dev}
              Open: {Type: String}
              OpenList: {Type: CommaDelimitedList}
              Accounts: {Type: CommaDelimitedList, Default: "111111111111 , 222222222222"}
              Account: {Type: Number, Default: 123456789012}
              Leading: {Type: String, Default: 012345670123}
              Stored: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /path/to/it}
              Nothing: {Type: String, Default: ''}
            Mappings:
              Ids:
                dev: {account: '111111111111', list: [a, b], same: x, number: 111122223333, leading: 012345678901}
                prod: {account: '222222222222', list: [c], same: x}
            Conditions:
              IsDev: !Equals [!Ref Env, dev]
              IsProd: !Equals [!Ref Env, prod]
              NotDev: !Not [!Condition IsDev]
              Both: !And [!Condition IsDev, !Condition IsProd]
              Either: !Or [!Condition IsDev, !Condition IsOpen]
              IsOpen: !Equals [!Ref Open, x]
              OpenIsOpen: !Equals [!Ref Open, !Ref Open]
              HasNothing: !Equals [!Ref Nothing, '']
              Loop: !Not [!Condition Pool]
              Pool: !Condition Loop
            Resources:
              Role: {Type: AWS::IAM::Role, Properties: {RoleName: !Sub '${Env}-puller', Path: /ci/}}
              Unnamed: {Type: AWS::IAM::Role}
              Repo: {Type: AWS::ECR::Repository, Properties: {RepositoryName: team/app}}
              OpenRepo: {Type: AWS::ECR::Repository, Properties: {RepositoryName: !Ref Open}}
              Policy: {Type: AWS::IAM::ManagedPolicy, Properties: {ManagedPolicyName: pull}}
              Selfish: {Type: AWS::ECR::Repository, Properties: {RepositoryName: !Ref Selfish}}
              Build: {Type: AWS::CodeBuild::Project}
              Own: {Type: Custom::Thing}
              Bound: {Type: AWS::IAM::Role, Condition: NotDev}
              X: {Type: AWS::ECR::Repository, Properties: {Value: HERE}}
            """;

    private static String evaluate(String expression) {
        String text = TEMPLATE.replace("HERE", expression);
        Value.Obj root = TemplateReader.read(new Source(Path.of("/t.yaml"), text), new ArrayList<>())
                .orElseThrow();
        Template template = new Template("t.yaml", root);
        Evaluator evaluator = new Evaluator(template);
        Optional<Value> value = evaluator.property(template.resources().get("X"), "Value");
        return value.isEmpty() ? "absent" : show(value.get());
    }

    /** Texts as they are, with holes as {@code ${id}}; lists in brackets; what is unknown with its reason. */
    private static String show(Value value) {
        if (value instanceof Value.Seq seq) {
            return seq.items().stream().map(EvaluatorTest::show).toList().toString();
        }
        if (value instanceof Value.Obj obj) {
            return obj.entries().stream()
                    .map(entry -> entry.key().key() + "=" + show(entry.value()))
                    .toList()
                    .toString();
        }
        if (value instanceof Value.Unknown unknown) {
            return "? " + unknown.because().reason();
        }
        return value.asText().map(Value.Text::key).orElse("null");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '~', textBlock = """
                    !Ref Env                                   ¦ dev
                    !Ref Open                                  ¦ ${t.yaml#Open}
                    !Ref OpenList                              ¦ ? parameter `OpenList` has no default
                    !Ref Accounts                              ¦ [111111111111, 222222222222]
                    !Ref Account                               ¦ 123456789012
                    !Ref Leading                               ¦ 012345670123
                    !Ref Stored                                ¦ ${t.yaml#Stored}
                    !Ref AWS::AccountId                        ¦ ${own account}
                    !Ref AWS::StackName                        ¦ ${t.yaml#AWS::StackName}
                    !Ref AWS::NoValue                          ¦ absent
                    !Ref Nowhere                               ¦ ? `Nowhere` is neither a parameter nor a resource of the template
                    !Ref [a]                                   ¦ ? `Ref` names nothing
                    !Ref Repo                                  ¦ team/app
                    !Ref Role                                  ¦ dev-puller
                    !Ref Unnamed                               ¦ ${t.yaml#Unnamed.name}
                    !Ref Policy                                ¦ arn:${partition}:iam::${own account}:policy/pull
                    !Ref Build                                 ¦ ${t.yaml#Build.Ref}
                    !Ref OpenRepo                              ¦ ${t.yaml#Open}
                    !Ref Selfish                               ¦ ${t.yaml#Selfish.name}
                    !GetAtt Role.Arn                           ¦ arn:${partition}:iam::${own account}:role/ci/dev-puller
                    !GetAtt [Role, Arn]                        ¦ arn:${partition}:iam::${own account}:role/ci/dev-puller
                    !GetAtt Role.RoleId                        ¦ ${t.yaml#Role.RoleId}
                    !GetAtt Repo.Arn                           ¦ arn:${partition}:ecr:${own region}:${own account}:repository/team/app
                    !GetAtt Repo.RepositoryUri                 ¦ ${own account}.dkr.ecr.${own region}.${url suffix}/team/app
                    !GetAtt Build.Arn                          ¦ ${t.yaml#Build.Arn}
                    !GetAtt Own.Arn                            ¦ ? `Own.Arn` is known only when it is deployed
                    !GetAtt Own                                ¦ ? `Fn::GetAtt` names no attribute
                    !GetAtt None.Arn                           ¦ ? `None.Arn` is neither a parameter nor a resource of the template
                    !Sub 'a-${Env}-${AWS::Region}'             ¦ a-dev-${own region}
                    !Sub '${!aws:username}/${Role.Arn}'        ¦ ${aws:username}/arn:${partition}:iam::${own account}:role/ci/dev-puller
                    !Sub ['${x}-${Env}', {x: !Ref Account}]    ¦ 123456789012-dev
                    !Sub ['${Env}', {Env: own}]                ¦ own
                    !Sub '${Accounts}'                         ¦ ${t.yaml#Fn::Sub Accounts}
                    !Sub '${aws:username}'                     ¦ ${t.yaml#aws:username}
                    !Sub 'open ${ and {} and ${}'              ¦ open ${ and {} and ${}
                    !Sub {a: b}                                ¦ ? `Fn::Sub` has no text to fill in
                    !Join ['-', [a, !Ref Env, !Ref Open, 1]]   ¦ a-dev-${t.yaml#Open}-1
                    !Join [',', !Ref Accounts]                 ¦ 111111111111,222222222222
                    !Join [',', !Ref OpenList]                 ¦ ${t.yaml#OpenList}
                    !Join ['-', [a, !Ref AWS::NoValue, b]]     ¦ a-b
                    !Join [a]                                  ¦ ? `Fn::Join` has no delimiter and list
                    !Join [a, [[]]]                            ¦ ? `Fn::Join` has an element that is no text
                    !Select [1, !Ref Accounts]                 ¦ 222222222222
                    !Select ['0', [a, b]]                      ¦ a
                    !Select [0, !Ref OpenList]                 ¦ ${t.yaml#OpenList[0]}
                    !Select [7, [a, b]]                        ¦ ? `Fn::Select` selects nothing
                    !Split ['/', !Ref Repo]                    ¦ [team, app]
                    !Split ['/', !GetAtt Repo.RepositoryUri]   ¦ [${own account}.dkr.ecr.${own region}.${url suffix}, team, app]
                    !Split ['-', !Ref Open]                    ¦ ? parameter `Open` has no default
                    !Split ['', abc]                           ¦ ? `Fn::Split` has no delimiter and text
                    !Select [1, !Split ['-', a-b-c]]           ¦ b
                    !FindInMap [Ids, !Ref Env, account]        ¦ 111111111111
                    !FindInMap [Ids, dev, list]                ¦ [a, b]
                    !Sub ['${A}', {A: !FindInMap [Ids, dev, number]}]  ¦ 111122223333
                    !Sub ['${A}', {A: !FindInMap [Ids, dev, leading]}] ¦ 012345678901
                    !Join ['-', [n, !Length [a, b, c]]]        ¦ n-3
                    !FindInMap [Ids, !Ref Open, same]          ¦ x
                    !FindInMap [Ids, !Ref Open, account]       ¦ ? parameter `Open` has no default
                    !FindInMap [Ids, test, account]            ¦ ? map `Ids` has no such keys
                    !FindInMap [Ids, test, account, {DefaultValue: z}] ¦ z
                    !If [IsDev, a, b]                          ¦ a
                    !If [IsProd, a, b]                         ¦ b
                    !If [NotDev, a, b]                         ¦ b
                    !If [Both, a, b]                           ¦ b
                    !If [Either, a, b]                         ¦ a
                    !If [OpenIsOpen, a, b]                     ¦ a
                    !If [HasNothing, a, b]                     ¦ a
                    !If [IsOpen, a, b]                         ¦ ? condition `IsOpen` is open: parameter `Open` has no default
                    !If [IsOpen, [a, {x: 1}], [a, {x: 1}]]     ¦ [a, [x=1]]
                    !If [Loop, a, b]                           ¦ ? condition `Loop` is open: it refers to itself
                    !If [Undeclared, a, b]                     ¦ ? condition `Undeclared` is open: it is not declared
                    !If [IsProd, a, !Ref AWS::NoValue]         ¦ absent
                    !If [IsDev, a]                             ¦ ? `Fn::If` has no condition and two branches
                    [a, !If [IsProd, b, !Ref AWS::NoValue]]    ¦ [a]
                    {k: !Ref AWS::NoValue, l: 1}               ¦ [l=1]
                    !ImportValue shared-arn                    ¦ ${import shared-arn}
                    !ImportValue {'Fn::Sub': '${Open}-arn'}    ¦ ${import t.yaml#${t.yaml#Open}-arn}
                    !Base64 x                                  ¦ eA==
                    !Base64 {a: b}                             ¦ ? `Fn::Base64` has no text
                    !Base64 {Ref: Open}                        ¦ ${t.yaml#Fn::Base64 ${t.yaml#Open}}
                    !GetAZs ''                                 ¦ ? availability zones are known only when it is deployed
                    !Length [a, b, c]                          ¦ 3
                    !Length {Ref: Accounts}                    ¦ 2
                    !Length {Ref: OpenList}                    ¦ ? parameter `OpenList` has no default
                    !Length x                                  ¦ ? `Fn::Length` has no list
                    !ToJsonString {a: [1, true, null, 'x"y', !Sub '${Open}-z'], b: {}} ¦ {"a":[1,true,null,"x\\"y","${t.yaml#Open}-z"],"b":{}}
                    !ToJsonString x                            ¦ ? `Fn::ToJsonString` has no list and no object
                    !Cidr [10.0.0.0/16, 3, 8]                  ¦ [10.0.0.0/24, 10.0.1.0/24, 10.0.2.0/24]
                    !Select [1, !Cidr [192.168.1.77/24, 2, 5]] ¦ 192.168.1.32/27
                    !Cidr [10.0.0.0/24, 9, 5]                  ¦ ? the blocks of `Fn::Cidr` are known only when it is deployed
                    !Cidr [!Ref Open, 3, 8]                    ¦ ? the blocks of `Fn::Cidr` are known only when it is deployed
                    !Cidr x                                    ¦ ? `Fn::Cidr` has no block and count
                    !Ref {'Fn::Sub': 'Re${y}po'}               ¦ ? `Ref` names nothing
                    !Ref {'Fn::Select': [0, [Repo, Role]]}     ¦ team/app
                    !GetAtt [{'Fn::Sub': ['${x}o', {x: Rep}]}, Arn] ¦ arn:${partition}:ecr:${own region}:${own account}:repository/team/app
                    !Foo {a: 1}                                ¦ ? `Fn::Foo` is not evaluated
                    {'Fn::Sub': a, b: c}                       ¦ ? `Fn::Sub` stands beside other keys
                    '{{resolve:ssm:/a/b}}'                     ¦ ${t.yaml#{{resolve:ssm:/a/b}}}
                    !Sub 'x{{resolve:ssm:/${Env}/b}}y'         ¦ x${t.yaml#{{resolve:ssm:/dev/b}}}y
                    'a-${self:custom.${opt:stage}.b}-c'        ¦ a-${t.yaml#${self:custom.${opt:stage}.b}}-c
                    'a-${aws:username}-${selfish}-${opt:x'     ¦ a-${aws:username}-${selfish}-${opt:x
                    """)
    void expressionsSayWhatCloudFormationWouldSay(String expression, String expected) {
        assertThat(evaluate(expression)).isEqualTo(expected);
    }

    @Test
    void theSameParameterIsTheSameHoleEverywhere() {
        assertThat(evaluate("[!Ref Open, !Sub '${Open}', !Join ['', [!Ref Open]], !Ref OpenRepo]"))
                .isEqualTo("[${t.yaml#Open}, ${t.yaml#Open}, ${t.yaml#Open}, ${t.yaml#Open}]");
    }

    @Test
    void textsThatDoubleAndDoubleAreCutShort() {
        String expression = "x".repeat(10);
        for (int i = 0; i < 60; i++) {
            expression = "{'Fn::Sub': ['${v}${v}', {v: " + expression + "}]}";
        }
        assertThat(evaluate(expression)).startsWith("${t.yaml#Fn::Sub").hasSizeLessThan(100 * Texts.MOST);
    }

    @Test
    void whatIsMentionedSpansItsMention() {
        String text = """
                Parameters:
                  P: {Type: String, Default: '*'}
                Resources:
                  R: {Type: AWS::ECR::Repository, Properties: {Value: [!Ref P, !Sub 'a${P}', !GetAtt R.Arn]}}
                """;
        Value.Obj root = TemplateReader.read(new Source(Path.of("/t.yaml"), text), new ArrayList<>())
                .orElseThrow();
        Template template = new Template("t.yaml", root);
        Value.Seq seq = (Value.Seq) new Evaluator(template)
                .property(template.resources().get("R"), "Value")
                .orElseThrow();
        assertThat(seq.items())
                .extracting(item -> item.span().text())
                .containsExactly("!Ref P", "'a${P}'", "!GetAtt R.Arn");
        assertThat(((Value.Text) seq.items().get(1)).parts())
                .extracting(part -> part.span().text())
                .containsExactly("a", "${P}");
    }
}
