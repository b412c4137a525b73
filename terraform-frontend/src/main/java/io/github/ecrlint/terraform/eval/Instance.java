package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.terraform.syntax.Attribute;
import io.github.ecrlint.terraform.syntax.Block;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One instance of a resource or data source, with its attributes as configured or as AWS makes them up. */
public final class Instance implements Referent {
    private static final int MOST_BLOCKS = 1000;

    private final Resource resource;
    private final Repetition.Turn turn;
    private final Map<String, Referent> known = new HashMap<>();
    private final Map<String, Value> made = new HashMap<>();
    private final Set<String> underway = new HashSet<>();

    Instance(Resource resource, Repetition.Turn turn) {
        this.resource = resource;
        this.turn = turn;
    }

    public String type() {
        return resource.type();
    }

    /** As it is referred to from the root module: {@code module.app.aws_iam_role.ci["a"]}. */
    public String address() {
        return resource.owner().prefix() + resource.address() + turn.suffix();
    }

    /** This resource in another evaluation of its root module: that of another index where this one is not there, or null. */
    public Instance in(ModuleInstance otherRoot) {
        ModuleInstance owner = resource.owner().in(otherRoot);
        return owner == null
                ? null
                : owner.resource(block(), isData() ? "data." : "").like(turn.suffix());
    }

    /** Unique in the project. */
    public String id() {
        return resource.owner().id() + resource.address() + turn.suffix();
    }

    /** Whether all of its block was read: if not, an absent attribute means nothing. */
    public boolean isWhole() {
        return resource.block().body().whole();
    }

    /** Whether it surely exists: every {@code count} and {@code for_each} on the way to it is known. */
    public boolean isSure() {
        boolean sure = !resource.isOpen();
        for (ModuleInstance at = resource.owner(); sure && at.call() != null; at = at.caller()) {
            sure = Repetition.of(at.call(), "", at.caller().scope()).open() == null;
        }
        return sure;
    }

    /** The label that names it. */
    public Span span() {
        Block block = resource.block();
        return block.labels().size() > 1 ? block.labels().get(1).span() : block.headerSpan();
    }

    /** The attribute as configured, or null where it is absent or null. */
    public Value configured(String name) {
        Referent given = given(name, span());
        return given == null ? null : given.value();
    }

    /** The expression of an attribute, or null where it is absent. */
    public Span expression(String name) {
        Attribute attribute = resource.block().body().attribute(name);
        return attribute == null ? null : attribute.value().span();
    }

    /** The attribute as configured, made up or looked up. */
    public Value get(String name) {
        return attribute(name, span()).value();
    }

    /** The blocks of a type within it, those of {@code dynamic} blocks among them. */
    public List<Nested> blocks(String type) {
        return Nested.of(resource.block().body(), type, turn.scope());
    }

    /** Where to say what this resource says, as it is none of the repository; null where it is part of that. */
    public Span home() {
        return resource.owner().home();
    }

    /** Why the public module that it is of may make more than is known; null where it does not. */
    public String doubt() {
        StandIn standIn = owner().module().standIn();
        return standIn == null ? null : standIn.doubt();
    }

    /**
     * The ARN that an identity of a name has in the account that this resource is in, if it has no path; the name itself where that
     * is the own account, or where it is an ARN already.
     */
    public Value.Text identityHere(String kind, Value.Text name) {
        Value.Text account = Arns.beginsAsOne(name) ? null : Accounts.of(this, name.span());
        if (account == null
                || account.hole().isPresent() && account.hole().get().equals(Hole.OWN_ACCOUNT)) {
            return name;
        }
        Texts arn = new Texts(name.span()).add("arn:").open(Hole.PARTITION).add(":iam::");
        return arn.text(account).add(":" + kind + "/").text(name).build();
    }

    /** The module that it stands in. */
    ModuleInstance owner() {
        return resource.owner();
    }

    /** Whether it is looked up, not made. */
    boolean isData() {
        return resource.isData();
    }

    Block block() {
        return resource.block();
    }

    Scope scope() {
        return turn.scope();
    }

