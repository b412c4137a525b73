package io.github.ecrlint.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "a=true | - | `a` is `true`",
                "a=true; a=false | - | always",
                "a=true b=true; a=true b=false | - | `a` is `true`",
                "a=true b=true; a=false b=true | - | `b` is `true`",
                "a=true; a=false b=true; a=false b=false | - | always",
                "a=true b=true; a=false b=false | - | `a` is `true` and `b` is `true` or `a` is `false` and `b` is `false`",
                "a=true b=true; b=false a=true | - | `a` is `true`",
                "a=dev; a=prod | - | `a` is `dev` or `a` is `prod`",
                "a=true; a=false | a=maybe | `a` is `true` or `a` is `false`",
                "a=true b=true; a=false c=true | - | `a` is `true` and `b` is `true` or `a` is `false` and `c` is `true`",
            })
    void whatHoldsForBothAnswersDoesNotHangOnTheQuestion(String scenarios, String others, String shown) {
        List<Scenario> some = read(scenarios);
        List<Scenario> all = new ArrayList<>(some);
        all.addAll(others == null ? List.of() : read(others));
        assertThat(Scenario.together(some, all))
                .extracting(scenario -> scenario.isAlways() ? "always" : scenario.shown())
                .containsExactly(shown.split(" or ", -1));
    }

    private static List<Scenario> read(String scenarios) {
        List<Scenario> read = new ArrayList<>();
        for (String scenario : scenarios.split("; ", -1)) {
            Scenario one = Scenario.ALWAYS;
            for (String assumption : scenario.split(" ", -1)) {
                String[] sides = assumption.split("=", -1);
                one = one.and(new Scenario.Assumption(sides[0], sides[1]));
            }
            read.add(one);
        }
        return read;
    }
}
