package io.github.ecrlint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    @ParameterizedTest
    @CsvSource({"check,check,0", "chek,check,1", "chekc,check,1", "'',abc,3", "sarif,full,5", "kitten,sitting,3"})
    void distanceCountsEdits(String a, String b, int distance) {
        assertThat(Nearest.distance(a, b)).isEqualTo(distance);
        assertThat(Nearest.distance(b, a)).isEqualTo(distance);
    }

    @Test
    void farWordsAreNoHint() {
        assertThat(Nearest.hint("x", List.of("check", "rules"))).isEmpty();
    }
}
