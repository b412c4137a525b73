package io.github.ecrlint.access;

import io.github.ecrlint.access.OwnSide.Weight;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.Model;
import io.github.ecrlint.model.Repository;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

/** Weighs all policies of a model for a set of actions at once, reading each of them once. */
final class Engine {
    final ActionBits bits;
    private final Model model;
    private final RepositoryIndex index;
    private final Clauses clauses;
    private final IdentityHashMap<Identity, OwnSide> ownSides = new IdentityHashMap<>();
    private final IdentityHashMap<Repository, ThereSide> thereSides = new IdentityHashMap<>();
    private OwnSide last;
    private Board board;

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
        return alone(own(requester), resource, trace);
    }

    private Verdict alone(OwnSide side, Value.Text resource, Trace trace) {
        Weight own = side.weigh(Targets.one(Target.of(-1, resource)), trace);
        return new Verdict(bits, own.yes(0) & ~own.granted().denyCan[0], own.can(0) & ~own.granted().denyYes[0]);
    }

    /** @param asked the actions that are asked for, as bits, none of them for no resource; of all others the answer may be wrong */
    synchronized Verdict verdict(Requester requester, Repository repository, long asked, Trace trace) {
        OwnSide own = own(requester);
        ThereSide there = there(repository);
        Targets target = Targets.one(there.target);
        Grants grants = there.weigh(own.visitor, asked, clauses, trace);
        return combine(own.visitor, target, own.weigh(target, trace), grants, trace)
                .at(0);
    }

    /** What the requester may do with each repository of the model, all weighed together. */
    synchronized Verdicts verdicts(Requester requester) {
        if (board == null) {
            List<ThereSide> sides = new ArrayList<>();
            for (Repository repository : model.repositories()) {
                sides.add(ThereSide.of(repository, Target.of(repository, index), model, bits, clauses));
            }
            board = new Board(sides, model, bits, clauses);
        }
        OwnSide own = OwnSide.of(requester, model, bits, clauses);
        Grants grants = board.weigh(own.visitor);
        Verdicts verdicts = combine(own.visitor, board.targets(), own.weigh(board.targets(), null), grants, null);
        verdicts.setEverywhere(bits.starOnly, alone(own, null, null));
        return verdicts;
    }

    private Verdicts combine(Visitor visitor, Targets targets, Weight own, Grants there, Trace trace) {
        long[] yes = new long[targets.count()];
        long[] can = new long[targets.count()];
        boolean service = visitor.requester instanceof Requester.Service;
        String account = null;
        Truth same = Truth.UNKNOWN;
        for (int at = 0; at < yes.length; at++) {
            Target target = targets.at(at);
            if (at == 0 || !Objects.equals(account, target.accountKey())) {
                account = target.accountKey();
                same = sameAccount(visitor, target);
            }
            long directYes = there.yes[Naming.DIRECT][at];
            long directCan = there.can[Naming.DIRECT][at];
            long roleYes = directYes | there.yes[Naming.ROLE][at] & own.limits().allowYes[at];
            long roleCan = directCan | there.can[Naming.ROLE][at] & own.limits().allowCan[at];
            long withinYes = roleYes | own.yes(at);
            long withinCan = roleCan | own.can(at);
            long acrossYes = (directYes | there.yes[Naming.ROLE][at] | there.yes[Naming.DELEGATED][at]) & own.yes(at);
            long acrossCan = (directCan | there.can[Naming.ROLE][at] | there.can[Naming.DELEGATED][at]) & own.can(at);
            if (service) {
                yes[at] = directYes;
                can[at] = directCan;
            } else {
                yes[at] = same.isYes() ? withinYes : same.isNo() ? acrossYes : withinYes & acrossYes;
                can[at] = same.isYes() ? withinCan : same.isNo() ? acrossCan : withinCan | acrossCan;
            }
            yes[at] &= ~(own.granted().denyCan[at] | there.can[Grants.DENIED][at]);
            can[at] &= ~(own.granted().denyYes[at] | there.yes[Grants.DENIED][at]);
            long open = can[at] & ~yes[at] & ~bits.starOnly;
            if (trace != null && same == Truth.UNKNOWN && open != 0 && withinYes != acrossYes) {
                trace.open.add(
                        "whether `" + visitor.requester.shown() + "` is of the repository's account is not known");
            }
        }
        return new Verdicts(bits, yes, can);
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
