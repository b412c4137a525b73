package io.github.ecrlint.cloudformation.intrinsics;

import io.github.ecrlint.policy.Scenario;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Evaluates what a template writes to what it says: functions are carried out, and what they leave open becomes a hole
 * or an unknown with a reason.
 */
public final class Evaluator {
    static final int DEEPEST = 300;
    static final int MOST_STEPS = 3_000_000;

    private final Template template;
    private final References references;
    private final Conditions conditions;
    private final Lists lists;
    private Scenarios scenarios;
    private Assumed assumed;
    private boolean byDefault;
    private boolean isQuestion;
    private boolean metChoice;
    private int depth;
    private int steps;

    public Evaluator(Template template) {
        this(template, Surroundings.NONE);
    }

    public Evaluator(Template template, Surroundings around) {
        this.template = template;
        this.references = new References(template, this, around);
        this.conditions = new Conditions(template, this);
        this.lists = new Lists(template, this);
    }

    public References references() {
        return references;
    }

    /** Whether a resource is deployed, as far as its {@code Condition} tells. */
    public boolean isLeftOut(Resource resource) {
        return conditions.excludes(resource);
    }

    /** The conditions that lead back to themselves, of those that were looked at. */
    public List<String> circularConditions() {
        return conditions.circular();
    }

    Conditions conditions() {
        return conditions;
    }

    Scenarios scenarios() {
        if (scenarios == null) {
            scenarios = new Scenarios(template, this);
        }
        return scenarios;
    }

    /** What is taken to hold, or null where conditions that are open stay so. */
    Assumed assumed() {
        return assumed;
    }

    /** Evaluates under these assumptions from now on; gives those of before. */
    Assumed assume(Assumed now) {
        Assumed before = assumed;
        assumed = now;
        return before;
    }

    /** Whether every parameter has its default. */
    boolean isByDefault() {
        return byDefault;
    }

    /** Whether a parameter with several values is asked for rather than mentioned. */
    boolean isQuestion() {
        return isQuestion;
    }

    boolean asQuestion(boolean now) {
        boolean before = isQuestion;
        isQuestion = now;
        return before;
    }

    /** Tells that what is evaluated may be something else under other assumptions. */
    void meetChoice() {
        metChoice = true;
    }

    /**
     * What a value of a resource says, in each scenario.
     *
     * @param out is told where there are too many scenarios
     * @return at least one; of several each is for other assumptions
     */
    public List<Outcome> outcomes(Resource resource, Value written, List<Diagnostic> out) {
        metChoice = conditions.isSometimes(resource);
        Value value = evaluate(written);
        return metChoice ? outcomes(resource, written, true, out) : always(present(value));
    }

    /** What a value of a resource says where that is there, in each scenario. */
    public List<Outcome> outcomesInside(Resource resource, Value written) {
        metChoice = false;
        Value value = evaluate(written);
        return metChoice ? outcomes(resource, written, false, new ArrayList<>()) : always(present(value));
    }

    private List<Outcome> outcomes(Resource resource, Value written, boolean mayBeAbsent, List<Diagnostic> out) {
        List<Outcome> outcomes = scenarios().of(resource, written, mayBeAbsent, out);
        return outcomes.isEmpty() ? always(Optional.empty()) : outcomes;
    }

    private static List<Outcome> always(Optional<Value> value) {
        return List.of(new Outcome(Scenario.ALWAYS, true, value));
    }

    /** A property as it is written; empty where it is absent or the properties as a whole are computed. */
    public Optional<Value> written(Resource resource, String name) {
        return resource.body().get("Properties").orElse(null) instanceof Value.Obj obj && functionOf(obj) == null
                ? obj.get(name)
                : Optional.empty();
    }

    /** What a parameter of a nested stack is given: a value, and those that it can have instead. */
    public Optional<Surroundings.Given> given(Value written) {
        Value value = evaluateByDefault(written);
        if (NoValue.is(value) || value instanceof Value.Null) {
            return Optional.empty();
        }
        boolean before = asQuestion(true);
        Hole asked;
        try {
            asked = evaluate(written) instanceof Value.Text text && text.parts().size() == 1
                    ? text.hole().orElse(null)
                    : null;
        } finally {
            asQuestion(before);
        }
        List<String> candidates = asked == null ? null : references.candidates(asked);
        Optional<Value.Text> text = Texts.of(value);
        return Optional.of(new Surroundings.Given(
                text.isPresent() ? text.get() : value, candidates, candidates == null ? null : asked));
    }

    /** What a value says where every parameter has its default. */
    public Value evaluateByDefault(Value written) {
        Assumed before = assume(null);
        boolean defaultBefore = byDefault;
        boolean questionBefore = asQuestion(false);
        boolean choiceBefore = metChoice;
        byDefault = true;
        try {
            return evaluate(written);
        } finally {
            assume(before);
            byDefault = defaultBefore;
            asQuestion(questionBefore);
            metChoice = choiceBefore;
        }
    }

