package io.github.ecrlint.access;

import io.github.ecrlint.access.OwnSide.Weight;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.Model;
import io.github.ecrlint.model.Repository;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.value.Value;
import java.util.IdentityHashMap;

/** Weighs all policies of a model for a set of actions at once, reading each of them once. */
final class Engine {
    final ActionBits bits;
    private final Model model;
    private final RepositoryIndex index;
    private final Clauses clauses;
    private final IdentityHashMap<Identity, OwnSide> ownSides = new IdentityHashMap<>();
    private final IdentityHashMap<Repository, ThereSide> thereSides = new IdentityHashMap<>();
    private OwnSide last;

    Engine(Model model, ActionBits bits) {
        this.model = model;
        this.bits = bits;
        this.index = new RepositoryIndex(model.repositories());
        this.clauses = new Clauses(bits, index);
    }

    private OwnSide own(Requester requester) {
        if (requester instanceof Requester.Declared declared) {
            // by identity: the first comparison of records costs a cold start 20 ms
            OwnSide side = ownSides.get(declared.identity());
            if (side == null) {
                side = OwnSide.of(requester, model, bits, clauses);
                ownSides.put(declared.identity(), side);
            }
            return side;
        }
        if (last == null || !requester.equals(last.visitor.requester)) {
            last = OwnSide.of(requester, model, bits, clauses);
        }
        return last;
    }

    private ThereSide there(Repository repository) {
        ThereSide side = thereSides.get(repository);
        if (side == null) {
            side = ThereSide.of(repository, Target.of(repository, index), model, bits, clauses);
            thereSides.put(repository, side);
        }
        return side;
    }

    /** What the requester's own side says alone; null as resource for a request for none. */
    synchronized Verdict alone(Requester requester, Value.Text resource, Trace trace) {
        Weight own = own(requester).weigh(Target.of(-1, resource), trace);
        return new Verdict(
                bits,
                own.allowYes() & own.limitYes() & ~own.denyCan(),
                own.allowCan() & own.limitCan() & ~own.denyYes());
    }

    /** @param asked the actions that are asked for, as bits; of all others the answer may be wrong */
    synchronized Verdict verdict(Requester requester, Repository repository, long asked, Trace trace) {
        OwnSide ownSide = own(requester);
        ThereSide thereSide = there(repository);
        long[] there = thereSide.weigh(ownSide.visitor, asked, clauses, trace);
        Weight own = ownSide.weigh(thereSide.target, trace);
        boolean service = requester instanceof Requester.Service;
        long ownYes = own.allowYes() & own.limitYes();
        long ownCan = own.allowCan() & own.limitCan();
        long withinYes = there[0] | there[1] & own.limitYes() | ownYes;
        long withinCan = there[4] | there[5] & own.limitCan() | ownCan;
        long acrossYes = (there[0] | there[1] | there[2]) & ownYes;
        long acrossCan = (there[4] | there[5] | there[6]) & ownCan;
        Truth same = sameAccount(ownSide.visitor, thereSide.target);
        long yes = same.isYes() ? withinYes : same.isNo() ? acrossYes : withinYes & acrossYes;
        long can = same.isYes() ? withinCan : same.isNo() ? acrossCan : withinCan | acrossCan;
        if (service) {
            yes = there[0];
            can = there[4];
        }
        yes &= ~(own.denyCan() | there[7]);
        can &= ~(own.denyYes() | there[3]);
        long star = bits.starOnly;
        long starYes = ownYes & ~own.denyCan();
        long starCan = ownCan & ~own.denyYes();
        if (trace != null && same == Truth.UNKNOWN && ((can & ~yes) & ~star) != 0 && withinYes != acrossYes) {
            trace.open.add("whether `" + requester.shown() + "` is of the repository's account is not known");
        }
        return new Verdict(bits, yes & ~star | starYes & star, can & ~star | starCan & star);
    }

    private static Truth sameAccount(Visitor visitor, Target target) {
        if (visitor.requester instanceof Requester.Outsider) {
            return Truth.NO;
        }
        return visitor.account == null || target.account() == null
                ? Truth.UNKNOWN
                : visitor.isIn(target.account(), target.accountKey());
    }
}
