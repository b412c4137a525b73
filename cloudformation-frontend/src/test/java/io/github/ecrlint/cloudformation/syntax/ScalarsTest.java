package io.github.ecrlint.cloudformation.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScalarsTest {
    /** The source's characters for each character of the text, between bars. */
    private static String spelled(String yaml) {
        Value.Text text = (Value.Text) Yaml.read(yaml).at("k");
        List<String> characters = new ArrayList<>();
        for (Part part : text.parts()) {
            Part.Literal literal = (Part.Literal) part;
            for (int i = 0; i < literal.text().length(); i++) {
                characters.add(literal.span(i, i + 1).text());
            }
        }
        return String.join("|", characters).replace("\n", "\\n");
    }

    @Test
    void aPlainScalarStandsAsItIs() {
        assertThat(spelled("k: a b\n")).isEqualTo("a| |b");
    }

    @Test
    void aFoldedPlainScalarLeadsToEachLine() {
        assertThat(spelled("k: ab\n   c\n\n   d\n")).isEqualTo("a|b|\\n   |c|\\n\\n   |d");
    }

    @Test
    void aDoubledQuoteIsOneCharacter() {
        assertThat(spelled("k: 'a''b'\n")).isEqualTo("a|''|b");
    }

    @Test
    void escapesAreOneCharacter() {
        assertThat(spelled("k: \"a\\\"\\u0062\\x63\\ud83d\\ude00\\U0001F600\"\n"))
                .isEqualTo("a|\\\"|\\u0062|\\x63|\\ud83d|\\ude00||\\U0001F600");
    }

    @Test
    void anEscapedLineEndIsNoCharacter() {
        assertThat(spelled("k: \"a\\\n   b\n   c\"\n")).isEqualTo("a\\\\n   |b|\\n   |c");
    }

    @Test
    void aLiteralBlockLosesItsIndentation() {
        assertThat(spelled("k: |\n  a\n   b\n\n  c\n")).isEqualTo("a|\\n  | |b|\\n|\\n  |c|\\n");
    }

    @Test
    void chompingDecidesOnTheLineEnds() {
        assertThat(spelled("k: |-\n  a\n\n")).isEqualTo("a");
        assertThat(spelled("k: |+\n  a\n\n")).isEqualTo("a|\\n|\\n");
        assertThat(spelled("k: |\n  a\n\n")).isEqualTo("a|\\n");
    }

    @Test
    void anExplicitIndentationKeepsSpaces() {
        assertThat(spelled("k: |1\n   a\n b\n")).isEqualTo(" | |a|\\n |b|\\n");
    }

    @Test
    void aFoldedBlockJoinsLinesOfOneParagraph() {
        assertThat(spelled("k: >\n  a\n  b\n\n  c\n    d\n  e\n"))
                .isEqualTo("a|\\n  |b|\\n\\n  |c|\\n  | | |d|\\n  |e|\\n");
    }

    @Test
    void aTextSpansItsQuotesOrItsBlock() {
        Yaml yaml = Yaml.read("k: !Sub 'a'\nl: !Sub |\n  b\n\nm: !Sub c\n");
        assertThat(yaml.at("k", "Fn::Sub").span().text()).isEqualTo("'a'");
        assertThat(yaml.at("l", "Fn::Sub").span().text()).isEqualTo("|\n  b");
        assertThat(yaml.at("m", "Fn::Sub").span().text()).isEqualTo("c");
        assertThat(yaml.at("m").span().text()).isEqualTo("!Sub c");
    }

    @Test
    void charactersBeyondTheBasicPlaneMoveNothing() {
        Yaml yaml = Yaml.read(
                "# \uD83D\uDE00\nk: \"\uD83D\uDE00\" # \uD83D\uDE00\nl: '\uD83D\uDE00\uD83D\uDE00''x'\nm: n\n");
        assertThat(yaml.at("m").span().text()).isEqualTo("n");
        assertThat(yaml.at("l").span().text()).isEqualTo("'\uD83D\uDE00\uD83D\uDE00''x'");
        assertThat(((Value.Text) yaml.at("l")).key()).isEqualTo("\uD83D\uDE00\uD83D\uDE00'x");
    }

    @Test
    void carriageReturnsAreLineEnds() {
        assertThat(spelled("k: |\r\n  a\r\n  b\r\n").replace("\r", "")).isEqualTo("a|\\n  |b|\\n");
        assertThat(spelled("k: a\r\n  b\r\n").replace("\r", "")).isEqualTo("a|\\n  |b");
    }

    /** Whatever the style, a letter of the text leads to the same letter of the source. */
    @Test
    void everyLetterLeadsToItselfInThousandsOfScalars() {
        Random random = new Random(20261123);
        int letters = 0;
        for (int round = 0; round < 5000; round++) {
            String yaml = "outer:\n  k: " + scalar(random) + "\n  z: 1\n";
            Value value =
                    Yaml.read(yaml).tree() == null ? null : Yaml.read(yaml).at("outer", "k");
            if (!(value instanceof Value.Text text)) {
                continue;
            }
            for (Part part : text.parts()) {
                Part.Literal literal = (Part.Literal) part;
                for (int i = 0; i < literal.text().length(); i++) {
                    if (Character.isLetter(literal.text().charAt(i))) {
                        Span place = literal.span(i, i + 1);
                        assertThat(place.text())
                                .as(yaml)
                                .startsWith(literal.text().substring(i, i + 1));
                        letters++;
                    }
                }
            }
        }
        assertThat(letters).isGreaterThan(20_000);
    }

    private static String scalar(Random random) {
        String indent = "    " + " ".repeat(random.nextInt(3));
        String lineEnd = random.nextInt(8) == 0 ? "\r\n" : "\n";
        StringBuilder text = new StringBuilder();
        int style = random.nextInt(5);
        String header = style == 0 ? "|" : style == 1 ? ">" : "";
        if (style < 2) {
            text.append(header)
                    .append(random.nextInt(5) == 0 ? Integer.toString(2 + random.nextInt(2)) : "")
                    .append(new String[] {"", "-", "+"}[random.nextInt(3)])
                    .append(random.nextInt(5) == 0 ? " # why" : "");
        }
        String quote = style == 2 ? "'" : style == 3 ? "\"" : "";
        text.append(quote);
        int lines = 1 + random.nextInt(5);
        for (int line = 0; line < lines; line++) {
            if (line > 0 || style < 2) {
                text.append(lineEnd)
                        .append(random.nextInt(4) == 0 ? lineEnd : "")
                        .append(indent);
                text.append(random.nextInt(4) == 0 && (style < 2 && line > 0 || style > 1) ? "  " : "");
            }
            int words = 1 + random.nextInt(3);
            for (int word = 0; word < words; word++) {
                text.append(word > 0 ? " ".repeat(1 + random.nextInt(2)) : "");
                text.append(word(random, style));
            }
            text.append(random.nextInt(6) == 0 ? "  " : "");
        }
        return text.append(quote).toString();
    }

    private static String word(Random random, int style) {
        String[] plain = {"alpha", "b", "\uD83D\uDE00c", "arn:aws:iam::1", "d\u00E9", "ecr:*x"};
        String[] single = {"e", "f''g", "''h", "\uD83D\uDE00"};
        String[] twice = {"i", "\\\"j", "k\\n", "\\tl", "\\\\m", "\\U0001F600n", "o\\ "};
        String[] block = {"{\"p\":", "# q", "'r", "\\s", "t: u", "\uD83D\uDE00"};
        String[] own = style < 2 ? block : style == 2 ? single : style == 3 ? twice : plain;
        String[] from = random.nextBoolean() ? plain : own;
        return from[random.nextInt(from.length)];
    }
}
