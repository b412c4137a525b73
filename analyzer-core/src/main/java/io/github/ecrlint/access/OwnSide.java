package io.github.ecrlint.access;

import io.github.ecrlint.model.Boundary;
import io.github.ecrlint.model.Guardrail;
import io.github.ecrlint.model.Holdings;
import io.github.ecrlint.model.Holdings.Possible;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.Model;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What speaks for and limits one requester, wherever it goes: its policies, boundary, session policy and organization. */
final class OwnSide {
    final Visitor visitor;
    private final ActionBits bits;
    private final Clauses clauses;
    private final List<Guardrail> guardrails = new ArrayList<>();
    private final List<Truth> guarded = new ArrayList<>();
    private final List<Layer> limits = new ArrayList<>();
    private Layer own;
    private Truth outOfSight = Truth.NO;

    /**
     * What all of these say of some targets.
     *
     * @param granted what the own policies allow, and what any of these denies
     * @param limits what boundary and session policy leave; their denials are with the others
     */
    record Weight(Tally granted, Tally limits) {
        /** The actions that are surely allowed on a target, denials aside. */
        long yes(int at) {
            return granted.allowYes[at] & limits.allowYes[at];
        }

        /** The actions that may be allowed on a target, denials aside. */
        long can(int at) {
            return granted.allowCan[at] & limits.allowCan[at];
        }
    }

    private OwnSide(Visitor visitor, ActionBits bits, Clauses clauses) {
        this.visitor = visitor;
        this.bits = bits;
        this.clauses = clauses;
    }

    static OwnSide of(Requester requester, Model model, ActionBits bits, Clauses clauses) {
        Identity identity = requester.identity();
        Boundary boundary = identity == null ? null : model.boundaryOf(identity).orElse(null);
        Truth bounded = Truth.of(boundary != null);
        if (boundary != null && !boundary.unseen().isEmpty()) {
            bounded = boundary.policies().isEmpty() ? Truth.YES : Truth.UNKNOWN;
        }
        OwnSide side = new OwnSide(new Visitor(requester, bounded), bits, clauses);
        if (identity == null) {
            side.outOfSight = outOfSight(requester);
        } else {
            side.own = side.layer(model.holdingsOf(identity));
        }
        if (boundary != null) {
            Layer limit = new Layer(bits, side.visitor);
            limit.addAll(boundary.policies(), clauses);
            limit.leaveOpen(boundary.unseen());
            side.limits.add(limit);
        }
        if (requester instanceof Requester.Session session) {
            Layer limit = new Layer(bits, side.visitor);
            limit.addAll(session.policies(), clauses);
            side.limits.add(limit);
        }
        side.guard(model);
        return side;
    }

    /** What the policies of somebody allow that nobody declares; an outsider sees to them himself, and a service has none. */
    private static Truth outOfSight(Requester requester) {
        if (requester instanceof Requester.Service) {
            return Truth.NO;
        }
        return requester instanceof Requester.Outsider ? Truth.YES : Truth.UNKNOWN;
    }

    private Layer layer(Holdings holdings) {
        Layer layer = new Layer(bits, visitor);
        layer.addAll(holdings.policies(), clauses);
        for (Possible possible : holdings.possible()) {
            layer.addPossible(possible, clauses);
        }
        layer.leaveOpen(holdings.unseen());
        return layer;
    }

    /** Services and outsiders are none of the organization's (source: AWS Organizations User Guide, "SCP effects"). */
    private void guard(Model model) {
        Requester requester = visitor.requester;
        if (requester instanceof Requester.Service || requester instanceof Requester.Outsider) {
            return;
        }
        for (Guardrail guardrail : model.organizationPolicies()) {
            if (guardrail.policy().kind() == PolicyKind.SERVICE_CONTROL) {
                Truth applies = Guards.applies(guardrail, visitor.account);
                if (applies != Truth.NO) {
                    guardrails.add(guardrail);
                    guarded.add(applies);
                }
            }
        }
    }

    Weight weigh(Targets targets, Trace trace) {
        int count = targets.count();
        Tally granted = new Tally(count);
        if (own == null) {
            Arrays.fill(granted.allowYes, outOfSight.isYes() ? -1 : 0);
            Arrays.fill(granted.allowCan, outOfSight.isNo() ? 0 : -1);
        } else {
            own.weigh(targets, granted, trace);
        }
        Tally left = new Tally(count);
        Arrays.fill(left.allowYes, -1);
        Arrays.fill(left.allowCan, -1);
        for (Layer limit : limits) {
            Tally tally = new Tally(count);
            limit.weigh(targets, tally, trace);
            for (int i = 0; i < count; i++) {
                left.allowYes[i] &= tally.allowYes[i];
                left.allowCan[i] &= tally.allowCan[i];
                granted.denyYes[i] |= tally.denyYes[i];
                granted.denyCan[i] |= tally.denyCan[i];
            }
        }
        for (int k = 0; k < guardrails.size(); k++) {
            Tally tally = Guards.weigh(guardrails.get(k), guarded.get(k), visitor, targets, bits, clauses, trace);
            // what the organization leaves open is open whoever grants it, as what it denies is
            for (int i = 0; i < count; i++) {
                granted.denyYes[i] |= tally.denyYes[i];
                granted.denyCan[i] |= tally.denyCan[i] | ~tally.allowYes[i] & bits.all;
            }
        }
        return new Weight(granted, left);
    }
}
