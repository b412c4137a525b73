package io.github.ecrlint.cloudformation;

import io.github.ecrlint.cloudformation.intrinsics.Outcome;
import io.github.ecrlint.cloudformation.intrinsics.Resource;
import io.github.ecrlint.model.Fact;
import io.github.ecrlint.policy.Attachment;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The replication of a registry, as it is in one scenario. */
final class Replication {
    private static final String PROPERTY = "ReplicationConfiguration";

    private final Gathering all;
    private final Resource resource;
    private final List<Fact.Replicates> destinations = new ArrayList<>();

    private Replication(Gathering all, Resource resource) {
        this.all = all;
        this.resource = resource;
    }

    static void read(Resource resource, Gathering all) {
        Optional<Value> written = all.evaluator().written(resource, PROPERTY);
        if (written.isEmpty()) {
            return;
        }
        List<Outcome> outcomes = all.evaluator().outcomes(resource, written.get(), all.out());
        List<Replication> cases = new ArrayList<>(outcomes.size());
        for (Outcome outcome : outcomes) {
            Replication one = new Replication(all, resource);
            one.read(outcome.value());
            cases.add(one);
        }
        for (int i = 0; i < cases.size(); i++) {
            for (Fact.Replicates destination : cases.get(i).destinations) {
                if (!isIn(destination, cases)) {
                    all.add(destination, outcomes.get(i).when());
                } else if (i == 0) {
                    all.add(destination);
                }
            }
        }
    }

    private static boolean isIn(Fact.Replicates one, List<Replication> cases) {
        for (Replication other : cases) {
            boolean has = false;
            for (Fact.Replicates destination : other.destinations) {
                has |= isSame(one, destination);
            }
            if (!has) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(Fact.Replicates one, Fact.Replicates other) {
        boolean same = one.account().sameAs(other.account())
                && one.region().sameAs(other.region())
                && one.prefixes().size() == other.prefixes().size();
        for (int i = 0; same && i < one.prefixes().size(); i++) {
            same = one.prefixes().get(i).sameAs(other.prefixes().get(i));
        }
        return same;
    }

    private void read(Optional<Value> configuration) {
        for (Value rule : items(configuration, "Rules")) {
            List<Value.Text> prefixes = new ArrayList<>(0);
            for (Value filter : items(Optional.of(rule), "RepositoryFilters")) {
                prefixes.add(text(filter, "Filter"));
            }
            for (Value destination : items(Optional.of(rule), "Destinations")) {
                Value.Text own = all.evaluator().references().pseudo("AWS::AccountId", resource.span());
                add(new Fact.Replicates(
                        own,
                        text(destination, "RegistryId"),
                        text(destination, "Region"),
                        prefixes,
                        new Attachment(resource.id(), resource.span())));
            }
        }
    }

    private void add(Fact.Replicates destination) {
        destinations.add(destination);
        Optional<Diagnostic> open = destination.open();
        if (open.isPresent() && !all.out().contains(open.get())) {
            all.out().add(open.get());
        }
    }

    /** The items of a list in an object, or of one that is open as a whole the one that is. */
    private static List<Value> items(Optional<Value> of, String property) {
        if (of.isPresent() && of.get() instanceof Value.Unknown open) {
            return List.of(open);
        }
        Optional<Value> list =
                of.isPresent() && of.get() instanceof Value.Obj obj ? obj.get(property) : Optional.<Value>empty();
        return list.isPresent() ? Gathering.itemsOf(list.get()) : List.of();
    }

    private Value.Text text(Value of, String property) {
        return all.text(of instanceof Value.Obj obj ? obj.get(property) : Optional.of(of), resource, property);
    }
}
