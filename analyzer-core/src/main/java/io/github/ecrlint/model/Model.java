package io.github.ecrlint.model;

import io.github.ecrlint.policy.Policy;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** What a project deploys, linked: every tie of a {@link Fact} led to the thing it names. */
public final class Model {
    private final List<Repository> repositories;
    private final List<Identity> identities;
    private final List<Policy> policies;
    private final IdentityHashMap<Policy, Repository> repositoryOf;
    private final IdentityHashMap<Policy, String> subjectOf;
    private final IdentityHashMap<Identity, Holdings> holdingsOf;
    private final IdentityHashMap<Repository, List<Policy>> policiesOn;
    private final IdentityHashMap<Policy, List<Identity>> holdersOf;

    Model(
            List<Repository> repositories,
            List<Identity> identities,
            List<Policy> policies,
            IdentityHashMap<Policy, Repository> repositoryOf,
            IdentityHashMap<Policy, String> subjectOf,
            IdentityHashMap<Identity, Holdings> holdingsOf,
            IdentityHashMap<Repository, List<Policy>> policiesOn,
            IdentityHashMap<Policy, List<Identity>> holdersOf) {
        this.repositories = List.copyOf(repositories);
        this.identities = List.copyOf(identities);
        this.policies = List.copyOf(policies);
        this.repositoryOf = repositoryOf;
        this.subjectOf = subjectOf;
        this.holdingsOf = holdingsOf;
        this.policiesOn = policiesOn;
        this.holdersOf = holdersOf;
    }

    /** Links the facts of all worlds. */
    public static Model of(List<World> worlds) {
        return new Linker(worlds).link();
    }

    /** In the order in which they were read. */
    public List<Repository> repositories() {
        return repositories;
    }

    /** In the order in which they were read. */
    public List<Identity> identities() {
        return identities;
    }

    /** Every policy, in the order in which they were read. */
    public List<Policy> policies() {
        return policies;
    }

    /** The declared repository that a repository policy stands on, if it is known. */
    public Optional<Repository> repositoryOf(Policy policy) {
        return Optional.ofNullable(repositoryOf.get(policy));
    }

    /** The repository policies on a repository, in the order in which they were read. */
    public List<Policy> policiesOn(Repository repository) {
        return List.copyOf(policiesOn.getOrDefault(repository, List.of()));
    }

    /** What a policy is attached to, to be shown: a repository's or identity's name, else the address that carries it. */
    public String subjectOf(Policy policy) {
        String subject = subjectOf.get(policy);
        return subject == null ? policy.on().address() : subject;
    }

    /** The policies that speak for a declared identity. */
    public Holdings holdingsOf(Identity identity) {
        return holdingsOf.get(identity);
    }

    /** The declared identities for which an identity policy speaks, directly or through a group. */
    public List<Identity> holdersOf(Policy policy) {
        return List.copyOf(holdersOf.getOrDefault(policy, List.of()));
    }
}
