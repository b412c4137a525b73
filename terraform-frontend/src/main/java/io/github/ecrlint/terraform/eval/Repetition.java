package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.terraform.syntax.Attribute;
import io.github.ecrlint.terraform.syntax.Block;
import io.github.ecrlint.terraform.syntax.Body;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often a block exists: what its {@code count} or {@code for_each} says.
 *
 * @param turns one for each instance; where the number is open, one that stands for all
 * @param open why the number is open, or null
 */
record Repetition(Kind kind, List<Turn> turns, Value.Unknown open) {
    private static final int MOST_TURNS = 500;
    private static final String MANY = " many";

    /** How the instances are told apart. */
    enum Kind {
        ONE,
        COUNTED,
        KEYED
    }

    /**
     * One instance to be.
     *
     * @param key its number or key, or null where there is none or it is not known
     * @param suffix what its address ends with: empty, {@code [0]}, {@code ["a"]}
     */
    record Turn(Value key, String suffix, Scope scope) {}

    /** How often the block at {@code address} exists. */
    static Repetition of(Block block, String address, Scope scope) {
        Body body = block.body();
        Attribute count = body.attribute("count");
        if (count != null) {
            return counted(
                    Evaluator.evaluate(count.value(), scope), count.value().span(), address, scope);
        }
        Attribute each = body.attribute("for_each");
        if (each != null) {
            return keyed(Evaluator.refer(each.value(), scope), each.value().span(), address, scope);
        }
        Turn only = new Turn(null, "", scope.at(address));
        return new Repetition(Kind.ONE, List.of(only), null);
    }

    private static Repetition counted(Value count, Span place, String address, Scope scope) {
        int number = Numbers.whole(count, -1);
        if (number < 0 && Evaluator.truth(count) != null) {
            number = Evaluator.truth(count) ? 1 : 0;
        }
        if (number < 0 || number > MOST_TURNS) {
            Value.Unknown open =
                    number > 0 ? tooMany(place, scope) : why(count, "the count is not understood", place, scope);
            Value index =
                    Unknowns.of(scope.id(place) + "#count.index", open.because().reason(), place);
            Turn any = new Turn(
                    null, "", bind(scope, "count", "index", index, null, place).at(address));
            return new Repetition(Kind.COUNTED, List.of(any), open);
        }
        List<Turn> turns = new ArrayList<>(number);
        for (int i = 0; i < number; i++) {
            Value index = Numbers.value(i, place);
            String suffix = "[" + i + "]";
            turns.add(new Turn(
                    index,
                    suffix,
                    bind(scope, "count", "index", index, null, place).at(address + suffix)));
        }
        return new Repetition(Kind.COUNTED, turns, null);
    }

    private static Repetition keyed(Referent each, Span place, String address, Scope scope) {
        Elements elements = each.elements();
        Value.Unknown open = elements.open();
        List<Turn> turns = new ArrayList<>();
        for (Elements.Element element : elements.list()) {
            Value key = elements.keyed() ? element.key() : element.value().value();
            Value.Text name = key.asText().orElse(null);
            if (turns.size() >= MOST_TURNS) {
                open = tooMany(place, scope);
                break;
            }
            if (name == null || Unknowns.restIn(name) != null) {
                open = why(key, "the keys are not understood", place, scope);
                break;
            }
            String suffix = "[\"" + name.shown() + "\"]";
            Scope bound = bind(scope, "each", "key", name, element.value(), place);
            turns.add(new Turn(name, suffix, bound.at(address + suffix)));
        }
        if (open == null) {
            return new Repetition(Kind.KEYED, turns, null);
        }
        Value.Unknown any =
                Unknowns.of(scope.id(place) + "#each", open.because().reason(), place);
        Referent value = new Plain(Unknowns.part(any, ".value"));
        Scope bound = bind(scope, "each", "key", Unknowns.part(any, ".key"), value, place);
        return new Repetition(Kind.KEYED, List.of(new Turn(null, "", bound.at(address))), open);
    }

    /** Whether there are so many that one stands for all. */
    boolean isTooMuch() {
        return open != null && open.because().id().endsWith(MANY);
    }

    private static Value.Unknown tooMany(Span place, Scope scope) {
        return Unknowns.of(scope.id(place) + MANY, "there are more than " + MOST_TURNS, place);
    }

    private static Value.Unknown why(Value value, String otherwise, Span place, Scope scope) {
        Hole hole = Unknowns.holeIn(value);
        return hole != null ? new Value.Unknown(hole, place) : Unknowns.of(scope.id(place), otherwise, place);
    }

    private static Scope bind(Scope scope, String name, String field, Value key, Referent value, Span place) {
        Map<String, Referent> fields = new HashMap<>();
        fields.put(field, new Plain(key));
        if (value != null) {
            fields.put("value", value);
        }
        return scope.with(name, new Fields(fields, place));
    }
}
