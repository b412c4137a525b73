package io.github.ecrlint.terraform;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.policy.Attachment;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Scenario;
import io.github.ecrlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What may stand at one place of a resource, in each world: a policy, policies that are attached there, where images are copied to. */
final class Cases {
    private static final int MOST = 16;

    private final Span place;
    private final List<Fact> undecided = new ArrayList<>();
    private final List<Fact> found = new ArrayList<>();

    /** @param facts of the resource, as read without any answer */
    Cases(Span place, List<Fact> facts) {
        this.place = place;
        for (Fact fact : facts) {
            if (isHere(fact)) {
                undecided.add(fact);
            }
        }
    }

    Span place() {
        return place;
    }

    boolean areFew() {
        return found.size() <= MOST;
    }

    private boolean isHere(Fact fact) {
        if (fact instanceof Fact.Holds holds) {
            return place.equals(holds.policy().on().span());
        }
        if (fact instanceof Fact.Replicates replicates) {
            return place.equals(replicates.by().span());
        }
        return fact instanceof Fact.Attaches attaches && place.equals(attaches.span());
    }

    /** Takes the facts of the resource in a world. */
    void add(List<Fact> facts, Scenario world) {
        for (Fact fact : facts) {
            if (!isHere(fact)) {
                continue;
            }
            if (fact instanceof Fact.Holds holds) {
                found.add(holds.with(attached(holds.policy()).when(world)));
            } else if (fact instanceof Fact.Replicates) {
                found.add(new Fact.Sometimes(fact, world));
            } else if (fact instanceof Fact.Attaches attaches && !isIn(attaches, undecided)) {
                found.add(new Fact.Attaches(
                        attaches.kind(),
                        attaches.identity(),
                        attaches.policyArn(),
                        attaches.span(),
                        Optional.of("it hangs on whether " + world.shown())));
            }
        }
    }

    /** The policy attached as all cases of it are: its resource may have another index in its world. */
    private Policy attached(Policy policy) {
        for (Fact fact : undecided) {
            if (fact instanceof Fact.Holds holds) {
                Attachment on = holds.policy().on();
                return policy.on(on);
            }
        }
        return policy;
    }

    /** Puts the cases in the stead of what was undecided; what is attached in any case stays. */
    void replaceIn(List<Fact> facts) {
        List<Fact> kept = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            boolean stays = !isHere(fact) || fact instanceof Fact.Attaches attaches && !isOpen(attaches);
            if (stays) {
                kept.add(fact);
            }
        }
        facts.clear();
        facts.addAll(kept);
        facts.addAll(found);
    }

    private static boolean isOpen(Fact.Attaches attaches) {
        return Exclusives.isOpen(attaches.policyArn()) || Exclusives.isOpen(attaches.identity());
    }

    private static boolean isIn(Fact.Attaches one, List<Fact> facts) {
        for (Fact fact : facts) {
            if (fact instanceof Fact.Attaches other
                    && one.kind() == other.kind()
                    && one.policyArn().sameAs(other.policyArn())
                    && one.identity().sameAs(other.identity())) {
                return true;
            }
        }
        return false;
    }
}
