package io.github.ecrlint.access;

import io.github.ecrlint.model.Guardrail;
import io.github.ecrlint.model.Model;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What stands on all repositories of a model, found by whom it names. */
final class Board {
    private final List<ThereSide> sides;
    private final Targets targets;
    private final List<Guardrail> guardrails = new ArrayList<>();
    private final ActionBits bits;
    private final Clauses clauses;

    /** All that surely stands there. */
    private final List<Voice> all = new ArrayList<>();

    /**
     * The same once more: what says the same of all of an account, what does so of all who meet its conditions, by what these
     * ask and where, what names somebody, by {@link Naming#tail}, and the rest.
     */
    private final List<Voice> common = new ArrayList<>();

    private final IdentityHashMap<Question, Map<String, List<Voice>>> asking = new IdentityHashMap<>();
    private final Map<String, List<Voice>> particular = new HashMap<>();
    private final List<Voice> general = new ArrayList<>();

    /** What {@code common} and {@code asking} say of an account. */
    private final Map<String, Grants> commonly = new HashMap<>();

    private final Map<String, List<Chorus>> choruses = new HashMap<>();

    /** @param sides one for each repository, at the place that is its number */
    Board(List<ThereSide> sides, Model model, ActionBits bits, Clauses clauses) {
        this.sides = sides;
        this.bits = bits;
        this.clauses = clauses;
        List<Target> found = new ArrayList<>(sides.size());
        for (ThereSide side : sides) {
            found.add(side.target);
            for (Voice voice : side.voices()) {
                add(voice);
            }
        }
        targets = Targets.all(found);
        for (Guardrail guardrail : model.organizationPolicies()) {
            if (guardrail.policy().kind() == PolicyKind.RESOURCE_CONTROL) {
                guardrails.add(guardrail);
            }
        }
    }

    Targets targets() {
        return targets;
    }

    private void add(Voice voice) {
        all.add(voice);
        List<Naming> alike = new ArrayList<>(1);
        boolean parts = !voice.namesExceptions();
        for (Naming name : voice.names) {
            if (name.isOfAccount()) {
                alike.add(name);
            } else {
                parts &= name.isParticular();
            }
        }
        if (!parts) {
            general.add(voice);
            return;
        }
        if (!alike.isEmpty()) {
            ofAccounts(voice.clause.question, voice.target).add(voice.of(alike));
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

    private List<Voice> ofAccounts(Question question, Target target) {
        if (question == null || !question.hangsOnWho) {
            return common;
        }
        Map<String, List<Voice>> byPlace = asking.get(question);
        if (byPlace == null) {
            byPlace = new HashMap<>();
            asking.put(question, byPlace);
        }
        String place = question.hangsOnWhere ? target.where() : "";
        List<Voice> same = byPlace.get(place);
        if (same == null) {
            same = new ArrayList<>();
            byPlace.put(place, same);
        }
        return same;
    }

    /** What all this says of a visitor, repository by repository. */
    Grants weigh(Visitor visitor) {
        Grants grants;
        if (Naming.isPlain(visitor)) {
            grants = ofAccount(visitor);
            weigh(general, visitor, grants);
            weigh(particular.getOrDefault(visitor.tail, List.of()), visitor, grants);
        } else {
            grants = new Grants(sides.size());
            weigh(all, visitor, grants);
        }
        for (int at = 0; at < sides.size(); at++) {
            if (sides.get(at).hasOpen()) {
                sides.get(at).weighOpen(visitor, -1, clauses, grants, at, null);
            }
        }
        for (Guardrail guardrail : guardrails) {
            weigh(guardrail, visitor, grants);
        }
        return grants;
    }

    /** A resource control policy binds the accounts that it is attached to. */
    private void weigh(Guardrail guardrail, Visitor visitor, Grants grants) {
        Tally tally = new Tally(targets.count());
        visitor.bound(guardrail.policy(), bits, clauses).weigh(targets, tally, null);
        for (int at = 0; at < targets.count(); at++) {
            Truth applies = Guards.applies(guardrail, targets.at(at).account());
            if (applies != Truth.NO) {
                grants.add(Grants.DENIED, at, applies.isYes() ? tally.denyYes[at] : 0, tally.denyCan[at]);
            }
        }
    }

    private Grants ofAccount(Visitor visitor) {
        if (visitor.accountKey == null || visitor.requester instanceof Requester.Outsider) {
            Grants grants = new Grants(sides.size());
            weigh(common, visitor, grants);
            for (Map<String, List<Voice>> byPlace : asking.values()) {
                for (List<Voice> voices : byPlace.values()) {
                    weigh(voices, visitor, grants);
                }
            }
            return grants;
        }
        if (!commonly.containsKey(visitor.accountKey)) {
            readAccount(visitor);
        }
        Grants grants = commonly.get(visitor.accountKey).copy();
        for (Chorus chorus : choruses.get(visitor.accountKey)) {
            chorus.addTo(grants, visitor);
        }
        return grants;
    }

    /** @param visitor any of the account */
    private void readAccount(Visitor visitor) {
        Grants said = new Grants(sides.size());
        weigh(common, visitor, said);
        commonly.put(visitor.accountKey, said);
        List<Chorus> found = new ArrayList<>();
        for (Map.Entry<Question, Map<String, List<Voice>>> entry : asking.entrySet()) {
            for (List<Voice> voices : entry.getValue().values()) {
                Grants met = new Grants(sides.size());
                for (Voice voice : voices) {
                    voice.weighMet(visitor, bits, met, voice.target.number());
                }
                found.add(new Chorus(entry.getKey(), voices.get(0).target, met));
            }
        }
        choruses.put(visitor.accountKey, found);
    }

    private void weigh(List<Voice> voices, Visitor visitor, Grants grants) {
        for (Voice voice : voices) {
            voice.weigh(visitor, -1, bits, grants, voice.target.number(), null);
        }
    }
}
