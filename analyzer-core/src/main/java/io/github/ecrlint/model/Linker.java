package io.github.ecrlint.model;

import io.github.ecrlint.model.Holdings.Possible;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Scenario;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.policy.Wildcard;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Leads the ties of all worlds to what they name. */
final class Linker {
    final List<Repository> repositories = new ArrayList<>();
    final List<Identity> identities = new ArrayList<>();
    final List<Policy> policies = new ArrayList<>();
    final IdentityHashMap<Policy, Repository> repositoryOf = new IdentityHashMap<>();
    final IdentityHashMap<Repository, List<Policy>> policiesOn = new IdentityHashMap<>();
    final IdentityHashMap<Policy, List<Identity>> holdersOf = new IdentityHashMap<>();
    /** Those that are not among the holders for certain. */
    final IdentityHashMap<Policy, List<Identity>> mayHold = new IdentityHashMap<>();

    final IdentityHashMap<Policy, String> subjectOf = new IdentityHashMap<>();
    final IdentityHashMap<Identity, Holdings> holdingsOf = new IdentityHashMap<>();
    final Surroundings surroundings = new Surroundings(this);
    final Rivals rivals = new Rivals();
    final List<World> worlds;
    /** Policies on repositories that are not resolved. */
    private final List<Fact.Guards> homeless = new ArrayList<>(0);

    private final IdentityHashMap<Repository, Boolean> declared = new IdentityHashMap<>();
    /** When identities are there that are not always there. */
    private final IdentityHashMap<Identity, List<Scenario>> existence = new IdentityHashMap<>();

    private final IdentityHashMap<Policy, Boolean> known = new IdentityHashMap<>();
    private final Names<Repository> repositoryNames = new Names<>();
    private final IdentityNames identityNames = new IdentityNames();

    /** Null until there is a permission set. */
    private Assignments assignments;

    final ManagedArns managed = new ManagedArns();
    private final IdentityHashMap<Identity, List<Policy>> held = new IdentityHashMap<>();
    private final IdentityHashMap<Identity, List<Possible>> possible = new IdentityHashMap<>();
    private final IdentityHashMap<Identity, List<String>> unseen = new IdentityHashMap<>();
    private final IdentityHashMap<Identity, List<Membership>> groupsOf = new IdentityHashMap<>();

    /** A group that a user is in; or may be in, if there is a reason why that is not known. */
    private record Membership(Identity group, Optional<String> doubt) {}

    Linker(List<World> worlds) {
        this.worlds = worlds;
    }

    Model link() {
        for (World world : worlds) {
            for (Fact fact : world.facts()) {
                declare(world.name(), fact);
            }
        }
        for (World world : worlds) {
            for (Fact fact : world.facts()) {
                tie(world.name(), fact);
            }
        }
        surroundings.gather(worlds);
        for (Identity identity : identities) {
            Holdings all = withGroups(identity);
            holdingsOf.put(identity, all);
            IdentityHashMap<Policy, Boolean> counted = new IdentityHashMap<>();
            for (Policy policy : all.policies()) {
                append(holdersOf, policy, identity);
                counted.put(policy, true);
            }
            for (Possible possible : all.possible()) {
                if (counted.put(possible.policy(), true) == null) {
                    append(mayHold, possible.policy(), identity);
                }
            }
        }
        return new Model(this);
    }

    private void declare(String world, Fact fact) {
        if (fact instanceof Fact.Sometimes sometimes) {
            declareSometimes(world, sometimes);
        } else if (fact instanceof Fact.Declares declares) {
            Repository repository = declares.repository();
            repositories.add(repository);
            repositoryNames.add(world, repository.name(), repository);
            repositoryNames.add(world, repository.arn(), repository);
        } else if (fact instanceof Fact.Knows knows) {
            Identity identity = settle(knows.identity());
            identities.add(identity);
            held.put(identity, new ArrayList<>());
            possible.put(identity, new ArrayList<>());
            unseen.put(identity, new ArrayList<>());
            groupsOf.put(identity, new ArrayList<>());
            identityNames.add(world, identity);
        } else if (fact instanceof Fact.Manages manages) {
            add(manages.policy());
            managed.add(world, manages.arn(), manages.policy());
        } else {
            surroundings.declare(world, fact);
        }
    }

