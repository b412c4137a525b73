package io.github.ecrlint.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.ecrlint.model.Fact;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is broken, hostile or meant for another program: one clear word about each, and the rest is read. */
class BadInputTest {
    private static final String GOOD = "  Good: {Type: AWS::ECR::Repository, Properties: {RepositoryName: good}}\n";

    private static Scan scan(String file, byte[] text) {
        return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Scan.of(file, text));
    }

    private static Scan yaml(String text) {
        return scan("t.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void saysOnly(Scan scan, String diagnostic) {
        assertThat(scan.diagnostics()).containsExactly(diagnostic);
    }

    @Test
    void aliasesThatMultiplyAreCutShort() {
        StringBuilder bomb = new StringBuilder("Resources:\n" + GOOD + "  A0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("  A").append(i).append(": &a").append(i).append(" [");
            bomb.append(("*a" + (i - 1) + ", ").repeat(10)).append("x]\n");
        }
        saysOnly(yaml(bomb.toString()), "ERROR 8:12 the aliases repeat more than can be read");
    }

    @Test
    void anAnchorInsideOfItselfIsAnError() {
        saysOnly(
                yaml("Resources:\n" + GOOD + "  A: &a\n    Type: AWS::ECR::Repository\n    Properties: *a\n"),
                "ERROR 5:17 alias `*a` stands inside of what it repeats");
    }

    @Test
    void whatIsNestedTenThousandDeepIsNotFollowed() {
        int deep = 10_000;
        String flow = "Resources:\n" + GOOD + "  A: " + "[".repeat(deep) + "]".repeat(deep) + "\n";
        assertThat(yaml(flow).diagnostics())
                .singleElement()
                .asString()
                .startsWith("ERROR 3:")
                .endsWith("the template is nested more than 200 levels deep");
        StringBuilder block = new StringBuilder("Resources:\n" + GOOD);
        for (int i = 0; i < 2000; i++) {
            block.append(" ".repeat(i + 2)).append("a:\n");
        }
        assertThat(yaml(block.toString()).diagnostics())
                .singleElement()
                .asString()
                .endsWith("the template is nested more than 200 levels deep");
        String json = "{\"Resources\": {\"A\": {\"Type\": \"AWS::ECR::Repository\", \"Properties\": "
                + "{\"a\":".repeat(deep) + "1" + "}".repeat(deep) + "}}}";
        assertThat(scan("t.json", json.getBytes(StandardCharsets.UTF_8)).diagnostics())
                .singleElement()
                .asString()
                .startsWith("ERROR 1:");
        String policy =
                "Resources:\n  A:\n    Type: AWS::ECR::Repository\n    Properties:\n      RepositoryPolicyText: '"
                        + "[".repeat(deep) + "]".repeat(deep) + "'\n" + GOOD;
        Scan scan = yaml(policy);
        assertThat(scan.diagnostics())
                .containsExactly("WARNING 5:29 repository policy of `A` not resolved: it is no valid JSON");
        assertThat(scan.facts(Fact.Declares.class)).hasSize(2);
    }

    @Test
    void aTemplateInUtf16IsSaid() {
        for (java.nio.charset.Charset charset : java.util.List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
            byte[] bytes = ("Resources:\n" + GOOD).getBytes(charset);
            assertThat(scan("t.yaml", bytes).diagnostics())
                    .containsExactly("ERROR 1:1 the template is in UTF-16 and was not read");
        }
    }

    @Test
    void aTemplateOfFiftyMegabytesIsNotRead() {
        byte[] huge = new byte[50 * 1024 * 1024];
        java.util.Arrays.fill(huge, (byte) 'x');
        byte[] head = ("Resources:\n" + GOOD).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(head, 0, huge, 0, head.length);
        saysOnly(scan("t.template", huge), "ERROR 1:1 the file is larger than 20 MiB and was not read");
        saysOnly(scan("t.yaml", huge), "ERROR 1:1 the file is larger than 20 MiB and was not read");
        java.util.Arrays.fill(huge, (byte) 'x');
        saysOnly(scan("data.yaml", huge), "NOTE 1:1 the file is larger than 20 MiB and was not read");
    }

    @Test
    void aPolicyThatIsFarLargerThanAwsTakesIsNotLookedAt() {
        StringBuilder principals = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            principals.append("'").append(111_111_111_111L + i).append("', ");
        }
        Scan scan = yaml("Resources:\n  A: {Type: AWS::ECR::Repository, Properties: {RepositoryPolicyText: "
                + "{Version: 2012-10-17, Statement: [{Effect: Allow, Action: ecr:PutImage, Principal: {AWS: ["
                + principals + "]}}]}}}\n" + GOOD);
        saysOnly(
                scan,
                "WARNING 2:70 repository policy of `A` not resolved: it has more than 40000 characters, which AWS does not take");
        assertThat(scan.facts(Fact.Declares.class)).hasSize(2);
    }

    @Test
    void namesThatAreMadeOfEachOtherHaveAnEnd() {
        StringBuilder chain = new StringBuilder("Resources:\n" + GOOD);
        for (int i = 0; i < 2000; i++) {
            chain.append("  R").append(i);
            chain.append(": {Type: AWS::ECR::Repository, Properties: {RepositoryName: !Sub '${R");
            chain.append(i + 1).append("}${R").append(i + 1).append("}'}}\n");
        }
        Scan scan = yaml(chain + "  R2000: {Type: AWS::ECR::Repository, Properties: {RepositoryName: end}}\n");
        assertThat(scan.facts(Fact.Declares.class)).hasSize(2002);
        assertThat(scan.diagnostics()).isEmpty();
    }

    @Test
    void conditionsThatLeadBackToThemselvesAreSaidAndLeftOpen() {
        Scan scan = yaml("""
                Conditions:
                  A: !Not [!Condition B]
                  B: !Or [!Condition A, !Condition A]
                  C: !Equals [!Ref AWS::Region, eu-west-1]
                Resources:
                  R:
                    Type: AWS::ECR::Repository
                    Properties:
                      RepositoryPolicyText: !If [A, {Statement: []}, {Statement: [{Effect: Allow, Action: ecr:PutImage, Principal: '*'}]}]
                """ + GOOD);
        assertThat(scan.diagnostics())
                .containsExactly(
                        "WARNING 9:29 repository policy of `R` not resolved: condition `A` is open: it refers to itself",
                        "WARNING 2:3 condition `A` refers to itself and is left open",
                        "WARNING 3:3 condition `B` refers to itself and is left open");
    }

    @Test
    void aTemplateOfTenMegabytesIsRead() {
        StringBuilder large = new StringBuilder("Resources:\n" + GOOD);
        for (int i = 0; large.length() < 10 * 1024 * 1024; i++) {
            large.append("  R")
                    .append(i)
                    .append(": {Type: AWS::S3::Bucket, Properties: {BucketName: b")
                    .append(i)
                    .append("}}\n");
        }
        assertThat(yaml(large.toString()).facts()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '~', textBlock = """
            \\tBad: 1\\n                           ¦ ERROR 3:1 YAML is not indented with tabs
            _ Bad: [1, 2\\n ¦ ERROR 3:8 the bracket is not closed
            _ Bad: "open\\n                  ¦ ERROR 3:8 the quoted text is not closed
            _ Bad: a: b\\n                   ¦ ERROR 3:9 a mapping is not expected here: a text that holds `: ` stands in quotes
            _ Bad: *no\\n                    ¦ ERROR 3:8 there is no anchor `&no` before this alias
            _ Bad: !Sub !Ref X\\n            ¦ ERROR 3:13 a short form cannot hold a short form: the outer function needs its long form
            _ Bad: "\\\\q"\\n                ¦ ERROR 3:10 there is no such escape in a double-quoted text
            _Bad: 1\\n                       ¦ ERROR 3:2 this does not fit the indentation of the lines before
            _ Bad: ^\\n                ¦ ERROR 3:8 a control character is not allowed in YAML
            _ Bad: {{ .Values.x }}\\n  {{ end }}\\n ¦ NOTE 3:8 a template to be filled in by another program (`{{ }}`) is not read
            {% if x %}\\n                          ¦ NOTE 3:1 a template to be filled in by another program (`{{ }}`) is not read
            """)
    void brokenYamlIsSaidAtItsPlace(String bad, String expected) {
        saysOnly(
                yaml("Resources:\n" + GOOD
                        + bad.replace('_', ' ').replace('^', '\u0007').translateEscapes()),
                expected);
    }

    @Test
    void whatOtherSystemsLeaveInFilesIsNoMatter() {
        String template = "Resources:\n" + GOOD;
        List<Fact> facts = yaml(template).facts();
        assertThat(Shown.of(facts)).hasSize(1);
        for (String same :
                new String[] {"\uFEFF" + template, template.replace("\n", "\r\n"), "---\n" + template + "...\n"}) {
            Scan scan = yaml(same);
            assertThat(Shown.of(scan.facts())).isEqualTo(Shown.of(facts));
            assertThat(scan.diagnostics()).isEmpty();
        }
        assertThat(Scan.at(yaml("\uFEFF" + template)
                        .fact(Fact.Declares.class)
                        .repository()
                        .span()))
                .isEqualTo("2:3 Good");
        assertThat(Scan.at(yaml(template.replace("\n", "\r\n"))
                        .fact(Fact.Declares.class)
                        .repository()
                        .span()))
                .isEqualTo("2:3 Good");
    }

    @Test
    void mergeKeysAndDuplicateKeysAreWhatYamlSays() {
        Scan scan = yaml("""
                Common: &common {RepositoryName: common, ImageTagMutability: MUTABLE}
                Resources:
                  A: {Type: AWS::ECR::Repository, Properties: {<<: *common}}
                  B: {Type: AWS::ECR::Repository, Properties: {<<: *common, RepositoryName: own}}
                  C: {Type: AWS::ECR::Repository, Properties: {RepositoryName: one, RepositoryName: two}}
                """);
        assertThat(scan.facts(Fact.Declares.class))
                .extracting(declares -> declares.repository().name().shown())
                .containsExactly("common", "own", "two");
        saysOnly(scan, "WARNING 5:69 key `RepositoryName` stands here for the second time");
    }

    @Test
    void wrongTypesAtEveryPlaceOfAPolicyAreSurvivedInFewWords() {
        String[] wrong = {
            "5", "true", "null", "''", "x", "[]", "[5]", "[[x]]", "{}", "{a: 1}", "[{}]", "[null]", "[{a: {b: [1]}}]"
        };
        String[] places = {
            "{Statement: HERE}",
            "{Version: HERE, Statement: [{Effect: Allow, Action: a, Principal: p}]}",
            "{Statement: [HERE]}",
            "{Statement: [{Sid: HERE, Effect: Allow, Action: a, Principal: p}]}",
            "{Statement: [{Effect: HERE, Action: a, Principal: p}]}",
            "{Statement: [{Effect: Allow, Action: HERE, Principal: p}]}",
            "{Statement: [{Effect: Allow, NotAction: HERE, Principal: p}]}",
            "{Statement: [{Effect: Allow, Action: a, Principal: HERE}]}",
            "{Statement: [{Effect: Allow, Action: a, Principal: {AWS: HERE}}]}",
            "{Statement: [{Effect: Allow, Action: a, NotPrincipal: {Service: HERE}}]}",
            "{Statement: [{Effect: Allow, Action: a, Principal: p, Resource: HERE}]}",
            "{Statement: [{Effect: Allow, Action: a, Principal: p, Condition: HERE}]}",
            "{Statement: [{Effect: Allow, Action: a, Principal: p, Condition: {StringEquals: HERE}}]}",
            "{Statement: [{Effect: Allow, Action: a, Principal: p, Condition: {StringEquals: {k: HERE}}}]}",
        };
        for (String place : places) {
            for (String value : wrong) {
                String document = place.replace("HERE", value);
                Scan scan = yaml("Resources:\n  A: {Type: AWS::ECR::Repository, Properties: {RepositoryPolicyText: "
                        + document + "}}\n" + GOOD);
                assertThat(scan.facts(Fact.Guards.class)).as(document).hasSize(1);
                assertThat(scan.facts(Fact.Declares.class)).as(document).hasSize(2);
                assertThat(scan.diagnostics())
                        .as(document)
                        .hasSizeLessThan(4)
                        .allMatch(line -> line.startsWith("WARNING 2:"));
            }
        }
    }
}
