package io.github.ecrlint.cloudformation;

import io.github.ecrlint.cloudformation.intrinsics.Outcome;
import io.github.ecrlint.cloudformation.intrinsics.References;
import io.github.ecrlint.cloudformation.intrinsics.Resource;
import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.policy.Attachment;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.PolicyReader;
import io.github.ecrlint.policy.Scenario;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The policies of resources, one for each scenario in which they differ. */
final class PolicyFacts {
    private final Gathering all;

    PolicyFacts(Gathering all) {
        this.all = all;
    }

    void read(Resource resource) {
        for (Site site : PolicySites.of(resource.type())) {
            switch (site.shape()) {
                case OWN -> own(resource, site);
                case INLINE_LIST -> inlineList(resource, site);
                case INLINE -> inline(resource, site);
                case MANAGED -> managed(resource, site);
                default -> throw new IllegalStateException("no such shape");
            }
        }
    }

    private void own(Resource resource, Site site) {
        for (Policy policy : policies(resource, site.property(), site.kind(), true)) {
            switch (site.kind()) {
                case REPOSITORY -> all.add(new Fact.Guards(policy, all.names().name(resource)));
                case TRUST -> all.add(new Fact.Trusts(policy, all.names().name(resource)));
                case REGISTRY -> {
                    Value.Text registry = registry(resource.span());
                    all.add(new Fact.Stands(policy, registry));
                    all.add(new Fact.Sole(policy, registry));
                }
                case CREATION_TEMPLATE -> all.add(new Fact.Stands(policy, all.text(resource, "Prefix")));
                default -> all.add(new Fact.Stands(policy, all.names().name(resource)));
            }
        }
    }

    /** A registry is one account's in one region. */
    private Value.Text registry(Span place) {
        References references = all.evaluator().references();
        List<Part> registry =
                new ArrayList<>(references.pseudo("AWS::Region", place).parts());
        registry.add(Part.Literal.computed(":", place));
        registry.addAll(references.pseudo("AWS::AccountId", place).parts());
        return new Value.Text(registry, place);
    }

    private void inlineList(Resource resource, Site site) {
        Value.Text name = all.names().name(resource);
        Value written = all.evaluator().written(resource, site.property()).orElse(null);
        if (written instanceof Value.Seq seq) {
            for (Value item : seq.items()) {
                boolean plain = item instanceof Value.Obj obj
                        && obj.get("PolicyDocument").isPresent()
                        && obj.get("PolicyName").isPresent();
                Value document =
                        plain ? ((Value.Obj) item).get("PolicyDocument").orElseThrow() : item;
                if (item instanceof Value.Obj obj && obj.get("PolicyName").isPresent() && !plain) {
                    all.out()
                            .add(Diagnostic.warning(
                                    item.span(),
                                    "an inline policy of `" + resource.id() + "` has no `PolicyDocument`"));
                }
                for (Policy policy : policies(resource, document, site.kind(), !plain, true)) {
                    all.add(new Fact.Embeds(policy, site.identity(), name));
                }
            }
            return;
        }
        List<Outcome> outcomes = written == null
                ? whole(resource, site.property())
                : all.evaluator().outcomes(resource, written, all.out());
        for (Policy policy : listed(outcomes, resource, site.kind())) {
            all.add(new Fact.Embeds(policy, site.identity(), name));
        }
    }

    /** The policies of lists that differ as a whole: those at the same place in their lists are alternatives. */
    private List<Policy> listed(List<Outcome> outcomes, Resource resource, PolicyKind kind) {
        List<Policy> policies = new ArrayList<>();
        for (int i = 0; ; i++) {
            List<Outcome> nth = new ArrayList<>();
            Span place = null;
            for (Outcome outcome : outcomes) {
                List<Value> items = outcome.value().isPresent()
                        ? Gathering.itemsOf(outcome.value().get())
                        : List.of();
                Optional<Value> document = i < items.size() ? documentIn(items.get(i)) : Optional.empty();
                nth.add(new Outcome(outcome.when(), outcome.exists(), document));
                if (document.isPresent() && place == null) {
                    place = document.get().span();
                }
            }
            if (place == null) {
                return policies;
            }
            policies.addAll(read(nth, resource, kind, place, true));
        }
    }

    private static Optional<Value> documentIn(Value item) {
        return item instanceof Value.Obj inline ? inline.get("PolicyDocument") : Optional.of(item);
    }

