package io.github.ecrlint.model;

import io.github.ecrlint.policy.Attachment;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Scenario;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a frontend read in a project: what is deployed, and what is tied to what.
 *
 * <p>Ties name their ends as the template does, by name or ARN; {@link Model} finds out what they mean.
 */
public sealed interface Fact {

    /** What ties a policy to something. */
    sealed interface Holds extends Fact {
        Policy policy();

        /** The same tie of another policy. */
        Holds with(Policy other);
    }

    /**
     * A fact that holds in one scenario, of those that its world may turn out to be in. A policy that differs from scenario to scenario has
     * its own instead.
     */
    record Sometimes(Fact fact, Scenario when) implements Fact {}

    /** A private repository. */
    record Declares(Repository repository) implements Fact {}

    /** A role, user, group or permission set. */
    record Knows(Identity identity) implements Fact {}

    /**
     * An account in which a permission set becomes a role.
     *
     * @param set its name or ARN
     */
    record Assigns(Value.Text set, Value.Text account) implements Fact {}

    /** A customer managed policy with its ARN, attached by {@link Attaches} if at all. */
    record Manages(Policy policy, Value.Text arn) implements Holds {
        @Override
        public Manages with(Policy other) {
            return new Manages(other, arn);
        }
    }

    /**
     * A policy on a repository.
     *
     * @param repository its name or ARN; a text of one hole where it is not resolved
     */
    record Guards(Policy policy, Value.Text repository) implements Holds {

