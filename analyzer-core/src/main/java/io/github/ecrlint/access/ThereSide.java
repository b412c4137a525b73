package io.github.ecrlint.access;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.Guardrail;
import io.github.ecrlint.model.Model;
import io.github.ecrlint.model.Repository;
import io.github.ecrlint.policy.Context;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** What stands on one repository: its policies, those of the registry, and the organization's over its account. */
final class ThereSide {
    final Target target;
    private final ActionBits bits;
    private final List<Voice> voices = new ArrayList<>();
    private final List<List<ThereSide>> oneOf = new ArrayList<>();
    private final List<String> why = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private final List<Guardrail> guardrails = new ArrayList<>();
    private final List<Truth> guarded = new ArrayList<>();

    private ThereSide(Target target, ActionBits bits) {
        this.target = target;
        this.bits = bits;
    }

    static ThereSide of(Repository repository, Target target, Model model, ActionBits bits, Clauses clauses) {
        ThereSide side = new ThereSide(target, bits);
        side.addAll(model.policiesOn(repository), clauses, bits.inRepositoryPolicy, bits.inRepositoryPolicy);
        side.addAll(model.possiblePoliciesOn(repository), clauses, 0, bits.inRepositoryPolicy);
        Truth first = isFirstScope(model);
        long yes = first.isNo() ? bits.all : bits.inFirstRegistryPolicy;
        long can = first.isYes() ? bits.inFirstRegistryPolicy : bits.all;
        List<Policy> sure = new ArrayList<>();
        List<Policy> possible = new ArrayList<>();
        for (Policy policy : model.registryPolicies()) {
            Truth holds = Registry.holds(model.registryOf(policy), target);
            if (holds != Truth.NO) {
                (holds.isYes() ? sure : possible).add(policy);
            }
        }
        side.addAll(sure, clauses, yes & ~bits.starOnly, can & ~bits.starOnly);
        side.addAll(possible, clauses, 0, can & ~bits.starOnly);
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
    static Truth isFirstScope(Model model) {
        Truth first = Truth.NO;
        for (Fact.Sets setting : model.accountSettings()) {
            first = first.or(is("REGISTRY_POLICY_SCOPE", setting.name()).and(is("V1", setting.value())));
        }
        return first;
    }

    private static Truth is(String wanted, Value.Text text) {
        return text.is(wanted) ? Truth.YES : text.isLiteral() ? Truth.NO : Truth.UNKNOWN;
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
                why.add("it hangs on whether " + policy.when().shown());
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
                voices.add(new Voice(clause, target, yes, can, clause.names()));
            }
        }
    }

    /** The statements that surely stand there. */
    List<Voice> voices() {
        return voices;
    }

    /**
     * What all this says of a visitor.
     *
     * @param asked the actions that are asked for; of all others the answer may be wrong
     */
    Grants weigh(Visitor visitor, long asked, Clauses clauses, Trace trace) {
        Grants all = new Grants(1);
        for (Voice voice : voices) {
            voice.weigh(visitor, asked, bits, all, 0, trace);
        }
        weighOpen(visitor, asked, clauses, all, 0, trace);
        for (int i = 0; i < guardrails.size(); i++) {
            Tally tally =
                    Guards.weigh(guardrails.get(i), guarded.get(i), visitor, Targets.one(target), bits, clauses, trace);
            all.add(Grants.DENIED, 0, tally.denyYes[0], tally.denyCan[0]);
        }
        return all;
    }

    /** What is said by alternatives, and by what is not resolved. */
    void weighOpen(Visitor visitor, long asked, Clauses clauses, Grants all, int at, Trace trace) {
        for (int i = 0; i < oneOf.size(); i++) {
            Grants[] alternatives = new Grants[oneOf.get(i).size()];
            for (int k = 0; k < alternatives.length; k++) {
                alternatives[k] = oneOf.get(i).get(k).weigh(visitor, asked, clauses, trace);
            }
            all.addOneOf(at, alternatives);
            if (trace != null) {
                trace.open.add(why.get(i));
            }
        }
        if (!open.isEmpty()) {
            all.leaveOpen(at, bits.all);
            if (trace != null) {
                trace.open.addAll(open);
            }
        }
    }

    /** Whether {@link #weighOpen} has anything to say. */
    boolean hasOpen() {
        return !oneOf.isEmpty() || !open.isEmpty();
    }
}
