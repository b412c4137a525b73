package io.github.ecrlint.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.policy.Scenario.Assumption;
import io.github.ecrlint.policy.Scenario.Left;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScenariosTogetherTest {
    private static Scenario only(String... values) {
        return new Scenario(List.of(), Map.of("Env", new Left(List.of(values), List.of())));
    }

    private static Scenario not(String... values) {
        return new Scenario(List.of(), Map.of("Env", new Left(null, List.of(values))));
    }

    @Test
    void scenariosExcludeEachOtherWhereNoValueIsLeftForBoth() {
        assertThat(only("dev").excludes(only("live", "test"))).isTrue();
        assertThat(only("dev").excludes(only("live", "dev"))).isFalse();
        assertThat(only("dev").excludes(not("dev", "test"))).isTrue();
        assertThat(not("dev").excludes(only("dev"))).isTrue();
        assertThat(not("dev").excludes(only("dev", "test"))).isFalse();
        assertThat(not("dev").excludes(not("live"))).isFalse();
        assertThat(Scenario.ALWAYS.excludes(only("dev"))).isFalse();
    }

    @Test
    void aScenarioImpliesWhatLeavesNoLess() {
        assertThat(only("dev").implies(only("dev", "live"))).isTrue();
        assertThat(only("dev", "live").implies(only("dev"))).isFalse();
        assertThat(only("dev").implies(not("live"))).isTrue();
        assertThat(only("dev").implies(not("dev"))).isFalse();
        assertThat(not("dev", "live").implies(not("dev"))).isTrue();
        assertThat(not("dev").implies(not("dev", "live"))).isFalse();
        assertThat(not("dev").implies(only("live"))).isFalse();
        assertThat(only("dev").implies(Scenario.ALWAYS)).isTrue();
        assertThat(Scenario.ALWAYS.implies(only("dev"))).isFalse();
    }

    @Test
    void whatIsAssumedOfDifferentThingsGoesTogether() {
        Scenario both = Scenario.ALWAYS.and(new Assumption("Env", "dev")).and(new Assumption("Size", "s"));
        assertThat(both.implies(Scenario.ALWAYS.and(new Assumption("Size", "s"))))
                .isTrue();
        assertThat(both.excludes(Scenario.ALWAYS.and(new Assumption("Size", "l"))))
                .isTrue();
        assertThat(both.excludes(Scenario.ALWAYS.and(new Assumption("Region", "x"))))
                .isFalse();
        assertThat(both.shown()).isEqualTo("`Env` is `dev` and `Size` is `s`");
    }
}
