package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers to questions that what is not known decides: a world in which they hold. */
public final class Assumptions {
    private final List<Choice> choices = new ArrayList<>();
    private final List<Boolean> answers = new ArrayList<>();
    private final Map<String, Boolean> answered = new HashMap<>();
    private final Map<String, Value> equal = new HashMap<>();

    /** No assumption at all. */
    public Assumptions() {}

    /** These assumptions and one more. */
    public Assumptions and(Choice choice, boolean answer) {
        Assumptions more = new Assumptions();
        for (int i = 0; i < choices.size(); i++) {
            more.add(choices.get(i), answers.get(i));
        }
        more.add(choice, answer);
        return more;
    }

    private void add(Choice choice, boolean answer) {
        choices.add(choice);
        answers.add(answer);
        answered.put(choice.key(), answer);
        if (answer && choice.value() != null) {
            equal.put(choice.id(), choice.value());
        }
    }

    /** The questions, in the order in which they were answered. */
    public List<Choice> choices() {
        return choices;
    }

    /** The answer to the question at an index. */
    public boolean answer(int index) {
        return answers.get(index);
    }

    /** Equal for equal assumptions. */
    public String key() {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < choices.size(); i++) {
            key.append(choices.get(i).key()).append('=').append(answers.get(i)).append('\n');
        }
        return key.toString();
    }

    /** What an expression leads to in this world. */
    Referent settle(Referent led) {
        Value.Unknown open = led instanceof Plain plain ? Unknowns.whyOpen(plain.value()) : null;
        if (open == null) {
            return led;
        }
        String id = open.because().id();
        Boolean answer = answered.get(id);
        if (answer != null) {
            return new Plain(new Value.Bool(answer, open.span()));
        }
        Value value = equal.get(id);
        return value == null ? led : new Plain(value.at(open.span()));
    }

    /** Whether the hole is what it is compared with, or null where nothing is assumed of that. */
    Boolean equal(Value.Unknown open, Value other) {
        return answered.get(Choice.key(open.because().id(), other));
    }
}
