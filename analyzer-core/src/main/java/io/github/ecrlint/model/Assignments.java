package io.github.ecrlint.model;

import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.policy.Wildcard;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** In which accounts the project assigns its permission sets. */
final class Assignments {
    private final List<Fact.Assigns> all = new ArrayList<>();
    private final IdentityHashMap<Identity, Identity> settled = new IdentityHashMap<>();

    Assignments(List<World> worlds) {
        for (World world : worlds) {
            for (Fact fact : world.facts()) {
                // one that is there sometimes is in no other account then
                Fact there = fact instanceof Fact.Sometimes sometimes ? sometimes.fact() : fact;
                if (there instanceof Fact.Assigns assigns) {
                    all.add(assigns);
                }
            }
        }
    }

    /** The permission set with the account that it is assigned in, if it is assigned at all. */
    Identity settle(Identity set) {
        Identity known = settled.get(set);
        if (known != null) {
            return known;
        }
        Optional<Value.Text> account = accountOf(set);
        Identity there = account.isEmpty()
                ? set
                : new Identity(set.kind(), set.address(), set.name(), set.arn(), set.span(), account);
        settled.put(set, there);
        return there;
    }

    private Optional<Value.Text> accountOf(Identity set) {
        Value.Text account = null;
        boolean isAssigned = false;
        boolean isOne = true;
        for (Fact.Assigns assigns : all) {
            boolean surely = set.name().sameAs(assigns.set()) || set.arn().sameAs(assigns.set());
            if (surely || mayBe(set, assigns.set())) {
                isAssigned |= surely;
                isOne &= account == null || account.sameAs(assigns.account());
                account = assigns.account();
            }
        }
        if (!isAssigned) {
            return Optional.empty();
        }
        return Optional.of(isOne ? account : several(set));
    }

    private static boolean mayBe(Identity set, Value.Text named) {
        return IdentityNames.open(named).isPresent() && Wildcard.same(named, set.arn()) != Truth.NO;
    }

    private static Value.Text several(Identity set) {
        Hole hole = Hole.opaque(
                set.address() + " account", "`" + set.shown() + "` is, or may be, assigned in several accounts");
        return new Value.Text(List.of(new Part.Open(hole, set.span())), set.span());
    }

    /** Why a policy of the own account may not be the one of its name that a permission set takes; empty where it is. */
    static Optional<String> doubt(Identity set, Value.Text policyArn) {
        if (set.assignedIn().isEmpty() || !Identity.isInOwnAccount(policyArn)) {
            return Optional.empty();
        }
        Optional<Hole> hole = set.assignedIn().get().hole();
        if (hole.isPresent()) {
            return hole.get().equals(Hole.OWN_ACCOUNT)
                    ? Optional.empty()
                    : Optional.of(hole.get().reason());
        }
        return Optional.of("account `" + set.assignedIn().get().shown() + "` may have another of its name");
    }
}
