package io.github.ecrlint.cloudformation.intrinsics;

import io.github.ecrlint.policy.Scenario;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a value of a template says in each feasible scenario: each way through the conditions that it depends on. */
public final class Scenarios {
    /** More than anybody writes on purpose; beyond it the conditions stay open. */
    static final int MOST = 32;

    private static final int MOST_PATHS = 512;

    private final Evaluator evaluator;
    private final Assertions assertions;

    Scenarios(Template template, Evaluator evaluator) {
        this.evaluator = evaluator;
        this.assertions = new Assertions(template, evaluator);
    }

    /** Whether there is a scenario in which this condition holds. */
    boolean canHold(String condition) {
        Paths paths = new Paths();
        for (int i = 0; i < MOST_PATHS; i++) {
            Assumed assumed = new Assumed(paths);
            Assumed before = evaluator.assume(assumed);
            try {
                if (evaluator.conditions().decide(condition) != Truth.NO && assertions.hold(assumed)) {
                    return true;
                }
            } finally {
                evaluator.assume(before);
            }
            if (!paths.next()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Evaluates a value of a resource.
     *
     * @param mayBeAbsent whether the resource's own condition counts
     * @param out is told where there are too many scenarios
     * @return one outcome for always where the scenarios do not matter
     */
    public List<Outcome> of(Resource resource, Value written, boolean mayBeAbsent, List<Diagnostic> out) {
        Paths paths = new Paths();
        List<Leaf> leaves = new ArrayList<>();
        boolean more = true;
        for (int i = 0; more; i++) {
            if (i >= MOST_PATHS || leaves.size() > MOST) {
                out.add(Diagnostic.warning(
                        written.span(),
                        "`" + resource.id() + "` depends on conditions in more than " + MOST
                                + " ways: they are left open"));
                return List.of(new Outcome(Scenario.ALWAYS, true, Evaluator.present(evaluator.evaluate(written))));
            }
            Assumed assumed = new Assumed(paths);
            Assumed before = evaluator.assume(assumed);
            try {
                Leaf leaf = leaf(resource, written, mayBeAbsent, assumed);
                if (leaf != null && isNew(leaf, leaves)) {
                    leaves.add(leaf);
                }
            } finally {
                evaluator.assume(before);
            }
            more = paths.next();
        }
        return Fewer.of(leaves);
    }

    /** What is assumed silently makes no scenario of its own. */
    private static boolean isNew(Leaf leaf, List<Leaf> leaves) {
        for (Leaf other : leaves) {
            if (Said.areSame(leaf.said(), other.said())) {
                return false;
            }
        }
        return true;
    }

    /** Null where these assumptions do not go together. */
    private Leaf leaf(Resource resource, Value written, boolean mayBeAbsent, Assumed assumed) {
        boolean exists = !mayBeAbsent || evaluator.conditions().decideFor(resource) != Truth.NO;
        Optional<Value> value = Optional.empty();
        if (exists) {
            value = Evaluator.present(evaluator.evaluate(written));
        }
        if (!assertions.hold(assumed)) {
            return null;
        }
        return new Leaf(assumed.said(), exists, value);
    }
}
