package io.github.ecrlint.cloudformation;

import io.github.ecrlint.cloudformation.intrinsics.Evaluator;
import io.github.ecrlint.cloudformation.intrinsics.Names;
import io.github.ecrlint.cloudformation.intrinsics.Outcome;
import io.github.ecrlint.cloudformation.intrinsics.Resource;
import io.github.ecrlint.cloudformation.intrinsics.Template;
import io.github.ecrlint.model.Fact;
import io.github.ecrlint.policy.Scenario;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The facts of one template as they are gathered, and the ways to read properties for them. */
final class Gathering {
    private final Template template;
    private final Evaluator evaluator;
    private final List<Diagnostic> out;
    private final List<Fact> facts = new ArrayList<>();

    Gathering(Template template, Evaluator evaluator, List<Diagnostic> out) {
        this.template = template;
        this.evaluator = evaluator;
        this.out = out;
    }

    Template template() {
        return template;
    }

    Evaluator evaluator() {
        return evaluator;
    }

    Names names() {
        return evaluator.references().names();
    }

    List<Diagnostic> out() {
        return out;
    }

    List<Fact> facts() {
        return facts;
    }

    void add(Fact fact) {
        facts.add(fact);
    }

    /** Adds what holds in one scenario. */
    void add(Fact fact, Scenario when) {
        facts.add(when.isAlways() ? fact : new Fact.Sometimes(fact, when));
    }

    /** A text of a property, in one scenario or always. */
    record Item(Value.Text text, Scenario when) {}

    /** The scenarios in which a resource is there; {@link Scenario#ALWAYS} alone if it is in all. */
    List<Scenario> existence(Resource resource) {
        List<Scenario> there = new ArrayList<>();
        for (Outcome outcome : evaluator.outcomes(resource, new Value.Bool(true, resource.span()), new ArrayList<>())) {
            if (outcome.exists()) {
                there.add(outcome.when());
            }
        }
        return there;
    }

    /** The texts of a property that is one text or a list of them, of a resource that is not always there only as long as it is. */
    List<Item> items(Resource resource, String property) {
        return items(resource, property, true);
    }

    /** The same, taken that the resource is there. */
    List<Item> itemsInside(Resource resource, String property) {
        return items(resource, property, false);
    }

    private List<Item> items(Resource resource, String property, boolean mayBeAbsent) {
        List<Item> items = new ArrayList<>();
        Optional<Value> written = evaluator.written(resource, property);
        if (written.isEmpty()) {
            for (Value.Text text : texts(resource, property)) {
                items.add(new Item(text, Scenario.ALWAYS));
            }
            return items;
        }
        List<Outcome> outcomes = mayBeAbsent
                ? evaluator.outcomes(resource, written.get(), out)
                : evaluator.outcomesInside(resource, written.get());
        List<Value> common = outcomes.size() == 1 ? null : Choice.common(outcomes);
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            List<Value> values =
                    outcome.value().isPresent() ? itemsOf(outcome.value().get()) : List.<Value>of();
            for (Value value : values) {
                boolean inAll = outcomes.size() == 1 || common != null && Choice.has(common, value);
                if (i == 0 || !inAll) {
                    items.add(new Item(
                            text(Optional.of(value), resource, property), inAll ? Scenario.ALWAYS : outcome.when()));
                }
            }
        }
        return items;
    }

    /** A property that says the same in all scenarios, or what is open of it; empty where it is absent in all. */
    Optional<Value> value(Resource resource, String property) {
        Optional<Value> written = evaluator.written(resource, property);
        if (written.isEmpty()) {
            return evaluator.property(resource, property);
        }
        return Choice.none(written.get()) ? evaluator.property(resource, property) : settled(resource, written.get());
    }

    private Optional<Value> settled(Resource resource, Value written) {
        List<Outcome> outcomes = evaluator.outcomesInside(resource, written);
        if (outcomes.size() == 1) {
            return outcomes.get(0).value();
        }
        List<Value> common = Choice.common(outcomes);
        Hole differs = Hole.opaque(
                template.name() + "#" + resource.id() + " " + written.span().start(),
                "it is another one when " + outcomes.get(0).when().shown());
        Value rest = new Value.Unknown(differs, written.span());
        if (common == null) {
            return Optional.of(rest);
        }
        common.add(rest);
        return Optional.of(new Value.Seq(common, written.span()));
    }

    /** The texts of a property that is one text or a list of them; what is open is a text of one hole. */
    List<Value.Text> texts(Resource resource, String property) {
        List<Value.Text> texts = new ArrayList<>();
        Optional<Value> value = value(resource, property);
        if (value.isPresent()) {
            for (Value item : itemsOf(value.get())) {
                texts.add(text(Optional.of(item), resource, property));
            }
        }
        return texts;
    }

    /** The items of a list and of lists in it, nulls left out; anything else is its only item. */
    static List<Value> itemsOf(Value value) {
        if (!(value instanceof Value.Seq seq)) {
            return List.of(value);
        }
        List<Value> items = new ArrayList<>();
        for (Value item : seq.items()) {
            if (item instanceof Value.Seq inner) {
                items.addAll(inner.items());
            } else if (!(item instanceof Value.Null)) {
                items.add(item);
            }
        }
        return items;
    }

    Value.Text text(Resource resource, String property) {
        return text(value(resource, property), resource, property);
    }

    /** A value as text, or a text of one hole where it is none. */
    Value.Text text(Optional<Value> value, Resource resource, String property) {
        Optional<Value.Text> text = value.isPresent() ? value.get().asText() : Optional.empty();
        if (text.isPresent()) {
            return text.get();
        }
        Hole noText = Hole.opaque(
                template.name() + "#" + resource.id() + "." + property,
                "`" + property + "` of `" + resource.id() + "` is no text");
        return open(noText, resource);
    }

    static Value.Text open(Hole hole, Resource resource) {
        return new Value.Text(List.of(new Part.Open(hole, resource.span())), resource.span());
    }
}
