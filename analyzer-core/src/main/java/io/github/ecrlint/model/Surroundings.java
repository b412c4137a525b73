package io.github.ecrlint.model;

import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Scenario;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** What stands around repositories and identities: what limits them, who becomes them, and what runs images as them. */
final class Surroundings {
    final IdentityHashMap<Identity, List<Policy>> trustOf = new IdentityHashMap<>();
    final IdentityHashMap<Policy, Identity> trustedBy = new IdentityHashMap<>();
    final IdentityHashMap<Identity, Boundary> boundaryOf = new IdentityHashMap<>();
    final IdentityHashMap<Identity, List<Policy>> sessionsOf = new IdentityHashMap<>();
    final IdentityHashMap<ImageConsumer, String> worldOf = new IdentityHashMap<>();
    final Names<Fact.Profiles> profiles = new Names<>();
    final List<ImageConsumer> consumers = new ArrayList<>();
    final List<ImageConsumer> possibleConsumers = new ArrayList<>();
    final List<Policy> registryPolicies = new ArrayList<>();
    final IdentityHashMap<Policy, Value.Text> registryOf = new IdentityHashMap<>();
    final List<Policy> endpointPolicies = new ArrayList<>();
    final List<Fact.Sets> settings = new ArrayList<>();
    final List<Fact.Outruns> outruns = new ArrayList<>(0);
    final List<Fact.Caches> caches = new ArrayList<>();
    final List<Fact.Replicates> replications = new ArrayList<>(0);
    final List<Repository> publicRepositories = new ArrayList<>();
    final List<Guardrail> guardrails = new ArrayList<>();
    private final List<Fact.Governs> governing = new ArrayList<>();
    private final Linker linker;

    Surroundings(Linker linker) {
        this.linker = linker;
    }

    void declare(String world, Fact fact) {
        if (fact instanceof Fact.Profiles profile) {
            profiles.add(world, profile.name(), profile);
            profiles.add(world, profile.arn(), profile);
        } else if (fact instanceof Fact.DeclaresPublic declares) {
            publicRepositories.add(declares.repository());
        } else if (fact instanceof Fact.Sets sets) {
            settings.add(sets);
        } else if (fact instanceof Fact.Outruns one) {
            outruns.add(one);
        } else if (fact instanceof Fact.Caches rule) {
            caches.add(rule);
        } else if (fact instanceof Fact.Replicates one) {
            replications.add(one);
        } else if (fact instanceof Fact.Governs governs) {
            governing.add(governs);
        } else if (fact instanceof Fact.Consumes consumes) {
            consumers.add(consumes.consumer());
            worldOf.put(consumes.consumer(), world);
        }
    }

    void declarePossible(String world, ImageConsumer consumer) {
        possibleConsumers.add(consumer);
        worldOf.put(consumer, world);
    }

    void tie(String world, Fact fact) {
        if (fact instanceof Fact.Trusts trusts) {
            linker.add(trusts.policy());
            trust(world, trusts);
        } else if (fact instanceof Fact.Bounds bounds) {
            bound(world, bounds, Scenario.ALWAYS);
        } else if (fact instanceof Fact.Narrows narrows) {
            linker.add(narrows.policy());
            Identity role = linker.one(world, Identity.Kind.ROLE, narrows.role());
            if (role != null) {
                Linker.append(sessionsOf, role, narrows.policy());
            }
            linker.name(narrows.policy(), role, narrows.role());
        } else if (fact instanceof Fact.Governs governs) {
            linker.add(governs.policy());
        } else if (fact instanceof Fact.Stands stands) {
            stand(stands.policy(), stands.subject());
        }
    }

    private void trust(String world, Fact.Trusts trusts) {
        Identity role = linker.one(world, Identity.Kind.ROLE, trusts.identity());
        if (role != null) {
            Linker.append(trustOf, role, trusts.policy());
            trustedBy.put(trusts.policy(), role);
        }
        linker.name(trusts.policy(), role, trusts.identity());
    }

    private void stand(Policy policy, Value.Text subject) {
        if (policy.kind() == PolicyKind.REGISTRY) {
            registryPolicies.add(policy);
            registryOf.put(policy, subject);
        } else if (policy.kind() == PolicyKind.ENDPOINT) {
            endpointPolicies.add(policy);
        }
    }

    void bound(String world, Fact.Bounds bounds, Scenario when) {
        List<Policy> policies = linker.managed.named(world, bounds.policyArn());
        List<Identity> meant = linker.meant(world, bounds.kind(), bounds.identity());
        for (Identity identity : meant) {
            List<Policy> all = new ArrayList<>(policies);
            List<String> unseen = new ArrayList<>();
            if (policies.isEmpty()) {
                unseen.add(ManagedArns.whyUnseen("permissions boundary", bounds.policyArn()));
            }
            Optional<String> doubt = IdentityNames.doubt(meant, identity, bounds.identity());
            doubt = doubt.isEmpty() ? linker.doubt(identity, when) : doubt;
            if (doubt.isEmpty() && !policies.isEmpty() && bounds.kind() == Identity.Kind.PERMISSION_SET) {
                doubt = Assignments.doubt(identity, bounds.policyArn());
            }
            if (doubt.isPresent()) {
                unseen.add("it may have the permissions boundary `"
                        + bounds.policyArn().shown() + "`: " + doubt.get());
            }
            Boundary other = boundaryOf.get(identity);
            if (other != null) {
                all.addAll(other.policies());
                unseen.addAll(other.unseen());
                unseen.add("several permissions boundaries are set for it");
            }
            boundaryOf.put(identity, new Boundary(all, unseen, bounds.span()));
        }
    }

    /** Puts the policies of the organization together with all places where they are attached. */
    void gather(List<World> worlds) {
        if (governing.isEmpty()) {
            return;
        }
        for (Fact.Governs governs : governing) {
            List<Value.Text> targets = new ArrayList<>(governs.targets());
            for (World world : worlds) {
                for (Fact fact : world.facts()) {
                    if (fact instanceof Fact.Imposes imposes
                            && imposes.policyId().sameAs(governs.id())) {
                        targets.add(imposes.target());
                    }
                }
            }
            guardrails.add(new Guardrail(governs.policy(), targets));
        }
    }

    /** The role that a name or ARN means, its own or that of an instance profile; null where that is not known. */
    Identity role(String world, Value.Text name) {
        Identity role = linker.one(world, Identity.Kind.ROLE, name);
        if (role != null) {
            return role;
        }
        Fact.Profiles profile = profiles.find(world, name);
        return profile == null ? null : linker.one(world, Identity.Kind.ROLE, profile.role());
    }
}
