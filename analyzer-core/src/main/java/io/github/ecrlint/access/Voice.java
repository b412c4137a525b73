package io.github.ecrlint.access;

import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Truth;
import java.util.List;

/** A statement that stands on a repository, with the actions that it speaks of there and whom it names. */
final class Voice {
    final Clause clause;
    final List<Naming> names;
    final Target target;
    private final long yes;
    private final long can;

    /**
     * @param yes the actions that it surely speaks of
     * @param can those that it may speak of
     * @param names the principals to look at
     */
    Voice(Clause clause, Target target, long yes, long can, List<Naming> names) {
        this.clause = clause;
        this.target = target;
        this.yes = yes;
        this.can = can;
        this.names = names;
    }

    /** The same of some of the principals only. */
    Voice of(List<Naming> some) {
        return new Voice(clause, target, yes, can, some);
    }

    boolean namesExceptions() {
        return clause.statement.principals() instanceof Principals.AllExcept;
    }

    /**
     * What it says of a visitor.
     *
     * @param asked the actions that are asked for; of all others what is added may be wrong
     * @param at the place of its target
     */
    void weigh(Visitor visitor, long asked, ActionBits bits, Grants all, int at, Trace trace) {
        if ((can & asked) != 0) {
            weigh(visitor, asked, bits, visitor.meets(clause.question, target), all, at, trace);
        }
    }

    /** What it says of a visitor who meets its conditions. */
    void weighMet(Visitor visitor, ActionBits bits, Grants all, int at) {
        weigh(visitor, -1, bits, Truth.YES, all, at, null);
    }

    private void weigh(Visitor visitor, long asked, ActionBits bits, Truth holds, Grants all, int at, Trace trace) {
        boolean except = namesExceptions();
        Named named = Named.inAllow(except, names, visitor);
        Truth denied = clause.denies.isNo() ? Truth.NO : Named.inDeny(except, names, visitor);
        Truth allowed = named.any();
        if (allowed.or(denied).isNo()) {
            return;
        }
        boolean outside = visitor.requester instanceof Requester.Outsider;
        long traceYes = 0;
        long traceCan = 0;
        if (clause.allows != Truth.NO && outside && allowed != Truth.NO) {
            // what reach takes for met, for it was written for some repository, may not be so of this one
            Truth fits = clause.question == null ? Truth.YES : clause.question.fits(target.in(visitor.context));
            long[] reached = clause.reached(fits.isNo() ? 0 : can & asked, bits);
            traceYes = fits.isYes() ? reached[0] & yes : 0;
            traceCan = reached[1];
            all.add(Naming.DIRECT, at, traceYes, traceCan);
        }
        if (holds != Truth.NO) {
            if (clause.allows != Truth.NO && !outside) {
                Truth sure = holds.and(clause.allows);
                add(named.direct().and(sure), Naming.DIRECT, all, at);
                add(named.role().and(sure), Naming.ROLE, all, at);
                add(named.delegated().and(sure), Naming.DELEGATED, all, at);
                traceYes |= sure.and(allowed).isYes() ? yes : 0;
                traceCan |= allowed.isNo() ? 0 : can;
            }
            if (clause.denies != Truth.NO) {
                Truth sure = holds.and(clause.denies).and(denied);
                add(sure, Grants.DENIED, all, at);
                traceYes |= sure.isYes() ? yes : 0;
                traceCan |= sure.isNo() ? 0 : can;
            }
        }
        if (trace != null) {
            trace.add(clause, traceYes, traceCan);
            if (visitor.isService() && allowed == Truth.UNKNOWN && traceCan != 0) {
                trace.open.add("whether everyone includes AWS services is not known");
            }
        }
    }

    private void add(Truth sure, int kind, Grants all, int at) {
        if (sure != Truth.NO) {
            all.add(kind, at, sure.isYes() ? yes : 0, can);
        }
    }
}
