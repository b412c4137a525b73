package io.github.ecrlint.access;

import io.github.ecrlint.model.Holdings.Possible;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Policies that speak together for one requester: what one of them allows, all do; what one denies, all do. */
final class Layer {
    private final ActionBits bits;
    private final Visitor visitor;
    private final List<Clause> sure = new ArrayList<>();
    private final List<Truth> holds = new ArrayList<>();
    private final List<List<Layer>> oneOf = new ArrayList<>();
    private final List<Layer> possible = new ArrayList<>();
    private final List<String> why = new ArrayList<>();
    private final List<String> open = new ArrayList<>();

    Layer(ActionBits bits, Visitor visitor) {
        this.bits = bits;
        this.visitor = visitor;
    }

    void addAll(List<Policy> policies, Clauses clauses) {
        for (int i = 0; i < policies.size(); i++) {
            Policy policy = policies.get(i);
            if (policy.when().isAlways()) {
                add(policy, clauses);
            } else if (isFirstOfItsPlace(policies, i)) {
                List<Layer> alternatives = new ArrayList<>();
                for (Policy other : policies.subList(i, policies.size())) {
                    if (!other.when().isAlways() && other.on().equals(policy.on())) {
                        Layer one = new Layer(bits, visitor);
                        one.add(other, clauses);
                        alternatives.add(one);
                    }
                }
                oneOf.add(alternatives);
                why.add("it hangs on whether " + policy.when().shown());
            }
        }
    }

    static boolean isFirstOfItsPlace(List<Policy> policies, int at) {
        for (int i = 0; i < at; i++) {
            if (!policies.get(i).when().isAlways()
                    && policies.get(i).on().equals(policies.get(at).on())) {
                return false;
            }
        }
        return true;
    }

    void add(Policy policy, Clauses clauses) {
        for (Value.Unknown part : policy.open()) {
            open.add(part.because().reason());
        }
        for (Clause clause : clauses.of(policy)) {
            boolean hangsOnWhere = clause.question != null && clause.question.hangsOnWhere;
            Truth truth = hangsOnWhere ? null : visitor.meets(clause.question, null);
            if (truth != Truth.NO && clause.can != 0) {
                sure.add(clause);
                holds.add(truth);
            }
        }
    }

    void addPossible(Possible policy, Clauses clauses) {
        Layer one = new Layer(bits, visitor);
        one.add(policy.policy(), clauses);
        one.why.add(policy.why());
        possible.add(one);
    }

    void leaveOpen(List<String> reasons) {
        open.addAll(reasons);
    }

    /** @param trace gets the statements that speak of the request, which is one then; null where nobody asks for them */
    void weigh(Targets targets, Tally tally, Trace trace) {
        for (int i = 0; i < sure.size(); i++) {
            Clause clause = sure.get(i);
            if (targets.areAll() && holds.get(i) != null && !clause.hasVariables) {
                long yes = holds.get(i).isYes() ? clause.yes : 0;
                tally.addAll(clause, yes & ~bits.starOnly, clause.can & ~bits.starOnly);
                continue;
            }
            for (int at = 0; at < targets.count(); at++) {
                weigh(clause, holds.get(i), targets.at(at), at, tally, trace);
            }
        }
        if (!oneOf.isEmpty()) {
            weighAlternatives(targets, tally, trace);
        }
        for (Layer one : possible) {
            weighPossible(one, targets, tally, trace);
        }
        if (!open.isEmpty()) {
            tally.leaveOpen(bits.all);
            if (trace != null) {
                trace.open.addAll(open);
            }
        }
    }

    private void weigh(Clause clause, Truth holds, Target target, int at, Tally tally, Trace trace) {
        long starOnly = target.arn() == null ? -1 : bits.starOnly;
        long can = clause.noResource.isNo() ? 0 : clause.can & starOnly;
        long yes = clause.noResource.isYes() ? clause.yes & starOnly : 0;
        Truth among = target.isAmong(clause, visitor.context);
        if (among != Truth.NO) {
            can |= clause.can & ~starOnly;
            yes |= among.isYes() ? clause.yes & ~starOnly : 0;
        }
        if (can == 0) {
            return;
        }
        Truth truth = holds == null ? visitor.meets(clause.question, target) : holds;
        if (truth != Truth.NO) {
            yes = truth.isYes() ? yes : 0;
            tally.add(at, clause, yes, can);
            if (trace != null) {
                trace.add(clause, yes, can);
            }
        }
    }

    private void weighAlternatives(Targets targets, Tally tally, Trace trace) {
        for (int i = 0; i < oneOf.size(); i++) {
            List<Layer> alternatives = oneOf.get(i);
            Tally[] tallies = new Tally[alternatives.size()];
            for (int k = 0; k < tallies.length; k++) {
                tallies[k] = new Tally(targets.count());
                alternatives.get(k).weigh(targets, tallies[k], trace);
            }
            tally.addOneOf(tallies);
            if (trace != null) {
                trace.open.add(why.get(i));
            }
        }
    }

    private static void weighPossible(Layer one, Targets targets, Tally tally, Trace trace) {
        Tally perhaps = new Tally(targets.count());
        one.weigh(targets, perhaps, null);
        if (tally.addPossible(perhaps) && trace != null) {
            trace.open.addAll(one.why);
        }
    }
}
