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
    private static final long MOST_STEPS_ASSUMING = 1_000_000;

    private final Project project;
    private final Modules modules;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Json json;
    private final IdentityHashMap<List<Value>, Value.Unknown> numbers = new IdentityHashMap<>();
    private final Files files;
    private final Assumptions assumed;
    private final long mostSteps;
    private Choices choices;
    private final Map<Span, Choice> undecided = new LinkedHashMap<>();
    private int depth;
    private long steps;

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
        if (of.number() != null && !list.items().isEmpty()) {
            numbers.put(list.items(), of.number());
        }
        return list;
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
        return steps > mostSteps;
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
        return steps <= mostSteps;
    }
}