    /** A property of a resource as it is with all defaults: what gives things their names. */
    Optional<Value> propertyByDefault(Resource resource, String name) {
        Assumed before = assume(null);
        boolean defaultBefore = byDefault;
        boolean questionBefore = asQuestion(false);
        boolean choiceBefore = metChoice;
        byDefault = true;
        try {
            return property(resource, name);
        } finally {
            assume(before);
            byDefault = defaultBefore;
            asQuestion(questionBefore);
            metChoice = choiceBefore;
        }
    }

    /** A property of a resource; empty where it is absent or taken away by {@code AWS::NoValue}. */
    public Optional<Value> property(Resource resource, String name) {
        Value properties = resource.body().get("Properties").orElse(null);
        if (properties instanceof Value.Obj obj && functionOf(obj) == null) {
            Optional<Value> written = obj.get(name);
            return written.isPresent() ? present(evaluate(written.get())) : Optional.empty();
        }
        if (properties == null || properties instanceof Value.Null) {
            return Optional.empty();
        }
        Value whole = evaluate(properties);
        if (whole instanceof Value.Obj obj) {
            return obj.get(name);
        }
        return whole instanceof Value.Unknown && !NoValue.is(whole) ? Optional.of(whole) : Optional.empty();
    }

    static Optional<Value> present(Value value) {
        return NoValue.is(value) || value instanceof Value.Null ? Optional.empty() : Optional.of(value);
    }

    /** What a value says; {@link NoValue} where it says that there is none. */
    public Value evaluate(Value value) {
        if (depth >= DEEPEST) {
            return unknown("depth", "it is nested too deep", value.span());
        }
        if (++steps > MOST_STEPS) {
            return unknown("steps", "the template is too large to be evaluated", value.span());
        }
        depth++;
        try {
            if (value instanceof Value.Text text) {
                return DynamicReferences.in(text, template);
            }
            if (value instanceof Value.Seq seq) {
                return sequence(seq);
            }
            return value instanceof Value.Obj obj ? object(obj) : value;
        } finally {
            depth--;
        }
    }

    private Value sequence(Value.Seq seq) {
        List<Value> items = new ArrayList<>(seq.items().size());
        boolean changed = false;
        for (Value item : seq.items()) {
            Value evaluated = evaluate(item);
            changed |= evaluated != item;
            if (!NoValue.is(evaluated)) {
                items.add(evaluated);
            }
        }
        return changed ? new Value.Seq(items, seq.span()) : seq;
    }

    private Value object(Value.Obj obj) {
        String function = functionOf(obj);
        if (function != null) {
            return obj.entries().size() == 1
                    ? call(function, obj.entries().get(0).value(), obj.span())
                    : unknown(function + obj.span().start(), "`" + function + "` stands beside other keys", obj.span());
        }
        List<Value.Entry> entries = new ArrayList<>(obj.entries().size());
        boolean changed = false;
        for (Value.Entry entry : obj.entries()) {
            Value evaluated = evaluate(entry.value());
            if (evaluated == entry.value()) {
                entries.add(entry);
                continue;
            }
            changed = true;
            if (!NoValue.is(evaluated)) {
                entries.add(new Value.Entry(entry.key(), evaluated));
            }
        }
        return changed ? new Value.Obj(entries, obj.span()) : obj;
    }

    /** The function that an object calls, or null; functions beside other keys count too. */
    static String functionOf(Value.Obj obj) {
        for (Value.Entry entry : obj.entries()) {
            String key = entry.key().shown();
            if (key.startsWith("Fn::") || obj.entries().size() == 1 && key.equals("Ref")) {
                return key;
            }
        }
        return null;
    }

    private Value call(String function, Value argument, Span place) {
        return switch (function) {
            case "Ref" -> references.ref(argument, place);
            case "Fn::GetAtt" -> references.attribute(argument, place);
            case "Fn::Sub" -> new Substitution(template, this).sub(argument, place);
            case "Fn::If" -> conditions.choose(argument, place);
            case "Fn::Join" -> lists.join(argument, place);
            case "Fn::Select" -> lists.select(argument, place);
            case "Fn::Split" -> lists.split(argument, place);
            case "Fn::FindInMap" -> lists.findInMap(argument, place);
            case "Fn::ImportValue" -> references.imported(argument, place);
            default -> new Rarer(template, this).call(function, argument, place);
        };
    }

    Value.Unknown unknown(String id, String reason, Span place) {
        return new Value.Unknown(Hole.opaque(template.idOf(id), reason), place);
    }
}
