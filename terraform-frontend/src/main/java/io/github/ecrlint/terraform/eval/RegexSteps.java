package io.github.ecrlint.terraform.eval;

import java.util.ArrayList;
import java.util.List;

/** The steps of a machine for a regular expression as they are put together. */
final class RegexSteps {
    private static final int MOST_STEPS = 5000;

    private final List<Regex.Step> steps = new ArrayList<>();

    List<Regex.Step> all() {
        return steps;
    }

    int size() {
        return steps.size();
    }

    boolean areTooMany() {
        return steps.size() > MOST_STEPS;
    }

    /** Adds a step at the end, or null for one that is set later. */
    void add(Regex.Step step) {
        steps.add(step);
    }

    void set(int index, Regex.Step step) {
        steps.set(index, step);
    }

    /** Puts a step in front of others, whose targets move with them. */
    void insert(int where, Regex.Step step) {
        for (int i = where; i < steps.size(); i++) {
            steps.set(i, moved(steps.get(i), where, 1));
        }
        steps.add(where, step);
    }

    private static Regex.Step moved(Regex.Step step, int from, int by) {
        boolean jumps = step != null && (step.kind() == Regex.Kind.SPLIT || step.kind() == Regex.Kind.JUMP);
        return !jumps
                ? step
                : new Regex.Step(
                        step.kind(),
                        null,
                        step.x() >= from ? step.x() + by : step.x(),
                        step.y() >= from ? step.y() + by : step.y());
    }

    /** Has the steps from {@code start} on repeated; {@code most} is negative for any number of times. False where that are too many. */
    boolean repeat(int start, int least, int most, boolean lazy) {
        List<Regex.Step> body = new ArrayList<>(steps.subList(start, steps.size()));
        steps.subList(start, steps.size()).clear();
        long size = (long) body.size() * Math.max(1, Math.max(least, most));
        if (size > MOST_STEPS) {
            return false;
        }
        for (int i = 0; i < least; i++) {
            append(body, start);
        }
        if (most < 0) {
            int fork = steps.size();
            steps.add(null);
            append(body, start);
            steps.add(new Regex.Step(Regex.Kind.JUMP, null, fork, 0));
            steps.set(fork, fork(fork + 1, steps.size(), lazy));
            return true;
        }
        List<Integer> forks = new ArrayList<>();
        for (int i = least; i < most; i++) {
            forks.add(steps.size());
            steps.add(null);
            append(body, start);
        }
        for (int fork : forks) {
            steps.set(fork, fork(fork + 1, steps.size(), lazy));
        }
        return true;
    }

    private void append(List<Regex.Step> body, int start) {
        int by = steps.size() - start;
        for (Regex.Step step : body) {
            steps.add(moved(step, start, by));
        }
    }

    private static Regex.Step fork(int in, int out, boolean lazy) {
        return new Regex.Step(Regex.Kind.SPLIT, null, lazy ? out : in, lazy ? in : out);
    }
}
