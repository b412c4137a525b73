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
import org.junit.jupiter.params.provider.ValueSource;

/** Holds {@link QuickJson} to Jackson: what it reads at all, it reads as that does. */
class QuickJsonTest {
    private static final String POLICY = """
            {
              "Version": "2012-10-17", "Id" : null,
              "Statement": [
                {"Sid": "a \\"b\\" \\u00e9\\/\\n", "Effect": "Allow", "Principal": {"AWS": <who>},
                 "Action": ["ecr:*", "ecr:Get<what>", ""], "Resource":"*"},
                {"n": [0, -1, 2.50, 1e3, -0.1E-2, true, false, null], "o": {}, "l": [], "ll": [[{}]]}
              ]
            }
            """;

    private static final String[] PIECES = {
        "\"", "\\", "\\u00", "\\x", "{", "}", "[", "]", ",", ":", " ", "\n", "\t", "\r", "\f", "0", "1", "-", ".", "e",
        "E+", "true", "nul", "/*", "#", "'", "<hole>", "é", "\u2028", "\u0001", "\uFEFF", "NaN", "a",
    };

    /** Each value with its place, a line each. */
    private static void list(Value value, StringBuilder out) {
        out.append(value.getClass().getSimpleName()).append(value.span().start());
        out.append('-').append(value.span().end()).append(' ');
        if (value instanceof Value.Text text) {
            for (Part part : text.parts()) {
                out.append(part)
                        .append(part.span().start())
                        .append('-')
                        .append(part.span().end());
                if (part instanceof Part.Literal literal) {
                    for (int i = 0; i < literal.text().length(); i++) {
                        out.append(',').append(literal.span(i, i + 1).start());
                    }
                }
            }
        } else if (value instanceof Value.Seq seq) {
            seq.items().forEach(item -> list(item, out.append('\n')));
        } else if (value instanceof Value.Obj obj) {
            for (Value.Entry entry : obj.entries()) {
                list(entry.key(), out.append('\n'));
                list(entry.value(), out);
            }
        } else {
            out.append(value);
        }
        out.append(';');
    }

    private static String listing(Value value) {
        StringBuilder listing = new StringBuilder();
        list(value, listing);
        return listing.toString();
    }

    /** Whether a text is read quickly, and then as Jackson reads it. */
    private static boolean readsAlike(String spelled) {
        Value.Text text = Texts.text(spelled);
        Rendering rendering = Rendering.of(text);
        Value quick = QuickJson.read(rendering);
        if (quick == null) {
            return false;
        }
        List<Diagnostic> problems = new ArrayList<>();
        Value slow = LibraryJson.read(rendering, text, problems);
        assertThat(problems).as(spelled).isEmpty();
        assertThat(listing(quick)).as(spelled).isEqualTo(listing(slow));
        return true;
    }

    @Test
    void itReadsAPolicy() {
        assertThat(readsAlike(POLICY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "{\"a\" 1}",
                "[1 2]",
                "01",
                "-",
                "1.",
                ".5",
                "1e",
                "+1",
                "tru",
                "truex",
                "[nullx]",
                "\"a",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"a\nb\"",
                "1 2",
                "{} {}",
                "{a: 1}",
                "{'a': 1}",
                "[1] // a",
                "NaN",
                "\uFEFF{}",
                "[1]\f",
            })
    void whatIsWrongIsLeftToJackson(String spelled) {
        assertThat(readsAlike(spelled)).isFalse();
    }

    @Test
    void whatIsNestedDeeplyIsLeftToJackson() {
        assertThat(readsAlike("[".repeat(100) + "]".repeat(100))).isFalse();
        assertThat(readsAlike("[".repeat(50) + "]".repeat(50))).isTrue();
    }

    @Test
    void ofTwentyThousandChangedPoliciesItReadsNoneOtherwise() {
        Random random = new Random(20261124);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(POLICY);
            for (int change = random.nextInt(4); change > 0; change--) {
                int at = random.nextInt(text.length() + 1);
                if (random.nextInt(3) == 0) {
                    text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
                } else {
                    text.insert(at, PIECES[random.nextInt(PIECES.length)]);
                }
            }
            // what begins a hole must end it
            String spelled = text.toString().replaceAll("<(?![a-z]+>)", "");
            read += readsAlike(spelled) ? 1 : 0;
        }
        // the rest is broken
        assertThat(read).isGreaterThan(5_000);
    }
}
