package io.github.ecrlint.terraform;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.policy.Scenario;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.terraform.eval.Assumptions;
import io.github.ecrlint.terraform.eval.Choice;
import io.github.ecrlint.terraform.eval.Evaluation;
import io.github.ecrlint.terraform.eval.Instance;
import io.github.ecrlint.terraform.eval.ModuleInstance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Policies that depend on questions which nobody can answer yet: read again in each world that the answers make.
 *
 * <p>The same question has the same answer throughout such a world.
 */
final class Alternatives {
    private static final int MOST_WORLDS = 64;

    private final ModuleInstance root;
    private final Evaluation evaluation;
    private final Map<String, Reality> realities = new HashMap<>();

    Alternatives(ModuleInstance root, Evaluation evaluation) {
        this.root = root;
        this.evaluation = evaluation;
    }

    /** The project in one such world, of which no more is evaluated than is asked for. */
    private record Reality(Evaluation evaluation, ModuleInstance root) {}

    /**
     * The facts of a resource with each policy that depends on a question once for each case, and each attachment that does once
     * for each policy that it may be of.
     *
     * @param facts as read without any answer
     * @param undecided the places of such policies and attachments, with the question that comes first
     * @param from how many diagnostics there were before the resource was read
     */
    List<Fact> of(Instance of, List<Fact> facts, Map<Span, Choice> undecided, int from) {
        List<Diagnostic> all = evaluation.diagnostics();
        List<Diagnostic> instead = new ArrayList<>();
        List<Fact> read = new ArrayList<>(facts);
        for (Map.Entry<Span, Choice> open : undecided.entrySet()) {
            Cases cases = new Cases(open.getKey(), facts);
            if (!branch(of, new Assumptions(), open.getValue(), cases, instead)) {
                String summary = "the policy of `" + of.address()
                        + "` depends on too many open conditions; its cases are not told apart";
                all.add(Diagnostic.warning(open.getKey(), summary));
                return facts;
            }
            cases.replaceIn(read);
        }
        Set<Diagnostic> once = new LinkedHashSet<>(all.subList(0, from));
        once.addAll(instead);
        all.clear();
        all.addAll(once);
        return read;
    }

    private boolean branch(Instance of, Assumptions assumed, Choice choice, Cases cases, List<Diagnostic> diagnostics) {
        return explore(of, assumed.and(choice, true), cases, diagnostics)
                && explore(of, assumed.and(choice, false), cases, diagnostics);
    }

    /** Adds the cases of a world, or of those that further questions split it into; false where they are too many. */
    private boolean explore(Instance of, Assumptions assumed, Cases cases, List<Diagnostic> diagnostics) {
        Reality reality = reality(assumed);
        if (reality == null) {
            return false;
        }
        Instance instance = of.in(reality.root());
        if (instance == null) {
            return true;
        }
        reality.evaluation().undecided();
        int from = reality.evaluation().diagnostics().size();
        Facts facts = new Facts(reality.evaluation());
        PolicySites.read(instance, facts);
        Choice further = reality.evaluation().undecided().get(cases.place());
        if (further != null) {
            return branch(of, assumed, further, cases, diagnostics);
        }
        List<Diagnostic> said = reality.evaluation().diagnostics();
        diagnostics.addAll(said.subList(from, said.size()));
        cases.add(facts.all(), scenario(assumed));
        return cases.areFew() && !reality.evaluation().isExhausted();
    }

    private Reality reality(Assumptions assumed) {
        Reality known = realities.get(assumed.key());
        if (known != null || realities.size() >= MOST_WORLDS) {
            return known;
        }
        Evaluation other = evaluation.assuming(assumed);
        Reality made = new Reality(other, root.again(other));
        realities.put(assumed.key(), made);
        return made;
    }

    private static Scenario scenario(Assumptions assumed) {
        Scenario scenario = Scenario.ALWAYS;
        Map<String, Scenario.Left> left = new LinkedHashMap<>();
        for (int i = 0; i < assumed.choices().size(); i++) {
            String answer = assumed.answer(i) ? "true" : "false";
            scenario = scenario.and(
                    new Scenario.Assumption(assumed.choices().get(i).shown(), answer));
            // two modules may ask in the same words for different things
            left.put(assumed.choices().get(i).key(), new Scenario.Left(List.of(answer), List.of()));
        }
        return new Scenario(scenario.assumptions(), left);
    }
}
