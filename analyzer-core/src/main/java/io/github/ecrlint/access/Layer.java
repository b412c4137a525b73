package io.github.ecrlint.access;

import io.github.ecrlint.model.Holdings.Possible;
import io.github.ecrlint.policy.Context;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Policies that speak together for one requester: what one of them allows, all do; what one denies, all do. */
final class Layer {
    private final ActionBits bits;
    private final Context context;
    private final List<Clause> sure = new ArrayList<>();
    private final List<Truth> holds = new ArrayList<>();
    private final List<List<Layer>> oneOf = new ArrayList<>();
    private final List<Layer> possible = new ArrayList<>();
    private final List<String> why = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private String where;
    private Truth[] here;

    Layer(ActionBits bits, Context context) {
        this.bits = bits;
        this.context = context;
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
                        Layer one = new Layer(bits, context);
                        one.add(other, clauses);
                        alternatives.add(one);
                    }
                }
                oneOf.add(alternatives);
                why.add("it hangs on " + policy.when().shown());
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
            Truth truth = clause.hangsOnWhere ? null : clause.holds(context);
            if (truth != Truth.NO && clause.can != 0) {
                sure.add(clause);
                holds.add(truth);
            }
        }
    }

    void addPossible(Possible policy, Clauses clauses) {
        Layer one = new Layer(bits, context);
        one.add(policy.policy(), clauses);
        one.why.add(policy.why());
        possible.add(one);
    }

    void leaveOpen(List<String> reasons) {
        open.addAll(reasons);
    }

    /** @param trace gets the statements that speak of the request; null where nobody asks for them */
    void weigh(Target target, Tally tally, Trace trace) {
        long starOnly = target.arn() == null ? -1 : bits.starOnly;
        for (int i = 0; i < sure.size(); i++) {
            Clause clause = sure.get(i);
            long can = clause.noResource.isNo() ? 0 : clause.can & starOnly;
            long yes = clause.noResource.isYes() ? clause.yes & starOnly : 0;
            Truth among = target.isAmong(clause, context);
            if (among != Truth.NO) {
                can |= clause.can & ~starOnly;
                yes |= among.isYes() ? clause.yes & ~starOnly : 0;
            }
            if (can == 0) {
                continue;
            }
            Truth truth = holds.get(i);
            if (truth == null) {
                truth = holdsAt(i, target);
            }
            if (truth != Truth.NO) {
                yes = truth.isYes() ? yes : 0;
                tally.add(clause, yes, can);
                if (trace != null) {
                    trace.add(clause, yes, can);
                }
            }
        }
        if (!oneOf.isEmpty()) {
            weighAlternatives(target, tally, trace);
        }
        for (Layer one : possible) {
            weighPossible(one, target, tally, trace);
        }
        if (!open.isEmpty()) {
            tally.leaveOpen(bits.all);
            if (trace != null) {
                trace.open.addAll(open);
            }
        }
    }

    /** Most repositories are of one account and region, so that it is remembered for the last. */
    private Truth holdsAt(int clause, Target target) {
        String where = target.where();
        if (here == null || !where.equals(this.where)) {
            here = new Truth[sure.size()];
            this.where = where;
        }
        if (here[clause] == null) {
            here[clause] = sure.get(clause).holds(target.in(context));
        }
        return here[clause];
    }

    private void weighAlternatives(Target target, Tally tally, Trace trace) {
        for (int i = 0; i < oneOf.size(); i++) {
            List<Layer> alternatives = oneOf.get(i);
            Tally[] tallies = new Tally[alternatives.size()];
            for (int k = 0; k < tallies.length; k++) {
                tallies[k] = new Tally();
                alternatives.get(k).weigh(target, tallies[k], trace);
            }
            tally.addOneOf(tallies);
            if (trace != null) {
                trace.open.add(why.get(i));
            }
        }
    }

    private static void weighPossible(Layer one, Target target, Tally tally, Trace trace) {
        Tally perhaps = new Tally();
        one.weigh(target, perhaps, null);
        tally.allowCan |= perhaps.allowCan;
        tally.denyCan |= perhaps.denyCan;
        if (trace != null && (perhaps.allowCan | perhaps.denyCan) != 0) {
            trace.open.addAll(one.why);
        }
    }
}
