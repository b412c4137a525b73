package io.github.ecrlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.source.Source;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineHashTest {

    @Test
    void anEmptyFileIsOneLine() {
        assertThat(hashes("")).containsExactly("c129715d7a2bc9a3:1");
    }

    @Test
    void blanksDoNotCountAndLinesReachIntoTheNext() {
        assertThat(hashes(" a\nb\n  \t\tc\n d"))
                .containsExactly("271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1");
    }

    @Test
    void equalLinesAreCounted() {
        assertThat(hashes("Lorem ipsum dolor sit amet.\n".repeat(10)))
                .startsWith(
                        "a7f2ff13bc495cf2:1",
                        "a7f2ff13bc495cf2:2",
                        "a7f2ff13bc495cf2:3",
                        "a7f2ff13bc495cf2:4",
                        "a7f2ff13bc495cf2:5",
                        "a7f2ff13bc495cf2:6")
                .hasSize(11);
    }

    @Test
    void lineEndsOfEverySystemAreEqual() {
        String text = "Resources:\n  App:\n\n    Type: AWS::ECR::Repository\n";
        assertThat(hashes(text.replace("\n", "\r\n"))).isEqualTo(hashes(text));
        assertThat(hashes(text.replace("\n", "\r"))).isEqualTo(hashes(text));
    }

    @Test
    void everyLineHasTheHashThatItsDefinitionGives() {
        Random random = new Random(1);
        for (int round = 0; round < 100; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(400); length > 0; length--) {
                text.append("ab{}漢\uD83D\uDE00 \t\n\r\n".charAt(random.nextInt(12)));
            }
            assertThat(hashes(text.toString())).isEqualTo(defined(text.toString()));
        }
    }

    private static List<String> hashes(String text) {
        Source source = new Source(Path.of("/project/a.tf"), text);
        LineHash hash = new LineHash(source);
        List<String> hashes = new ArrayList<>();
        for (int line = 1; line <= source.lineCount(); line++) {
            hashes.add(hash.of(line));
        }
        return hashes;
    }

    /** The definition, word for word: take each line's window, evaluate its polynomial, count. */
    private static List<String> defined(String text) {
        StringBuilder kept = new StringBuilder();
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean second = c == '\n' && i > 0 && text.charAt(i - 1) == '\r';
            if (c == '\n' && !second || c == '\r') {
                kept.append('\n');
                starts.add(kept.length());
            } else if (c != ' ' && c != '\t' && !second) {
                kept.append(c);
            }
        }
        kept.append('\uFFFF').append("\0".repeat(100));
        Map<String, Integer> seen = new HashMap<>();
        List<String> hashes = new ArrayList<>();
        for (int start : starts) {
            BigInteger hash = BigInteger.ZERO;
            for (int i = start; i < start + 100; i++) {
                hash = hash.multiply(BigInteger.valueOf(37)).add(BigInteger.valueOf(kept.charAt(i)));
            }
            String digits = hash.mod(BigInteger.TWO.pow(64)).toString(16);
            hashes.add(digits + ":" + seen.merge(digits, 1, Integer::sum));
        }
        return hashes;
    }
}
