package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.run.Project;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** One run of the evaluator over a project: what it may read, what it found wrong, and how much it may still do. */
public final class Evaluation {
    private static final int DEEPEST = 500;
    private static final long MOST_STEPS = 20_000_000;

    private final Project project;
    private final Modules modules;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Json json = new Json();
    private final Files files;
    private int depth;
    private long steps;

    public Evaluation(Project project, Modules modules) {
        this.project = project;
        this.modules = modules;
        this.files = new Files(project);
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
        return steps > MOST_STEPS;
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
        return steps <= MOST_STEPS;
    }
}
