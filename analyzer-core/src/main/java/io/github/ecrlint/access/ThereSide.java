package io.github.ecrlint.access;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.Guardrail;
import io.github.ecrlint.model.Model;
import io.github.ecrlint.model.Repository;
import io.github.ecrlint.policy.Context;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What stands on one repository: its policies, those of the registry, and the organization's over its account. */
final class ThereSide {
    /** Where a tally keeps the denials, behind the three ways of {@link Naming}. */
    static final int DENIED = 3;

    private static final int KINDS = 4;

    final Target target;
    private final ActionBits bits;
    private final List<Voice> sure = new ArrayList<>();

    /**
     * The same once more: what says the same of all of an account, what names somebody, by {@link Naming#tail}, and the rest.
     */
    private final List<Voice> common = new ArrayList<>();

    private final List<Voice> general = new ArrayList<>();

    private final Map<String, List<Voice>> particular = new HashMap<>();
    private String account;
    private long[] ofAccount;
    private final List<List<ThereSide>> oneOf = new ArrayList<>();
    private final List<String> why = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private final List<Guardrail> guardrails = new ArrayList<>();
    private final List<Truth> guarded = new ArrayList<>();

    /** A statement with the actions that it speaks of here, and whom it names. */
    private static final class Voice {
        final Clause clause;
        final long yes;
        final long can;
        final List<Naming> names;

        /** Whether its conditions hold for whoever is no service; null until that is asked, or where it differs. */
        private Truth holds;

        Voice(Clause clause, long yes, long can, List<Naming> names) {
            this.clause = clause;
            this.yes = yes;
            this.can = can;
            this.names = names;
        }

        Truth holds(Visitor visitor, Target target) {
            if (!clause.isConditional()) {
                return Truth.YES;
            }
            boolean alike = !clause.hangsOnWho && !(visitor.requester instanceof Requester.Service);
            if (alike && holds != null) {
                return holds;
            }
            Truth truth = clause.holds(clause.hangsOnWhere ? target.in(visitor.context) : visitor.context);
            holds = alike ? truth : null;
            return truth;
        }
    }

    private ThereSide(Target target, ActionBits bits) {
        this.target = target;
        this.bits = bits;
    }

    static ThereSide of(Repository repository, Target target, Model model, ActionBits bits, Clauses clauses) {
        ThereSide side = new ThereSide(target, bits);
        side.addAll(model.policiesOn(repository), clauses, bits.inRepositoryPolicy, bits.inRepositoryPolicy);
        Truth first = isFirstScope(model);
        long yes = first.isNo() ? bits.all : bits.inFirstRegistryPolicy;
        long can = first.isYes() ? bits.inFirstRegistryPolicy : bits.all;
        side.addAll(model.registryPolicies(), clauses, yes & ~bits.starOnly, can & ~bits.starOnly);
        for (Guardrail guardrail : model.organizationPolicies()) {
            Truth applies = guardrail.policy().kind() == PolicyKind.RESOURCE_CONTROL
                    ? Guards.applies(guardrail, target.account())
                    : Truth.NO;
            if (applies != Truth.NO) {
                side.guardrails.add(guardrail);
                side.guarded.add(applies);
            }
        }
        return side;
    }

    /** Whether registry policies have the scope V1, in which they speak of three actions only. */
    private static Truth isFirstScope(Model model) {
        Truth first = Truth.NO;
        for (Fact.Sets setting : model.accountSettings()) {
            if (setting.name().is("REGISTRY_POLICY_SCOPE")) {
                boolean isFirst = setting.value().is("V1");
                first = first.or(isFirst ? Truth.YES : setting.value().isLiteral() ? Truth.NO : Truth.UNKNOWN);
            }
        }
        return first;
    }

    private void addAll(List<Policy> policies, Clauses clauses, long yes, long can) {
        for (int i = 0; i < policies.size(); i++) {
            Policy policy = policies.get(i);
            if (policy.when().isAlways()) {
                add(policy, clauses, yes, can);
            } else if (Layer.isFirstOfItsPlace(policies, i)) {
                List<ThereSide> alternatives = new ArrayList<>();
                for (Policy other : policies.subList(i, policies.size())) {
                    if (!other.when().isAlways() && other.on().equals(policy.on())) {
                        ThereSide one = new ThereSide(target, bits);
                        one.add(other, clauses, yes, can);
                        alternatives.add(one);
                    }
                }
                oneOf.add(alternatives);
                why.add("it hangs on " + policy.when().shown());
            }
        }
    }

    private void add(Policy policy, Clauses clauses, long effectiveYes, long effectiveCan) {
        for (Value.Unknown part : policy.open()) {
            open.add(part.because().reason());
        }
        for (Clause clause : clauses.of(policy)) {
            Truth among = clause.resources == null ? Truth.YES : target.isAmong(clause, Context.unknown());
            long can = among.isNo() ? 0 : clause.can & effectiveCan;
            long yes = among.isYes() ? clause.yes & effectiveYes : 0;
            if (can != 0) {
                add(new Voice(clause, yes, can, Named.read(clause.statement.principals())));
            }
        }
    }

