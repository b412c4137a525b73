package io.github.ecrlint.cloudformation.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {
    private static String shown(String yaml) {
        return Yaml.show(Yaml.read(yaml).tree());
    }

    @Test
    void whatLooksLikeANumberOrDateStaysText() {
        assertThat(shown("[012345670123, 2012-10-17, 1_000, 22:22, 0x1F, 1e3, .5, +1, 0o7, -, 1., yes, No, True]"))
                .isEqualTo("[\"012345670123\" \"2012-10-17\" \"1_000\" \"22:22\" \"0x1F\" \"1e3\" \".5\" \"+1\" \"0o7\""
                        + " \"-\" \"1.\" \"yes\" \"No\" \"True\"]");
    }

    @Test
    void numbersTruthAndNothingAreThemselves() {
        assertThat(shown("[0, -1, 3.10, 123456789012, true, false, null, ~, ]"))
                .isEqualTo("[0 -1 3.10 123456789012 true false null null]");
        assertThat(shown("a:\nb: 1")).isEqualTo("{a=null b=1}");
        assertThat(shown("['1', \"true\", !!str 12, ! null]")).isEqualTo("[\"1\" \"true\" \"12\" \"null\"]");
    }

    @Test
    void keysAreTexts() {
        assertThat(shown("{1: a, true: b, 2012-10-17: c, ~: d}"))
                .isEqualTo("{1=\"a\" true=\"b\" 2012-10-17=\"c\" =\"d\"}");
        assertThat(shown("? [a, b]\n: c")).isEqualTo("{[a, b]=\"c\"}");
    }

    @Test
    void shortFormsAreLongForms() {
        assertThat(
                        shown(
                                "a: !Ref X\nb: !GetAtt A.B\nc: !Sub\n  - x\n  - {y: !Ref Z}\nd: !Join [',', [1]]\ne: !Condition C\n"))
                .isEqualTo("{a={Ref=\"X\"} b={Fn::GetAtt=\"A.B\"} c={Fn::Sub=[\"x\" {y={Ref=\"Z\"}}]}"
                        + " d={Fn::Join=[\",\" [1]]} e={Condition=\"C\"}}");
    }

    @Test
    void aShortFormSpansItsTagAndArgument() {
        Yaml yaml =
                Yaml.read("a: !Join # why\n  - ':'\n  - [b, c]  \n\nb: !If [x, {y: 1}, z]\nc: !Ref\nd: !Sub &x\n  q\n");
        assertThat(yaml.at("a").span().text()).isEqualTo("!Join # why\n  - ':'\n  - [b, c]");
        assertThat(yaml.at("a", "Fn::Join").span().text()).isEqualTo("- ':'\n  - [b, c]");
        assertThat(yaml.at("b").span().text()).isEqualTo("!If [x, {y: 1}, z]");
        assertThat(yaml.at("b", "Fn::If", 1).span().text()).isEqualTo("{y: 1}");
        assertThat(yaml.at("c").span().text()).isEqualTo("!Ref");
        assertThat(yaml.at("d", "Fn::Sub").span().text()).isEqualTo("q");
        assertThat(((Value.Obj) yaml.at("b")).entries().get(0).key().span().text())
                .isEqualTo("!If");
    }

    @Test
    void aMappingEndsWithItsLastChild() {
        Yaml yaml = Yaml.read("a:\n  b: 1\n  c:\n    - d: 'x'   # y\n\n\ne:\n  f: |\n    g\n\n\nh: 1\n");
        assertThat(yaml.at("a").span().text()).isEqualTo("b: 1\n  c:\n    - d: 'x'");
        assertThat(yaml.at("a", "c").span().text()).isEqualTo("- d: 'x'");
        assertThat(yaml.at("e").span().text()).isEqualTo("f: |\n    g");
    }

    @Test
    void anAliasRepeatsItsAnchor() {
        Yaml yaml = Yaml.read("a: &x [1, {b: c}]\nd: *x\ne: &y z\nf: *y\n");
        assertThat(Yaml.show(yaml.tree())).isEqualTo("{a=[1 {b=\"c\"}] d=[1 {b=\"c\"}] e=\"z\" f=\"z\"}");
        assertThat(yaml.at("f").span().text()).isEqualTo("*y");
        assertThat(yaml.at("d").span().text()).isEqualTo("[1, {b: c}]");
    }

    @Test
    void aMergeKeyAddsWhatIsNotThere() {
        assertThat(
                        shown(
                                "a: &a {x: 1, y: 2}\nb: &b {y: 3, z: 4}\nc:\n  <<: [*a, *b]\n  x: 5\nd: {<<: *a}\ne: {<<: 1, f: 2}\n"))
                .isEqualTo("{a={x=1 y=2} b={y=3 z=4} c={x=5 y=2 z=4} d={x=1 y=2} e={f=2}}");
        assertThat(shown("{'<<': 1}")).isEqualTo("{<<=1}");
    }

    @Test
    void aDuplicateKeyIsKeptAndReported() {
        Yaml yaml = Yaml.read("a:\n  b: 1\n  c: 2\n  b: 3\n");
        assertThat(Yaml.show(yaml.tree())).isEqualTo("{a={b=1 c=2 b=3}}");
        assertThat(yaml.problems()).containsExactly("WARNING 4:3 key `b` stands here for the second time");
    }

    @Test
    void aSecondDocumentIsNotRead() {
        Yaml yaml = Yaml.read("a: 1\n---\nb: 2\n");
        assertThat(Yaml.show(yaml.tree())).isEqualTo("{a=1}");
        assertThat(yaml.problems())
                .containsExactly("WARNING 2:1 a template is one YAML document: what follows is not read");
    }

    @Test
    void doubleBracesOfAnotherProgramAreUnknown() {
        assertThat(shown("a: {{ .Values.x }}\nb: 1\n"))
                .isEqualTo("{a=?`{{ .Values.x }}` is filled in by another program b=1}");
    }

    @Test
    void nothingIsNoDocument() {
        assertThat(Yaml.read("").tree()).isNull();
        assertThat(Yaml.read("# only a comment\n").tree()).isNull();
        assertThat(Yaml.show(Yaml.read("---\n").tree())).isEqualTo("null");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '~', textBlock = """
                    a:\\n\\tb: 1                ¦ 2:1 YAML is not indented with tabs
                    a: *                       ¦ 1:4 `*` begins an alias in YAML: a text that begins with it stands in quotes
                    a: *\\nb: 1                ¦ 1:4 `*` begins an alias in YAML: a text that begins with it stands in quotes
                    a:\\n  - "x\\nb: 1         ¦ 2:5 the quoted text is not closed
                    a: b: c                    ¦ 1:5 a mapping is not expected here: a text that holds `: ` stands in quotes
                    a: 1\\n b: 2               ¦ 2:3 a mapping is not expected here: a text that holds `: ` stands in quotes
                    a:\\n  - x\\n y            ¦ 3:2 this does not fit the indentation of the lines before
                    a: [1, 2                   ¦ 1:4 the bracket is not closed
                    a: {b: c                   ¦ 1:4 the bracket is not closed
                    a: [{"b": 1 "c": 2}]       ¦ 1:16 a comma or a closing bracket is missing before this
                    a: "\\q"                   ¦ 1:6 there is no such escape in a double-quoted text
                    a: "\\uZZ"                 ¦ 1:7 there is no such escape in a double-quoted text
                    a: "\\UFFFFFFFF"           ¦ 1:1 the YAML is not understood from here on
                    a: %x                      ¦ 1:4 a text that begins with `%` stands in quotes
                    a: @x                      ¦ 1:4 a text that begins with `@` stands in quotes
                    a: b\\nc                   ¦ 2:1 a colon is missing behind this key
                    a: >-x\\n                  ¦ 1:6 this does not belong behind `|` or `>`
                    a: *b                      ¦ 1:4 there is no anchor `&b` before this alias
                    a: &b [*b]                 ¦ 1:8 alias `*b` stands inside of what it repeats
                    a: !Base64 !Sub x          ¦ 1:12 a short form cannot hold a short form: the outer function needs its long form
                    a: [!GetAZs !Ref x]        ¦ 1:13 a short form cannot hold a short form: the outer function needs its long form
                    a: x\\x01y                 ¦ 1:5 a control character is not allowed in YAML
                    """)
    void brokenYamlHasOneComplaint(String yaml, String complaint) {
        String text = yaml.replace("\\n", "\n").replace("\\t", "\t").replace("\\x01", "\u0001");
        Yaml read = Yaml.read(text);
        assertThat(read.problems()).containsExactly("ERROR " + complaint);
        assertThat(read.tree()).isNull();
    }

    @Test
    void depthIsBounded() {
        String complaint = "the template is nested more than 200 levels deep";
        assertThat(Yaml.read("a: " + "[".repeat(10_000)).problems()).containsExactly("ERROR 1:204 " + complaint);
        StringBuilder block = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            block.append(" ".repeat(i)).append("a:\n");
        }
        assertThat(Yaml.read(block.toString()).problems())
                .hasSize(1)
                .first()
                .asString()
                .endsWith(complaint);
    }

    @Test
    void aliasBombsAreDefused() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            yaml.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(10) + "]\n");
        }
        assertThat(Yaml.read(yaml.toString()).problems())
                .containsExactly("ERROR 6:10 the aliases repeat more than can be read");
        StringBuilder deep = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 1000; i++) {
            deep.append("a" + i + ": &a" + i + " [*a" + (i - 1) + "]\n");
        }
        assertThat(Yaml.read(deep.toString()).problems())
                .hasSize(1)
                .first()
                .asString()
                .contains("the aliases repeat");
    }
}
