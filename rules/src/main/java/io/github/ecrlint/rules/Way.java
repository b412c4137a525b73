package io.github.ecrlint.rules;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.access.Matching;
import io.github.ecrlint.aws.ManagedPolicies;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.Repository;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Resources;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Step;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way that a finding about access shows: identity, policy, statement, repository. What stands in no file of the project, as
 * AWS's own policies do, has no step of its own, nor has a policy that is written where it is attached.
 */
public final class Way {
    private final Access access;
    private final List<Step> steps = new ArrayList<>();

    public Way(Access access) {
        this.access = access;
    }

    /** Any step, to be read on from the one before. */
    public Way at(Span span, String text) {
        steps.add(new Step(span, text));
        return this;
    }

    /** A declared identity. */
    public Way of(Identity identity) {
        return at(identity.span(), identity.kind() + " `" + identity.shown() + "`");
    }

    /** Those who hold an identity policy, the first of them with the number of the others. */
    public Way ofHolders(Policy policy) {
        List<Identity> holders = access.model().holdersOf(policy);
        if (holders.isEmpty()) {
            return at(policy.on().span(), "whoever holds this policy");
        }
        int others = holders.size() - 1;
        Identity first = holders.get(0);
        return at(first.span(), first.kind() + " `" + first.shown() + "`" + Listing.others(others));
    }

    /** The policy, where it is attached elsewhere than it is written, and what a statement of it says at some place. */
    public Way by(Policy policy, Span place, String text) {
        if (ManagedPolicies.has(policy)) {
            Span holder = steps.get(steps.size() - 1).span();
            return at(holder, "by `" + policy.on().address() + "`, " + text);
        }
        return attached(policy, place).at(place, text);
    }

    /** The place that attaches a policy, where the policy is not written there. */
    public Way attached(Policy policy, Span written) {
        Span place = policy.on().span();
        for (Step step : steps) {
            if (step.span().equals(place)) {
                return this;
            }
        }
        return place.contains(written) ? this : at(place, "by the policy attached here");
    }

    /** What a statement of an identity policy is about: its first resource, and the repositories that this surely means. */
    public Way on(Statement statement) {
        if (statement.resources() instanceof Resources.AllExcept except) {
            return at(except.span(), "on everything but this");
        }
        if (!(statement.resources() instanceof Resources.Only only)
                || only.patterns().isEmpty()) {
            return this;
        }
        Value.Text pattern = only.patterns().get(0);
        if (statement.span().contains(pattern.span())) {
            at(pattern.span(), pattern.isLiteral() ? "on `" + pattern.shown() + "`" : "on what is named here");
        }
        List<Repository> found = new ArrayList<>();
        for (Repository repository : access.model().repositories()) {
            if (Matching.resource(statement, repository.arn()).isYes()) {
                found.add(repository);
            }
        }
        int others = found.size() - 1;
        return found.isEmpty() ? this : at(found.get(0).span(), "this repository" + Listing.others(others));
    }

    /** The repository that a resource policy stands on, where it is declared. */
    public Way on(Policy policy) {
        return on(access.model().repositoryOf(policy));
    }

    /** A repository, where it is declared. */
    public Way on(Optional<Repository> repository) {
        return repository.isEmpty() ? this : at(repository.get().span(), "on this repository");
    }

    /** From its beginning. */
    public List<Step> steps() {
        return steps;
    }
}
