package io.github.ecrlint.model;

import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a project deploys, linked: every tie of a {@link Fact} led to the thing it names. */
public final class Model {
    private final List<Repository> repositories;
    private final List<Identity> identities;
    private final List<Policy> policies;
    private final Linker linker;
    private final Surroundings around;
    private Images images;

    private final List<World> worlds;

    Model(Linker linker) {
        this.worlds = linker.worlds;
        this.repositories = List.copyOf(linker.repositories);
        this.identities = List.copyOf(linker.identities);
        this.policies = List.copyOf(linker.policies);
        this.linker = linker;
        this.around = linker.surroundings;
    }

    /** Links the facts of all worlds. */
    public static Model of(List<World> worlds) {
        return new Linker(worlds).link();
    }

    /** What it was linked of. */
    public List<World> worlds() {
        return worlds;
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
        return Optional.ofNullable(linker.repositoryOf.get(policy));
    }

    /** The repository policies on a repository, in the order in which they were read. */
    public List<Policy> policiesOn(Repository repository) {
        return List.copyOf(linker.policiesOn.getOrDefault(repository, List.of()));
    }

    /** The repository policies that may be on a repository too, for theirs is not resolved. */
    public List<Policy> possiblePoliciesOn(Repository repository) {
        return linker.possiblePoliciesOn(repository);
    }

    /** What a policy is attached to, to be shown: a repository's or identity's name, else the address that carries it. */
    public String subjectOf(Policy policy) {
        String subject = linker.subjectOf.get(policy);
        return subject == null ? policy.on().address() : subject;
    }

    /** The policies that speak for a declared identity. */
    public Holdings holdingsOf(Identity identity) {
        return linker.holdingsOf.get(identity);
    }

    /** The declared identities for which an identity policy speaks, directly or through a group. */
    public List<Identity> holdersOf(Policy policy) {
        return List.copyOf(linker.holdersOf.getOrDefault(policy, List.of()));
    }

    /** The declared identities for which an identity policy speaks or may speak, for a name or a group is not resolved. */
    public List<Identity> possibleHoldersOf(Policy policy) {
        List<Identity> found = new ArrayList<>(holdersOf(policy));
        found.addAll(linker.mayHold.getOrDefault(policy, List.of()));
        return found;
    }

    /** The policy itself and its alternatives, in the order in which they were read. */
    public List<Policy> alternativesOf(Policy policy) {
        List<Policy> all = new ArrayList<>(1);
        if (policy.when().isAlways()) {
            all.add(policy);
            return all;
        }
        for (Policy other : policies) {
            if (other.kind() == policy.kind() && other.on().equals(policy.on())) {
                all.add(other);
            }
        }
        return all;
    }

    /**
     * The policies that were read before this one and surely stand on the same repository, or on the same registry, in one
     * deployment; AWS keeps only the one that is set last.
     */
    public List<Policy> rivalsBefore(Policy policy) {
        return linker.rivals.before(policy);
    }

    /** The trust policy of a role, or its alternatives; empty where it is not known. */
    public List<Policy> trustOf(Identity role) {
        return List.copyOf(around.trustOf.getOrDefault(role, List.of()));
    }

    /** The role that a trust policy stands on, if it is known. */
    public Optional<Identity> roleOf(Policy trust) {
        return Optional.ofNullable(around.trustedBy.get(trust));
    }

    /** The permissions boundary of a declared identity; empty where none is set. */
    public Optional<Boundary> boundaryOf(Identity identity) {
        return Optional.ofNullable(around.boundaryOf.get(identity));
    }

    /** The session policies that go with single ways of becoming a role; the role itself is not bound by them. */
    public List<Policy> sessionPoliciesOf(Identity role) {
        return List.copyOf(around.sessionsOf.getOrDefault(role, List.of()));
    }

    /** The registry policies of all accounts and regions of the project. */
    public List<Policy> registryPolicies() {
        return around.registryPolicies;
    }

    /** The region and account of a registry policy, with a colon between them. */
    public Value.Text registryOf(Policy policy) {
        return around.registryOf.get(policy);
    }

    /** The policies of VPC endpoints. */
    public List<Policy> endpointPolicies() {
        return around.endpointPolicies;
    }

    /** The service control and resource control policies. */
    public List<Guardrail> organizationPolicies() {
        return around.guardrails;
    }

    /** The policies that may be set before somebody is there whom they name. */
    public List<Fact.Outruns> outruns() {
        return around.outruns;
    }

    /** What is set for ECR in a whole account. */
    public List<Fact.Sets> accountSettings() {
        return around.settings;
    }

    /** The pull-through cache rules. */
    public List<Fact.Caches> pullThroughRules() {
        return around.caches;
    }

    /** Where images surely are copied to, in the order in which it was read. */
    public List<Fact.Replicates> replications() {
        return around.replications;
    }

    /** The repositories of ECR Public. */
    public List<Repository> publicRepositories() {
        return around.publicRepositories;
    }

    /** Whatever runs images in some scenarios and not, or not so, in others; in the order in which it was read. */
    public List<ImageConsumer> possibleConsumers() {
        return around.possibleConsumers;
    }

    /** Whatever surely runs images, in the order in which it was read. */
    public List<ImageConsumer> consumers() {
        return around.consumers;
    }

    /** The one declared repository that an image is surely from. */
    public Optional<Repository> repositoryOf(Value.Text image) {
        if (images == null) {
            images = new Images(repositories);
        }
        return Optional.ofNullable(images.repositoryOf(image));
    }

    /** The declared role that an attribute of a consumer names, by itself or through an instance profile. */
    public Optional<Identity> roleOf(ImageConsumer consumer, ImageConsumer.RoleUse use) {
        return Optional.ofNullable(around.role(around.worldOf.get(consumer), use.role()));
    }

    /** The declared role that pulls for a consumer, if the template gives one. */
    public Optional<Identity> pullerOf(ImageConsumer consumer) {
        return consumer.puller().isEmpty()
                ? Optional.empty()
                : roleOf(consumer, consumer.puller().get());
    }
}
