package io.github.ecrlint.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.Texts;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReaderTest {
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private Value read(String spelled) {
        return JsonReader.read(Texts.text(spelled), diagnostics);
    }

    @Test
    void everyPartKnowsItsPlace() {
        Value.Obj obj = (Value.Obj) read("{ \"a\" : [1, -2.5e3, true, null, \"x\"] }");
        assertThat(obj.span().text()).isEqualTo("{ \"a\" : [1, -2.5e3, true, null, \"x\"] }");
        assertThat(obj.entries().get(0).key().span().text()).isEqualTo("\"a\"");
        Value.Seq seq = (Value.Seq) obj.get("a").orElseThrow();
        assertThat(seq.items())
                .extracting(item -> item.span().text())
                .containsExactly("1", "-2.5e3", "true", "null", "\"x\"");
        assertThat(diagnostics).isEmpty();
    }

    @Test
    void charactersOfAnEscapedStringLeadBackToTheirEscapes() {
        Value.Text text = (Value.Text) read("\"a\\n\\u002Ab\\/\"");
        assertThat(text.literal()).contains("a\n*b/");
        Part.Literal literal = (Part.Literal) text.parts().get(0);
        assertThat(literal.span(2, 3).text()).isEqualTo("\\u002A");
        assertThat(literal.span(4, 5).text()).isEqualTo("\\/");
    }

    @Test
    void whatHasTooManyValuesIsSaidToBeSo() {
        Value value = read("[" + "1,".repeat(2_000_000) + "1]");
        assertThat(value).isInstanceOf(Value.Unknown.class);
        assertThat(diagnostics)
                .extracting(Diagnostic::summary)
                .containsExactly("JSON syntax error: it has more than 2,000,000 values");
    }

    @Test
    void whatIsTooDeepOrTooLongIsSaidToBeSo() {
        read("[".repeat(100_000));
        assertThat(diagnostics)
                .extracting(Diagnostic::summary)
                .containsExactly("JSON syntax error: it is nested more than 500 levels deep");
        assertThat(diagnostics.get(0).span().from().column()).isEqualTo(500);
        diagnostics.clear();
        read("[1, " + "1".repeat(401) + "]");
        assertThat(diagnostics)
                .extracting(Diagnostic::summary)
                .containsExactly("JSON syntax error: a number is longer than 400 digits");
    }

    @Test
    void aHoleInAStringIsAHoleOfThatText() {
        Value.Text text = (Value.Text) read("\"arn:aws:iam::<account>:root\"");
        assertThat(text.shown()).isEqualTo("arn:aws:iam::${account}:root");
        assertThat(text.parts()).hasSize(3);
        assertThat(text.parts().get(2).span().text()).isEqualTo(":root");
    }

    @Test
    void aHoleInThePlaceOfAValueIsUnknown() {
        Value.Obj obj = (Value.Obj) read("{\"AWS\": <arns>, \"b\": [<x>, \"y\"]}");
        assertThat(obj.get("AWS")).get().isInstanceOfSatisfying(Value.Unknown.class, unknown -> {
            assertThat(unknown.because().id()).isEqualTo("arns");
            assertThat(unknown.span().text()).isEqualTo("<arns>");
        });
        assertThat(((Value.Seq) obj.get("b").orElseThrow()).items()).hasSize(2);
        assertThat(diagnostics).isEmpty();
    }

    @Test
    void aHoleThatMayHoldPunctuationLeavesTheWholeOpenInsteadOfBlamingTheText() {
        Value value = read("[\"a\" <more>]");
        assertThat(value).isInstanceOf(Value.Unknown.class);
        assertThat(diagnostics).isEmpty();
    }

    @Test
    void duplicateKeysAreKept() {
        Value.Obj obj = (Value.Obj) read("{\"a\": 1, \"a\": 2}");
        assertThat(obj.entries()).hasSize(2);
        assertThat(obj.get("a")).get().extracting(value -> value.span().text()).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"a\": 1,}     | } | JSON syntax error: a comma stands before `}`",
                "[1 2]           | 2 | JSON syntax error: `2` is not expected here",
                "{\"a\" \"b\"}   | \" | JSON syntax error: a comma or colon is missing before `\"`",
                "{'a': 1}        | ' | JSON syntax error: strings stand in double quotes",
                "[1] [2]         | [ | JSON syntax error: nothing may follow the end of the JSON value",
                "{\"a\": // x    | / | JSON syntax error: JSON has no comments",
            })
    void aSyntaxErrorIsSaidInOurWordsAtItsPlace(String json, String at, String summary) {
        assertThat(read(json)).isInstanceOf(Value.Unknown.class);
        assertThat(diagnostics).hasSize(1);
        assertThat(diagnostics.get(0).summary()).isEqualTo(summary);
        assertThat(diagnostics.get(0).span().text()).isEqualTo(at);
    }

    @Test
    void whatEndsTooEarlySaysSo() {
        read("{\"a\": [\"b");
        assertThat(diagnostics)
                .extracting(Diagnostic::summary)
                .containsExactly("JSON syntax error: it ends before all brackets and strings are closed");
    }

    @Test
    void nestingThatIsTooDeepIsOneDiagnostic() {
        assertThat(read("[".repeat(100_000))).isInstanceOf(Value.Unknown.class);
        assertThat(diagnostics).hasSize(1);
    }

    @Test
    void whateverIsReadThereIsAnAnswerWithPlacesInTheSource() {
        String sample = "{\"Statement\": [{\"Effect\": \"Allow\", \"AWS\": <x>, \"b\": \"q\\u0041<y>\", \"n\": -1.5}]}";
        Random random = new Random(42);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder mutant = new StringBuilder(sample);
            for (int k = 0; k <= random.nextInt(3); k++) {
                int at = random.nextInt(mutant.length());
                switch (random.nextInt(3)) {
                    case 0 -> mutant.deleteCharAt(at);
                    case 1 -> mutant.insert(at, "{}[]\",:\\1ut".charAt(random.nextInt(11)));
                    default -> mutant.setLength(at + 1);
                }
            }
            String spelled = mutant.toString();
            if (spelled.matches("(?s)[^<>]*(<[^<>]*>[^<>]*)*")) {
                diagnostics.clear();
                Value value = read(spelled);
                assertThat(value.span().end()).isLessThanOrEqualTo(spelled.length());
                assertThat(diagnostics.size()).isLessThanOrEqualTo(1);
            }
        }
    }
}
