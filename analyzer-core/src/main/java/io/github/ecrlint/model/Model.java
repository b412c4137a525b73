package io.github.ecrlint.model;

import io.github.ecrlint.policy.Policy;
import java.util.ArrayList;
import java.util.List;

/** What a project deploys, linked: every tie of a {@link Fact} led to the thing it names. */
public final class Model {
    private final List<Repository> repositories = new ArrayList<>();
    private final List<Identity> identities = new ArrayList<>();
    private final List<Policy> policies = new ArrayList<>();

    private Model() {}

    /** Links the facts of all worlds. */
    public static Model of(List<World> worlds) {
        Model model = new Model();
        for (World world : worlds) {
            for (Fact fact : world.facts()) {
                if (fact instanceof Fact.Declares declares) {
                    model.repositories.add(declares.repository());
                } else if (fact instanceof Fact.Knows knows) {
                    model.identities.add(knows.identity());
                } else if (fact instanceof Fact.Guards guards) {
                    model.policies.add(guards.policy());
                } else if (fact instanceof Fact.Stands stands) {
                    model.policies.add(stands.policy());
                } else if (fact instanceof Fact.Embeds embeds) {
                    model.policies.add(embeds.policy());
                } else if (fact instanceof Fact.Manages manages) {
                    model.policies.add(manages.policy());
                }
            }
        }
        return model;
    }

    /** In the order in which they were read. */
    public List<Repository> repositories() {
        return List.copyOf(repositories);
    }

    /** In the order in which they were read. */
    public List<Identity> identities() {
        return List.copyOf(identities);
    }

    /** Every policy, in the order in which they were read. */
    public List<Policy> policies() {
        return List.copyOf(policies);
    }
}