    /** A repository or identity that is there in some scenarios is declared once; what runs images, lends a role or copies images never is. */
    private void declareSometimes(String world, Fact.Sometimes sometimes) {
        Fact fact = sometimes.fact();
        if (fact instanceof Fact.Consumes consumes) {
            surroundings.declarePossible(world, consumes.consumer());
        } else if (fact instanceof Fact.Knows knows) {
            Identity identity = settle(knows.identity());
            if (!existence.containsKey(identity)) {
                declare(world, fact);
            }
            append(existence, identity, sometimes.when());
        } else if (fact instanceof Fact.Declares one) {
            if (declared.put(one.repository(), true) == null) {
                declare(world, fact);
            }
        } else if (!(fact instanceof Fact.Profiles) && !(fact instanceof Fact.Replicates)) {
            declare(world, fact);
        }
    }

    private Identity settle(Identity identity) {
        if (identity.kind() != Identity.Kind.PERMISSION_SET) {
            return identity;
        }
        if (assignments == null) {
            assignments = new Assignments(worlds);
        }
        return assignments.settle(identity);
    }

    private void tieSometimes(String world, Fact fact, Scenario when) {
        if (fact instanceof Fact.Attaches attaches) {
            attach(world, attaches, when);
        } else if (fact instanceof Fact.Embeds embeds) {
            embed(world, embeds, when);
        } else if (fact instanceof Fact.Joins joins) {
            join(world, joins, when);
        } else if (fact instanceof Fact.Bounds bounds) {
            surroundings.bound(world, bounds, when);
        } else {
            tie(world, fact);
        }
    }

    /** Why something is not sure of an identity that holds in one scenario; empty where the identity is there in no other. */
    Optional<String> doubt(Identity identity, Scenario when) {
        List<Scenario> there = existence.getOrDefault(identity, List.of(Scenario.ALWAYS));
        for (Scenario scenario : there) {
            if (!scenario.implies(when)) {
                return Optional.of("it is so only when " + when.shown());
            }
        }
        return Optional.empty();
    }

    /** Whether an identity is never there in a scenario. */
    private boolean isAbsent(Identity identity, Scenario when) {
        List<Scenario> there = existence.getOrDefault(identity, List.of());
        for (Scenario scenario : there) {
            if (!scenario.excludes(when)) {
                return false;
            }
        }
        return !there.isEmpty();
    }

    private void tie(String world, Fact fact) {
        if (fact instanceof Fact.Sometimes sometimes) {
            tieSometimes(world, sometimes.fact(), sometimes.when());
        } else if (fact instanceof Fact.Guards guards) {
            add(guards.policy());
            Repository repository = repositoryNames.find(world, guards.repository());
            if (repository != null) {
                repositoryOf.put(guards.policy(), repository);
                append(policiesOn, repository, guards.policy());
            } else if (IdentityNames.open(guards.repository()).isPresent()) {
                homeless.add(guards);
            }
            Optional<String> name = guards.repository().literal();
            String shown = repository == null ? name.orElse(guards.policy().on().address()) : repository.shown();
            subjectOf.put(guards.policy(), shown);
        } else if (fact instanceof Fact.Stands stands) {
            add(stands.policy());
            name(stands.policy(), null, stands.subject());
            surroundings.tie(world, fact);
        } else if (fact instanceof Fact.Sole sole) {
            if (sole.policy().kind() == PolicyKind.REGISTRY) {
                rivals.add(world, sole.policy(), sole.place());
            } else if (repositoryNames.isOnly(world, sole.place())) {
                rivals.add(
                        world,
                        sole.policy(),
                        repositoryNames.find(world, sole.place()).arn());
            }
        } else if (fact instanceof Fact.Embeds embeds) {
            embed(world, embeds, Scenario.ALWAYS);
        } else if (fact instanceof Fact.Attaches attaches) {
            attach(world, attaches, Scenario.ALWAYS);
        } else if (fact instanceof Fact.Joins joins) {
            join(world, joins, Scenario.ALWAYS);
        } else if (fact instanceof Fact.Escapes escapes) {
            for (Identity.Kind kind : Identity.Kind.values()) {
                for (Identity identity : identityNames.named(world, kind, escapes.identity())) {
                    unseen.get(identity).add(escapes.to().because().reason());
                }
            }
        } else {
            surroundings.tie(world, fact);
        }
    }

    /** The policies whose repository is not resolved and may be this one. */
    List<Policy> possiblePoliciesOn(Repository repository) {
        if (homeless.isEmpty()) {
            return List.of();
        }
        List<Policy> found = new ArrayList<>();
        for (Fact.Guards guards : homeless) {
            boolean mayBe = Wildcard.same(guards.repository(), repository.name()) != Truth.NO
                    || Wildcard.same(guards.repository(), repository.arn()) != Truth.NO;
            if (mayBe) {
                found.add(guards.policy());
            }
        }
        return found;
    }

    private void embed(String world, Fact.Embeds embeds, Scenario when) {
        add(embeds.policy());
        give(world, embeds.kind(), embeds.identity(), embeds.policy(), embeds.doubt(), null, when);
    }