    private void inline(Resource resource, Site site) {
        for (Policy policy : policies(resource, site.property(), site.kind(), false)) {
            boolean goesSomewhere = false;
            for (Site.Target target : PolicySites.targetsOf(resource.type())) {
                for (Gathering.Item identity : all.itemsInside(resource, target.property())) {
                    all.add(new Fact.Embeds(policy, target.kind(), identity.text()), identity.when());
                    goesSomewhere = true;
                }
            }
            if (!goesSomewhere) {
                Hole nobody = Hole.opaque(
                        all.template().name() + "#" + resource.id() + ".target",
                        "`" + resource.id() + "` names no role, user or group");
                Identity.Kind kind =
                        PolicySites.targetsOf(resource.type()).get(0).kind();
                all.add(new Fact.Embeds(policy, kind, Gathering.open(nobody, resource)));
            }
        }
    }

    private void managed(Resource resource, Site site) {
        Value.Text arn = all.names().arn(resource);
        for (Policy policy : policies(resource, site.property(), site.kind(), false)) {
            all.add(new Fact.Manages(policy, arn));
        }
        for (Site.Target target : PolicySites.targetsOf(resource.type())) {
            for (Gathering.Item identity : all.itemsInside(resource, target.property())) {
                all.add(
                        new Fact.Attaches(
                                target.kind(),
                                identity.text(),
                                arn,
                                identity.text().span()),
                        identity.when());
            }
        }
    }

    /**
     * The policy that a property holds, in each scenario in which it is another one.
     *
     * @param isPart whether what the policy is attached to is there only when the resource is
     */
    List<Policy> policies(Resource resource, String property, PolicyKind kind, boolean isPart) {
        Value written = all.evaluator().written(resource, property).orElse(null);
        if (written != null) {
            return policies(resource, written, kind, false, isPart);
        }
        List<Outcome> outcomes = whole(resource, property);
        return read(outcomes, resource, kind, resource.span(), isPart);
    }

    private List<Policy> policies(Resource resource, Value written, PolicyKind kind, boolean inItem, boolean isPart) {
        List<Outcome> outcomes = all.evaluator().outcomes(resource, written, all.out());
        if (inItem) {
            List<Outcome> documents = new ArrayList<>(outcomes.size());
            for (Outcome outcome : outcomes) {
                Optional<Value> document =
                        outcome.value().isPresent() ? documentIn(outcome.value().get()) : Optional.empty();
                documents.add(new Outcome(outcome.when(), outcome.exists(), document));
            }
            outcomes = documents;
        }
        return read(outcomes, resource, kind, written.span(), isPart);
    }

    /** Where the properties as a whole are computed. */
    private List<Outcome> whole(Resource resource, String property) {
        Optional<Value> value = all.evaluator().property(resource, property);
        return List.of(new Outcome(Scenario.ALWAYS, true, value));
    }

    /** In a scenario without a policy an empty one stands for none, so that nothing is taken to hold always. */
    private List<Policy> read(List<Outcome> outcomes, Resource resource, PolicyKind kind, Span place, boolean isPart) {
        List<Policy> policies = new ArrayList<>();
        boolean any = false;
        for (Outcome outcome : outcomes) {
            any |= outcome.value().isPresent() && !(outcome.value().get() instanceof Value.Null);
        }
        for (Outcome outcome : outcomes) {
            Value document = outcome.value().orElse(null);
            Attachment on =
                    new Attachment(resource.id(), outcomes.size() == 1 && document != null ? document.span() : place);
            if (document != null && !(document instanceof Value.Null)) {
                List<Diagnostic> found = new ArrayList<>();
                sayNulls(document, found);
                policies.add(PolicyReader.read(document, kind, on, found).when(outcome.when()));
                addNew(found);
            } else if (any && (outcome.exists() || !isPart)) {
                Policy none = new Policy(kind, on, Optional.empty(), List.of(), List.of(), place);
                policies.add(none.when(outcome.when()));
            }
        }
        return policies;
    }

    private static void sayNulls(Value value, List<Diagnostic> found) {
        if (value instanceof Value.Null) {
            found.add(Diagnostic.warning(
                    value.span(), "CloudFormation takes no `null`: it is read as if it were absent"));
        } else if (value instanceof Value.Seq seq) {
            for (Value item : seq.items()) {
                sayNulls(item, found);
            }
        } else if (value instanceof Value.Obj obj) {
            for (Value.Entry entry : obj.entries()) {
                sayNulls(entry.value(), found);
            }
        }
    }

    /** What is wrong with a policy is often wrong with it in all scenarios. */
    private void addNew(List<Diagnostic> found) {
        for (Diagnostic diagnostic : found) {
            if (!all.out().contains(diagnostic)) {
                all.out().add(diagnostic);
            }
        }
    }
}