        /** Whether the policy names a single role or user, and is the same in all scenarios. */
        public boolean namesIdentity() {
            for (Statement statement : policy.when().isAlways() ? policy.statements() : List.<Statement>of()) {
                if (statement.principals() instanceof Principals.Only only) {
                    for (Principal principal : only.list()) {
                        String shown = principal.text().shown();
                        if (shown.contains(":role/") || shown.contains(":user/")) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }

        @Override
        public Guards with(Policy other) {
            return new Guards(other, repository);
        }
    }

    /**
     * A policy that stands alone: a registry policy, that of a creation template, of an endpoint or of a public
     * repository.
     *
     * @param subject whom or what it is attached to, by name or ARN; for a registry policy its region and account, with a colon
     *     between them
     */
    record Stands(Policy policy, Value.Text subject) implements Holds {
        @Override
        public Stands with(Policy other) {
            return new Stands(other, subject);
        }
    }

    /**
     * A policy of a {@link Guards} or {@link Stands} that surely exists, on something that keeps only one.
     *
     * @param place a repository's name or ARN, or for a registry policy its region and account, with a colon between them
     */
    record Sole(Policy policy, Value.Text place) implements Fact {}

    /**
     * An inline policy in an identity.
     *
     * @param identity its name or ARN
     * @param name the policy's own, by which others can tell it; empty where it has none or nothing asks for it
     * @param doubt why it may be taken away again; empty where it surely stays
     */
    record Embeds(
            Policy policy, Identity.Kind kind, Value.Text identity, Optional<Value.Text> name, Optional<String> doubt)
            implements Holds {

        /** A policy that stays. */
        public Embeds(Policy policy, Identity.Kind kind, Value.Text identity) {
            this(policy, kind, identity, Optional.empty(), Optional.empty());
        }

        @Override
        public Embeds with(Policy other) {
            return new Embeds(other, kind, identity, name, doubt);
        }
    }

    /**
     * A managed policy attached to an identity: one of the project or one of AWS's.
     *
     * @param identity its name or ARN
     * @param policyArn the policy's ARN; a text of one hole where it is not resolved
     * @param span the place that attaches it
     * @param doubt why it may be taken away again; empty where it surely stays
     */
    record Attaches(Identity.Kind kind, Value.Text identity, Value.Text policyArn, Span span, Optional<String> doubt)
            implements Fact {

        /** A policy that stays. */
        public Attaches(Identity.Kind kind, Value.Text identity, Value.Text policyArn, Span span) {
            this(kind, identity, policyArn, span, Optional.empty());
        }
    }

    /** A user in a group, both by name or ARN. */
    record Joins(Value.Text user, Value.Text group, Span span) implements Fact {}

    /**
     * An identity handed to something that ecrlint cannot see into (a module outside the tree), which may attach
     * policies to it.
     *
     * @param identity its name or ARN
     */
    record Escapes(Value.Text identity, Value.Unknown to) implements Fact {}

    /**
     * Who may become a role.
     *
     * @param identity the role's name or ARN
     */
    record Trusts(Policy policy, Value.Text identity) implements Holds {
        @Override
        public Trusts with(Policy other) {
            return new Trusts(other, identity);
        }
    }

    /**
     * A permissions boundary.
     *
     * @param identity its name or ARN
     * @param policyArn that of a managed policy of the project or of AWS's; a text of one hole where it is not resolved
     * @param span the place that sets it
     */
    record Bounds(Identity.Kind kind, Value.Text identity, Value.Text policyArn, Span span) implements Fact {}

    /**
     * An instance profile.
     *
     * @param role the name or ARN of its role
     * @param span the place that declares it
     */
    record Profiles(Value.Text name, Value.Text arn, Value.Text role, Span span) implements Fact {}

    /**
     * A service control or resource control policy of the organization.
     *
     * @param id by which {@link Imposes} names it; a text of one hole of its own where nothing can
     * @param targets where it is attached: account ids, ids of units and roots; may be empty
     */
    record Governs(Policy policy, Value.Text id, List<Value.Text> targets) implements Holds {
        public Governs {
            targets = List.copyOf(targets);
        }

        @Override
        public Governs with(Policy other) {
            return new Governs(other, id, targets);
        }
    }

    /** A policy of the organization attached to an account, unit or root, both by their ids. */
    record Imposes(Value.Text policyId, Value.Text target, Span span) implements Fact {}

    /**
     * A session policy that goes with one way of assuming a role.
     *
     * @param role its name or ARN
     */
    record Narrows(Policy policy, Value.Text role) implements Holds {
        @Override
        public Narrows with(Policy other) {
            return new Narrows(other, role);
        }
    }

    /**
     * A setting of ECR for the whole account: {@code REGISTRY_POLICY_SCOPE} is {@code V1}.
     *
     * @param span the place of the value
     */
    record Sets(Value.Text name, Value.Text value, Span span) implements Fact {}

    /**
     * A pull-through cache rule.
     *
     * @param prefix of the repositories that it makes, without a slash at the end; {@code ROOT} for all
     * @param upstream the URL of the registry that images come from
     * @param span the place that declares it
     */
    record Caches(Value.Text prefix, Value.Text upstream, Span span) implements Fact {}

    /**
     * A destination of a registry's replication.
     *
     * @param from the account of the registry
     * @param account that whose registry gets a copy of the images
     * @param region the region of that registry
     * @param prefixes what the names of the repositories begin with that are copied; empty for all repositories
     * @param by the resource that says so, with its label
     */
    record Replicates(Value.Text from, Value.Text account, Value.Text region, List<Value.Text> prefixes, Attachment by)
            implements Fact {
        public Replicates {
            prefixes = List.copyOf(prefixes);
        }

        /** What to say where it is not known whose the account is. */
        public Optional<Diagnostic> open() {
            Optional<Hole> hole = account.hole();
            return hole.isEmpty() || hole.get().meaning() == Hole.Meaning.OWN_ACCOUNT
                    ? Optional.empty()
                    : Optional.of(Diagnostic.warning(
                            account.span(),
                            "a destination of `" + by.address() + "` not resolved: "
                                    + hole.get().reason()));
        }
    }

    /**
     * A policy on a repository that names an identity declared beside it by its ARN, while nothing makes the policy wait until the
     * identity is there.
     *
     * @param principal the text that names it
     */
    record Outruns(Policy policy, Value.Text principal, Identity identity) implements Fact {}

    /** A repository of ECR Public. */
    record DeclaresPublic(Repository repository) implements Fact {}

    /** Something that runs images. */
    record Consumes(ImageConsumer consumer) implements Fact {}
}