    private void add(Voice voice) {
        sure.add(voice);
        List<Naming> alike = new ArrayList<>(1);
        boolean parts = voice.clause.statement.principals() instanceof Principals.Only;
        for (Naming name : voice.names) {
            if (name.isOfAccount()) {
                alike.add(name);
            } else {
                parts &= name.isParticular();
            }
        }
        if (!parts || voice.clause.hangsOnWho && !alike.isEmpty()) {
            general.add(voice);
            return;
        }
        if (!alike.isEmpty()) {
            common.add(new Voice(voice.clause, voice.yes, voice.can, alike));
        }
        for (Naming name : voice.names) {
            if (name.tail() != null) {
                List<Voice> same = particular.get(name.tail());
                if (same == null) {
                    same = new ArrayList<>(1);
                    particular.put(name.tail(), same);
                }
                same.add(voice);
            }
        }
    }

    /**
     * What all this says of a visitor.
     *
     * @param asked the actions that are asked for
     * @return for each of the ways of being named, and for denials: the actions for which that is so; and behind them those
     *     for which it may be
     */
    long[] weigh(Visitor visitor, long asked, Clauses clauses, Trace trace) {
        long[] all = new long[2 * KINDS];
        if (trace == null && Naming.isPlain(visitor)) {
            weighCommon(visitor, all);
            weigh(general, visitor, asked, all, null);
            if (visitor.tail != null) {
                weigh(particular.get(visitor.tail), visitor, asked, all, null);
            }
        } else {
            weigh(sure, visitor, asked, all, trace);
        }
        for (int i = 0; i < oneOf.size(); i++) {
            long[] yes = {-1, -1, -1, -1};
            for (ThereSide alternative : oneOf.get(i)) {
                long[] one = alternative.weigh(visitor, asked, clauses, trace);
                for (int k = 0; k < KINDS; k++) {
                    yes[k] &= one[k];
                    all[KINDS + k] |= one[KINDS + k];
                }
            }
            for (int k = 0; k < KINDS; k++) {
                all[k] |= yes[k];
            }
            if (trace != null) {
                trace.open.add(why.get(i));
            }
        }
        if (!open.isEmpty()) {
            for (int k = 0; k < KINDS; k++) {
                all[KINDS + k] |= bits.all;
            }
            if (trace != null) {
                trace.open.addAll(open);
            }
        }
        for (int i = 0; i < guardrails.size(); i++) {
            Tally tally =
                    Guards.weigh(guardrails.get(i), guarded.get(i), visitor.context, target, bits, clauses, trace);
            all[DENIED] |= tally.denyYes;
            all[KINDS + DENIED] |= tally.denyCan;
        }
        return all;
    }

    /** Requesters come account by account, so that it is remembered for the last. */
    private void weighCommon(Visitor visitor, long[] all) {
        if (visitor.requester instanceof Requester.Outsider) {
            weigh(common, visitor, -1, all, null);
            return;
        }
        if (ofAccount == null || !Objects.equals(account, visitor.accountKey)) {
            ofAccount = new long[2 * KINDS];
            account = visitor.accountKey;
            weigh(common, visitor, -1, ofAccount, null);
        }
        for (int i = 0; i < all.length; i++) {
            all[i] |= ofAccount[i];
        }
    }

    /** @param voices may be null, for none */
    private void weigh(List<Voice> voices, Visitor visitor, long asked, long[] all, Trace trace) {
        if (voices == null) {
            return;
        }
        for (Voice voice : voices) {
            if ((voice.can & asked) != 0) {
                weigh(voice, visitor, asked, all, trace);
            }
        }
    }

    private void weigh(Voice voice, Visitor visitor, long asked, long[] all, Trace trace) {
        Clause clause = voice.clause;
        boolean except = clause.statement.principals() instanceof Principals.AllExcept;
        Named named = Named.inAllow(except, voice.names, visitor);
        Truth denied = clause.denies.isNo() ? Truth.NO : Named.inDeny(except, voice.names, visitor);
        Truth allowed = named.any();
        if (allowed.or(denied).isNo()) {
            return;
        }
        boolean outside = visitor.requester instanceof Requester.Outsider;
        long traceYes = 0;
        long traceCan = 0;
        if (clause.allows != Truth.NO && outside && allowed != Truth.NO) {
            long[] reached = clause.reached(voice.can & asked, bits);
            all[Naming.DIRECT] |= reached[0] & voice.yes;
            all[KINDS + Naming.DIRECT] |= reached[1];
            traceYes = reached[0] & voice.yes;
            traceCan = reached[1];
        }
        Truth holds = voice.holds(visitor, target);
        if (holds != Truth.NO) {
            if (clause.allows != Truth.NO && !outside) {
                Truth sure = holds.and(clause.allows);
                add(voice, named.direct().and(sure), Naming.DIRECT, all);
                add(voice, named.role().and(sure), Naming.ROLE, all);
                add(voice, named.delegated().and(sure), Naming.DELEGATED, all);
                traceYes |= sure.and(allowed).isYes() ? voice.yes : 0;
                traceCan |= allowed.isNo() ? 0 : voice.can;
            }
            if (clause.denies != Truth.NO) {
                Truth sure = holds.and(clause.denies).and(denied);
                add(voice, sure, DENIED, all);
                traceYes |= sure.isYes() ? voice.yes : 0;
                traceCan |= sure.isNo() ? 0 : voice.can;
            }
        }
        if (trace != null) {
            trace.add(clause, traceYes, traceCan);
        }
    }

    private static void add(Voice voice, Truth sure, int kind, long[] all) {
        if (sure != Truth.NO) {
            all[kind] |= sure.isYes() ? voice.yes : 0;
            all[KINDS + kind] |= voice.can;
        }
    }
}