    /** An id for what AWS makes up of it. */
    Hole generated(String attribute) {
        return Hole.generated(id() + "." + attribute);
    }

    /** What is known of an attribute only when it is looked up. */
    Value lookedUp(String attribute, Span place) {
        String name = resource.owner().prefix() + resource.address() + "." + attribute;
        return Unknowns.of(generated(attribute).id(), "`" + name + "` is looked up at run time", place);
    }

    @Override
    public Referent attribute(String name, Span place) {
        Referent given = given(name, place);
        if (given != null) {
            return given;
        }
        Value value = made.get(name);
        if (value == null) {
            String key = name + " made";
            if (!underway.add(key)) {
                return new Plain(circular(name, place));
            }
            value = make(name);
            underway.remove(key);
            made.put(name, value);
        }
        Value.Unknown open = Unknowns.whyOpen(value);
        return new Plain(open != null ? Unknowns.open(open.because(), place) : value.at(place));
    }

    /** What the attribute is configured to be, evaluated once; null where it is absent or null. */
    private Referent given(String name, Span place) {
        Attribute attribute = block().body().attribute(name);
        if (attribute == null) {
            return null;
        }
        Referent found = known.get(name);
        if (found == null) {
            if (!underway.add(name)) {
                return new Plain(circular(name, place));
            }
            found = Evaluator.refer(attribute.value(), turn.scope());
            underway.remove(name);
            known.put(name, found);
        }
        return found instanceof Plain plain && plain.value() instanceof Value.Null ? null : found;
    }

    private Value circular(String name, Span place) {
        return Unknowns.failed(place, "`" + address() + "." + name + "` depends on itself");
    }

    /** What an attribute is that is not configured. */
    private Value make(String name) {
        boolean document = isData() && type().equals("aws_iam_policy_document");
        if (document && (name.equals("json") || name.equals("minified_json"))) {
            return PolicyDocument.json(this);
        }
        Span place = span();
        Value computed = Computed.attribute(this, name, place);
        if (computed != null) {
            return computed;
        }
        if (!block().body().whole()) {
            return Unknowns.of(generated(name).id(), "a part of `" + address() + "` could not be read", place);
        }
        List<Nested> nested = blocks(name);
        if (!nested.isEmpty()) {
            List<Value> items = new ArrayList<>();
            for (Nested block : nested) {
                items.add(items.size() > MOST_BLOCKS || block.open() != null ? restOf(block, place) : block.value());
            }
            return new Value.Seq(items, place);
        }
        return isData() ? lookedUp(name, place) : Unknowns.text(generated(name), place);
    }

    private Value restOf(Nested block, Span place) {
        Value.Unknown open = block.open();
        return Unknowns.restOf(open != null ? open : Unknowns.failed(place, "there are too many blocks"));
    }

    @Override
    public Value value() {
        List<Value.Entry> entries = new ArrayList<>();
        for (Attribute attribute : block().body().attributes()) {
            entries.add(entry(attribute.name(), attribute.nameSpan()));
        }
        String[] computed = {"arn", "id", "name", "json", "repository_url"};
        for (String name : computed) {
            boolean makes = name.equals("arn") && type().startsWith("aws_")
                    || name.equals("id")
                    || Computed.attribute(this, name, span()) != null
                    || type().equals("aws_iam_policy_document") && name.equals("json");
            if (block().body().attribute(name) == null && makes) {
                entries.add(entry(name, span()));
            }
        }
        return new Value.Obj(entries, block().headerSpan());
    }

    private Value.Entry entry(String name, Span place) {
        return new Value.Entry(
                Value.Text.computed(name, place), attribute(name, place).value());
    }

    @Override
    public Referent index(Value key, Span place) {
        Value.Text name = key.asText().orElse(null);
        if (name == null || !name.isLiteral() || Numbers.of(key) != null) {
            return new Plain(Unknowns.failed(place, "`" + address() + "` is not repeated"));
        }
        return attribute(name.shown(), place);
    }

    @Override
    public Elements elements() {
        return new Plain(value()).elements();
    }
}
