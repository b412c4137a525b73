package io.github.ecrlint.cloudformation;

import io.github.ecrlint.cloudformation.intrinsics.Evaluator;
import io.github.ecrlint.cloudformation.intrinsics.Names;
import io.github.ecrlint.cloudformation.intrinsics.Resource;
import io.github.ecrlint.cloudformation.intrinsics.Template;
import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.Repository;
import io.github.ecrlint.policy.Attachment;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.PolicyReader;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the facts of one template, resource by resource. */
final class FactReader {
    private final Template template;
    private final Evaluator evaluator;
    private final Names names;
    private final List<Diagnostic> out;
    private final List<Fact> facts = new ArrayList<>();

    FactReader(Template template, List<Diagnostic> out) {
        this.template = template;
        this.evaluator = new Evaluator(template);
        this.names = evaluator.references().names();
        this.out = out;
    }

    List<Fact> read() {
        for (Value.Entry entry : template.section("Resources").entries()) {
            String key = entry.key().shown();
            if (key.startsWith("Fn::")) {
                out.add(Diagnostic.warning(entry.key().span(), "resources that `" + key + "` makes are not read"));
            }
        }
        for (Resource resource : template.resources().values()) {
            if (NestedStacks.isOne(resource.type()) && !evaluator.isLeftOut(resource)) {
                facts.addAll(NestedStacks.escapes(resource, template, evaluator));
            }
            boolean isOurs =
                    resource.type().startsWith("AWS::ECR::") || resource.type().startsWith("AWS::IAM::");
            if (isOurs && !evaluator.isLeftOut(resource)) {
                read(resource);
            }
        }
        return facts;
    }

    private void read(Resource resource) {
        declaration(resource);
        for (Site site : PolicySites.of(resource.type())) {
            switch (site.shape()) {
                case OWN -> own(resource, site);
                case INLINE_LIST -> inlineList(resource, site);
                case INLINE -> inline(resource, site);
                case MANAGED -> managed(resource, site);
                default -> throw new IllegalStateException("no such shape");
            }
        }
        if (resource.type().equals("AWS::IAM::UserToGroupAddition")) {
            Value.Text group = text(evaluator.property(resource, "GroupName"), resource, "GroupName");
            for (Value.Text user : texts(resource, "Users")) {
                facts.add(new Fact.Joins(user, group, user.span()));
            }
        }
    }

    private void declaration(Resource resource) {
        if (resource.type().equals("AWS::ECR::Repository")) {
            facts.add(new Fact.Declares(
                    new Repository(resource.id(), names.name(resource), names.arn(resource), resource.span())));
            return;
        }
        Identity.Kind kind = PolicySites.identityOf(resource.type());
        if (kind == null) {
            return;
        }
        Value.Text name = names.name(resource);
        facts.add(new Fact.Knows(new Identity(kind, resource.id(), name, names.arn(resource), resource.span())));
        for (Value.Text policy : texts(resource, "ManagedPolicyArns")) {
            facts.add(new Fact.Attaches(kind, name, policy, policy.span()));
        }
        if (kind == Identity.Kind.USER) {
            for (Value.Text group : texts(resource, "Groups")) {
                facts.add(new Fact.Joins(name, group, group.span()));
            }
        }
    }

    private void own(Resource resource, Site site) {
        Optional<Value> document = evaluator.property(resource, site.property());
        if (document.isEmpty()) {
            return;
        }
        Policy policy = policy(document.get(), resource, site.kind());
        if (site.kind() == PolicyKind.REPOSITORY) {
            facts.add(new Fact.Guards(policy, names.name(resource)));
            return;
        }
        if (site.kind() == PolicyKind.TRUST) {
            facts.add(new Fact.Trusts(policy, names.name(resource)));
            return;
        }
        Value.Text subject = switch (site.kind()) {
            case REGISTRY -> open(Hole.OWN_ACCOUNT, resource);
            case CREATION_TEMPLATE -> text(evaluator.property(resource, "Prefix"), resource, "Prefix");
            default -> names.name(resource);
        };
        facts.add(new Fact.Stands(policy, subject));
    }

    private void inlineList(Resource resource, Site site) {
        Optional<Value> list = evaluator.property(resource, site.property());
        if (list.isEmpty()) {
            return;
        }
        for (Value item : itemsOf(list.get())) {
            Value document = item instanceof Value.Obj inline
                    ? inline.get("PolicyDocument").orElse(null)
                    : item;
            if (document != null) {
                Policy policy = policy(document, resource, site.kind());
                facts.add(new Fact.Embeds(policy, site.identity(), names.name(resource)));
            }
        }
    }

    private void inline(Resource resource, Site site) {
        Optional<Value> document = evaluator.property(resource, site.property());
        if (document.isEmpty()) {
            return;
        }
        Policy policy = policy(document.get(), resource, site.kind());
        boolean goesSomewhere = false;
        for (Site.Target target : PolicySites.targetsOf(resource.type())) {
            for (Value.Text identity : texts(resource, target.property())) {
                facts.add(new Fact.Embeds(policy, target.kind(), identity));
                goesSomewhere = true;
            }
        }
        if (!goesSomewhere) {
            Hole nobody = Hole.opaque(
                    template.name() + "#" + resource.id() + ".target",
                    "`" + resource.id() + "` names no role, user or group");
            Identity.Kind kind = PolicySites.targetsOf(resource.type()).get(0).kind();
            facts.add(new Fact.Embeds(policy, kind, open(nobody, resource)));
        }
    }

    private void managed(Resource resource, Site site) {
        Optional<Value> document = evaluator.property(resource, site.property());
        Value.Text arn = names.arn(resource);
        if (document.isPresent()) {
            facts.add(new Fact.Manages(policy(document.get(), resource, site.kind()), arn));
        }
        for (Site.Target target : PolicySites.targetsOf(resource.type())) {
            for (Value.Text identity : texts(resource, target.property())) {
                facts.add(new Fact.Attaches(target.kind(), identity, arn, identity.span()));
            }
        }
    }

    private Policy policy(Value document, Resource resource, PolicyKind kind) {
        return PolicyReader.read(document, kind, new Attachment(resource.id(), document.span()), out);
    }

    /** The texts of a property that is one text or a list of them; what is open is a text of one hole. */
    private List<Value.Text> texts(Resource resource, String property) {
        List<Value.Text> texts = new ArrayList<>();
        Optional<Value> value = evaluator.property(resource, property);
        if (value.isPresent()) {
            for (Value item : itemsOf(value.get())) {
                texts.add(text(Optional.of(item), resource, property));
            }
        }
        return texts;
    }

    /** The items of a list and of lists in it, nulls left out; anything else is its only item. */
    private static List<Value> itemsOf(Value value) {
        if (!(value instanceof Value.Seq seq)) {
            return List.of(value);
        }
        List<Value> items = new ArrayList<>();
        for (Value item : seq.items()) {
            if (item instanceof Value.Seq inner) {
                items.addAll(inner.items());
            } else if (!(item instanceof Value.Null)) {
                items.add(item);
            }
        }
        return items;
    }

    private Value.Text text(Optional<Value> value, Resource resource, String property) {
        Optional<Value.Text> text = value.isPresent() ? value.get().asText() : Optional.empty();
        if (text.isPresent()) {
            return text.get();
        }
        Hole noText = Hole.opaque(
                template.name() + "#" + resource.id() + "." + property,
                "`" + property + "` of `" + resource.id() + "` is no text");
        return open(noText, resource);
    }

    private static Value.Text open(Hole hole, Resource resource) {
        return new Value.Text(List.of(new Part.Open(hole, resource.span())), resource.span());
    }
}