    private void attach(String world, Fact.Attaches attaches, Scenario when) {
        List<Policy> attached = managed.named(world, attaches.policyArn());
        for (Policy policy : attached) {
            give(world, attaches.kind(), attaches.identity(), policy, attaches.doubt(), attaches.policyArn(), when);
        }
        if (attached.isEmpty()) {
            String why = ManagedArns.whyUnseen("attached policy", attaches.policyArn());
            List<Identity> meant = meant(world, attaches.kind(), attaches.identity());
            for (Identity identity : meant) {
                // of which neither end is known says no more of another stack's identities than what stands in no file
                if (identityNames.isOf(world, identity)
                        || IdentityNames.doubt(meant, identity, attaches.identity())
                                .isEmpty()) {
                    unseen.get(identity).add(why);
                }
            }
        }
    }

    /** The one identity that surely has this name or ARN; null where there is none, or several. */
    Identity one(String world, Identity.Kind kind, Value.Text name) {
        return identityNames.one(world, kind, name);
    }

    /** The identities that a name or ARN may mean. */
    List<Identity> meant(String world, Identity.Kind kind, Value.Text name) {
        return identityNames.meant(world, kind, name);
    }

    /** Says how to call what a policy is on: the identity, where it is known, else its name or the address that carries it. */
    void name(Policy policy, Identity identity, Value.Text name) {
        String shown = identity == null ? name.literal().orElse(policy.on().address()) : identity.shown();
        subjectOf.put(policy, shown);
    }

    /** @param arn that of a managed policy; null for an inline one */
    private void give(
            String world,
            Identity.Kind kind,
            Value.Text name,
            Policy policy,
            Optional<String> taken,
            Value.Text arn,
            Scenario when) {
        List<Identity> meant = meant(world, kind, name);
        for (Identity identity : meant) {
            Optional<String> doubt = IdentityNames.doubt(meant, identity, name);
            doubt = doubt.isEmpty() ? taken : doubt;
            doubt = doubt.isEmpty() ? doubt(identity, when) : doubt;
            if (doubt.isEmpty() && arn != null && kind == Identity.Kind.PERMISSION_SET) {
                doubt = Assignments.doubt(identity, arn);
            }
            if (isAbsent(identity, policy.when())) {
                continue;
            }
            if (doubt.isEmpty()) {
                held.get(identity).add(policy);
                subjectOf.put(policy, identity.shown());
            } else {
                String why = "the policy of `" + policy.on().address() + "` may be attached to it: " + doubt.get();
                possible.get(identity).add(new Possible(policy, why));
            }
        }
    }

    private void join(String world, Fact.Joins joins, Scenario when) {
        List<Identity> users = meant(world, Identity.Kind.USER, joins.user());
        List<Identity> groups = meant(world, Identity.Kind.GROUP, joins.group());
        for (Identity user : users) {
            if (groups.isEmpty()) {
                unseen.get(user).add("the group `" + joins.group().shown() + "` is not part of the project");
            }
            for (Identity group : groups) {
                Optional<String> doubt = IdentityNames.doubt(users, user, joins.user());
                doubt = doubt.isEmpty() ? doubt(user, when) : doubt;
                if (doubt.isEmpty()) {
                    doubt = IdentityNames.doubt(groups, group, joins.group());
                }
                groupsOf.get(user).add(new Membership(group, doubt));
            }
        }
    }

    /** A policy counts once, however many targets it has. */
    void add(Policy policy) {
        if (known.put(policy, true) == null) {
            policies.add(policy);
        }
    }

    static <K, V> void append(IdentityHashMap<K, List<V>> lists, K key, V value) {
        List<V> list = lists.get(key);
        if (list == null) {
            list = new ArrayList<>();
            lists.put(key, list);
        }
        list.add(value);
    }

    private Holdings withGroups(Identity identity) {
        List<Policy> all = new ArrayList<>(held.get(identity));
        List<Possible> perhaps = new ArrayList<>(possible.get(identity));
        List<String> reasons = new ArrayList<>(unseen.get(identity));
        for (Membership membership : groupsOf.get(identity)) {
            Identity group = membership.group();
            if (membership.doubt().isEmpty()) {
                all.addAll(held.get(group));
            } else {
                String why = "it may be in the group `" + group.shown() + "`: "
                        + membership.doubt().get();
                for (Policy policy : held.get(group)) {
                    perhaps.add(new Possible(policy, why));
                }
            }
            perhaps.addAll(possible.get(group));
            reasons.addAll(unseen.get(group));
        }
        return new Holdings(all, perhaps, reasons);
    }
}
