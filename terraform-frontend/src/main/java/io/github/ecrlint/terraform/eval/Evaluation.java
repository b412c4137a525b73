package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.run.Project;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One run of the evaluator over a project: what it may read, what it found wrong, and how much it may still do. */
public final class Evaluation {
    private static final int DEEPEST = 500;
    private static final long MOST_STEPS = 20_000_000;
    private static final int HEAVIEST = 300_000;
    private static final long MOST_STEPS_EACH = 4_000_000;
    private static final long MOST_STEPS_ASSUMING = 1_000_000;

    private final Project project;
    private final Modules modules;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Json json;
    private final IdentityHashMap<List<Value>, Value.Unknown> numbers = new IdentityHashMap<>();
    private final IdentityHashMap<Value, Boolean> collections = new IdentityHashMap<>();
    private final IdentityHashMap<Value, Integer> weights = new IdentityHashMap<>();
    private final Files files;
    private final Assumptions assumed;
    private final long mostSteps;
    private Choices choices;
    private final Map<Span, Choice> undecided = new LinkedHashMap<>();
    private int depth;
    private long steps;
    private long until = Long.MAX_VALUE;
    private boolean exhausted;

    public Evaluation(Project project, Modules modules) {
        this(project, modules, new Json(), null, MOST_STEPS);
    }

    private Evaluation(Project project, Modules modules, Json json, Assumptions assumed, long mostSteps) {
        this.json = json;
        this.project = project;
        this.modules = modules;
        this.files = new Files(project);
        this.assumed = assumed;
        this.mostSteps = mostSteps;
    }

    /** An evaluation of the same files in a world in which the assumptions hold, of which less work is allowed. */
    public Evaluation assuming(Assumptions assumptions) {
        return new Evaluation(project, modules, new Json(), assumptions, MOST_STEPS_ASSUMING);
    }

    /** An evaluation that knows what this one makes of JSON, and leaves it no questions. */
    public Evaluation beside() {
        return new Evaluation(project, modules, json, null, MOST_STEPS);
    }

    /** What is assumed, or null. */
    Assumptions assumed() {
        return assumed;
    }

    /** The questions that are open so far. */
    Choices choices() {
        if (choices == null) {
            choices = new Choices();
        }
        return choices;
    }

    /** Whether a question in the expressions of a resource left the hole. */
    public static boolean asks(Hole hole, Instance resource) {
        return Choices.isMark(hole) && hole.id().startsWith(resource.id(), 1);
    }

    /** Takes note of a document that is read as a policy at a place: what is open in it may be a question of yes or no. */
    public void reads(Value document, Span place) {
        Choice first = choices == null ? null : choices.firstIn(document);
        if (first != null) {
            undecided.putIfAbsent(place, first);
        }
    }

    /** The places of the documents since the last call that depend on a question, each with the first that it depends on. */
    public Map<Span, Choice> undecided() {
        if (undecided.isEmpty()) {
            return Map.of();
        }
        Map<Span, Choice> taken = new LinkedHashMap<>(undecided);
        undecided.clear();
        return taken;
    }

    Project project() {
        return project;
    }

    Modules modules() {
        return modules;
    }

    /** Values whose JSON is known to be a text. */
    public Json json() {
        return json;
    }

    /** Remembers of a list that is made of elements whether their number is known. */
    Value.Seq made(Value.Seq list, Elements of) {
        return numbered(list, of.number());
    }

    /** Remembers of a list why the number of its elements is not known; null where it is. */
    Value.Seq numbered(Value.Seq list, Value.Unknown why) {
        if (why != null && !list.items().isEmpty()) {
            numbers.put(list.items(), why);
        }
        return list;
    }

    /** The second list, of which the number of elements is as little known as that of the first. */
    Value.Seq like(Value.Seq first, Value.Seq second) {
        Value.Unknown number = numbers.get(first.items());
        if (number != null) {
            numbers.put(second.items(), number);
        }
        return second;
    }

    /** Remembers that a value is a list, set or map and no tuple or object, which are never equal to one. */
    Value collection(Value value, boolean set) {
        if (value instanceof Value.Seq || value instanceof Value.Obj) {
            collections.put(value, set);
        }
        return value;
    }

    boolean isCollection(Value value) {
        return collections.containsKey(value);
    }

    boolean isSet(Value value) {
        return Boolean.TRUE.equals(collections.get(value));
    }

    /** Whether a value has so many parts, shared ones counted each time, that nothing can go through them all. */
    boolean isTooHeavy(Value value) {
        return weight(value) > HEAVIEST;
    }

    private int weight(Value value) {
        if (value instanceof Value.Text text) {
            return text.parts().size();
        }
        boolean simple = !(value instanceof Value.Seq) && !(value instanceof Value.Obj);
        Integer known = simple ? Integer.valueOf(1) : weights.get(value);
        if (known != null) {
            return known;
        }
        int weight = 1;
        if (value instanceof Value.Seq seq) {
            for (Value item : seq.items()) {
                weight = Math.min(HEAVIEST + 1, weight + weight(item));
            }
        } else if (value instanceof Value.Obj obj) {
            for (Value.Entry entry : obj.entries()) {
                weight = Math.min(HEAVIEST + 1, weight + 1 + weight(entry.value()));
            }
        }
        weights.put(value, weight);
        return weight;
    }

    /** Why the length of a list is not known although its elements are told, or null. */
    Value.Unknown whyAnyNumber(Value.Seq list) {
        return numbers.get(list.items());
    }

    Files files() {
        return files;
    }

    /** What was found wrong so far. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Says what is wrong with a file that was read on the way. */
    void report(List<Diagnostic> problems) {
        diagnostics.addAll(problems);
    }

    /** Whether the work was cut short. */
    public boolean isExhausted() {
        return exhausted;
    }

    /** Allows as much work again: however many instances there are, the first of them are read. */
    public void refresh() {
        steps = 0;
    }

    /** Begins with another resource, of which none may take all the work that is allowed. */
    public void begin() {
        until = steps + MOST_STEPS_EACH;
    }

    /** Goes one level down; null if that is allowed, else what to answer. */
    Value.Unknown enter(Span place) {
        if (depth >= DEEPEST) {
            return Unknowns.of(Unknowns.place(place) + " depth", "the expressions are nested too deeply", place);
        }
        if (!spend(1)) {
            return Unknowns.of(Unknowns.place(place) + " steps", "the configuration takes too long to evaluate", place);
        }
        depth++;
        return null;
    }

    void leave() {
        depth--;
    }

    /** Whether that much work is still allowed. */
    boolean spend(int work) {
        steps += work;
        boolean allowed = steps <= mostSteps && steps <= until;
        exhausted |= !allowed;
        return allowed;
    }
}
