package io.github.ecrlint.access;

import io.github.ecrlint.policy.Context;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The search for a request that one statement allows and no other denies.
 *
 * <p>A denial holds only if all that it asks for is met, so that a request escapes it by failing one thing; the search goes
 * through these one by one, each time with all before it met, so that it never looks at the same request twice.
 */
final class Escape {
    private final Asker asker;
    private final List<List<Constraint>> denials;
    private final boolean surely;
    private final Budget budget;
    private final Map<String, List<Need>> needs = new HashMap<>();
    private final Candidates candidates;

    /**
     * @param denials those that deny the action: with {@code surely} those that may, else those that surely do
     * @param surely whether the request must be allowed for certain, or only may be
     */
    Escape(Policy policy, Asker asker, List<Statement> denials, boolean surely, Budget budget) {
        this.asker = asker;
        this.surely = surely;
        this.budget = budget;
        this.candidates = new Candidates(asker, surely);
        this.denials = new ArrayList<>(denials.size());
        for (Statement denial : denials) {
            this.denials.add(Constraint.ofDenial(denial, policy, asker));
        }
    }

    /**
     * The condition keys of such a request, as far as they matter; null if none was found.
     *
     * @param allow what the statement asks that allows it
     */
    Context from(List<Constraint> allow) {
        Context request = asker.context();
        for (Constraint constraint : allow) {
            candidates.assume(constraint);
            request = settle(constraint, true, request);
            if (request == null) {
                return null;
            }
        }
        Context found = escape(request, 0);
        boolean nameless = found != null && asker.isPerson() && found.isUnknown(Asker.PRINCIPAL_ARN);
        return nameless ? found.with(Asker.PRINCIPAL_ARN, candidates.anyRole()) : found;
    }

    private Context escape(Context request, int first) {
        if (budget.isSpent()) {
            return null;
        }
        int next = first;
        while (next < denials.size() && cannotHold(denials.get(next), request)) {
            next++;
        }
        if (next == denials.size()) {
            return request;
        }
        List<Need> taken = new ArrayList<>();
        Context current = request;
        Context found = null;
        for (Constraint constraint : denials.get(next)) {
            Context outside = settle(constraint, false, current);
            if (outside != null) {
                found = escape(outside, next + 1);
                drop(constraint);
                if (found != null) {
                    break;
                }
            }
            current = settle(constraint, true, current);
            if (current == null) {
                break;
            }
            taken.add(new Need(constraint, true));
        }
        for (Need need : taken) {
            drop(need.constraint());
        }
        return found;
    }

    /** Whether something that a denial asks for is settled already, and is not met. */
    private boolean cannotHold(List<Constraint> denial, Context request) {
        for (Constraint constraint : denial) {
            if (!candidates.isChoice(constraint.key()) && Need.isMet(constraint.holds(asker, request), false, surely)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The request with a value for the constraint's key that goes with all that was needed of the key before.
     *
     * <p>Where there is one, the need stays until it is dropped.
     */
    private Context settle(Constraint constraint, boolean wanted, Context request) {
        String key = constraint.key();
        if (!candidates.isChoice(key)) {
            return budget.lookAt(constraint) && Need.isMet(constraint.holds(asker, request), wanted, surely)
                    ? request
                    : null;
        }
        List<Need> ofKey = needs.get(key);
        if (ofKey == null) {
            ofKey = new ArrayList<>();
            needs.put(key, ofKey);
        }
        ofKey.add(new Need(constraint, wanted));
        for (Value.Text value : candidates.of(key, ofKey)) {
            Context with = value == null ? request.without(key) : request.with(key, value);
            if ((value == null || Candidates.isPossible(key, value)) && areMet(ofKey, with)) {
                return with;
            }
            if (budget.isSpent()) {
                break;
            }
        }
        Context found = null;
        if (!budget.isSpent() && !candidates.areAll(key, ofKey)) {
            found = search(key, ofKey, request);
        }
        if (found != null) {
            return found;
        }
        ofKey.remove(ofKey.size() - 1);
        return null;
    }

    /** A value that takes a search; where there is none for certain, that leaves no doubt. */
    private Context search(String key, List<Need> ofKey, Context request) {
        if (candidates.isLimited(key)) {
            budget.doubt();
            return null;
        }
        ValueSearch.Found found = ValueSearch.of(key, ofKey, asker, budget);
        Context with = found.value() == null ? null : request.with(key, found.value());
        boolean possible = with != null && Candidates.isPossible(key, found.value());
        if (possible && areMet(ofKey, with)) {
            return with;
        }
        if (!found.isProof() || with != null && !possible) {
            budget.doubt();
        }
        return null;
    }

    private boolean areMet(List<Need> ofKey, Context request) {
        for (int i = ofKey.size() - 1; i >= 0; i--) {
            Need need = ofKey.get(i);
            if (!budget.lookAt(need.constraint())) {
                return false;
            }
            Truth holds = need.constraint().holds(asker, request);
            if (!Need.isMet(holds, need.wanted(), surely)) {
                return false;
            }
        }
        return true;
    }

    private void drop(Constraint constraint) {
        if (candidates.isChoice(constraint.key())) {
            List<Need> ofKey = needs.get(constraint.key());
            ofKey.remove(ofKey.size() - 1);
        }
    }
}
