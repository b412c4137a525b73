package io.github.ecrlint.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.model.Model;
import io.github.ecrlint.policy.Truth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Weighing all repositories of a model at once against asking for each action on each of them. */
class AllAtOnceTest {
    private final Map<Truth, Integer> answers = new EnumMap<>(Truth.class);

    private void compare(String title, Model model) {
        Access all = new Access(model);
        Access single = new Access(model);
        for (Requester requester : Requesters.of(model)) {
            Verdicts verdicts = all.verdicts(requester);
            for (int at = 0; at < model.repositories().size(); at++) {
                Verdict verdict = verdicts.at(at);
                for (EcrAction action : EcrAction.all()) {
                    if (action.name().startsWith("ecr:")) {
                        Truth expected = single.may(
                                        requester,
                                        action.name(),
                                        model.repositories().get(at))
                                .allowed();
                        answers.merge(expected, 1, Integer::sum);
                        if (verdict.of(action.name()) != expected) {
                            assertThat(verdict.of(action.name()))
                                    .as(
                                            "%s: %s, %s, %s",
                                            title,
                                            requester.shown(),
                                            action.name(),
                                            model.repositories().get(at).shown())
                                    .isEqualTo(expected);
                        }
                    }
                }
            }
        }
    }

    @Test
    void aProjectWithSomethingOfEverythingIsAnsweredAlike() {
        compare("large", Model.of(List.of(EngineBenchmarkWorld.of(40, 12, 20))));
        assertThat(answers.values()).allMatch(count -> count > 1000);
    }

    @Test
    void generatedProjectsAreAnsweredAlike() {
        WorldGenerator generator = new WorldGenerator(7);
        for (int i = 0; i < 300; i++) {
            NaiveWorld world = generator.world();
            compare("world " + i + ":\n" + world.shown(), DifferentialTest.model(world));
        }
        assertThat(answers.values()).allMatch(count -> count > 1000);
    }
}
