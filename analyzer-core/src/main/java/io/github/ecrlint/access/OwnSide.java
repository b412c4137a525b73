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

    /** The actions that are allowed by all of these, those that may be, and those that one of them denies or may deny. */
    record Weight(long allowYes, long allowCan, long limitYes, long limitCan, long denyYes, long denyCan) {}

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
            side.outOfSight = requester instanceof Requester.Outsider ? Truth.YES : Truth.UNKNOWN;
        } else {
            side.own = side.layer(model.holdingsOf(identity));
        }
        if (boundary != null) {
            Layer limit = new Layer(bits, side.visitor.context);
            limit.addAll(boundary.policies(), clauses);
            limit.leaveOpen(boundary.unseen());
            side.limits.add(limit);
        }
        if (requester instanceof Requester.Session session) {
            Layer limit = new Layer(bits, side.visitor.context);
            limit.addAll(session.policies(), clauses);
            side.limits.add(limit);
        }
        side.guard(model);
        return side;
    }

    private Layer layer(Holdings holdings) {
        Layer layer = new Layer(bits, visitor.context);
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

    Weight weigh(Target target, Trace trace) {
        Tally mine = new Tally();
        if (own == null) {
            mine.allowYes = outOfSight.isYes() ? -1 : 0;
            mine.allowCan = -1;
        } else {
            own.weigh(target, mine, trace);
        }
        long limitYes = -1;
        long limitCan = -1;
        long denyYes = mine.denyYes;
        long denyCan = mine.denyCan;
        for (Layer limit : limits) {
            Tally tally = new Tally();
            limit.weigh(target, tally, trace);
            limitYes &= tally.allowYes;
            limitCan &= tally.allowCan;
            denyYes |= tally.denyYes;
            denyCan |= tally.denyCan;
        }
        for (int i = 0; i < guardrails.size(); i++) {
            Tally tally =
                    Guards.weigh(guardrails.get(i), guarded.get(i), visitor.context, target, bits, clauses, trace);
            // what the organization leaves open is open whoever grants it, as what it denies is
            denyYes |= tally.denyYes;
            denyCan |= tally.denyCan | ~tally.allowYes & bits.all;
        }
        return new Weight(mine.allowYes, mine.allowCan, limitYes, limitCan, denyYes, denyCan);
    }
}
