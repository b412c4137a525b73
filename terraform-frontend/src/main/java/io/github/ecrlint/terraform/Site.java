package io.github.ecrlint.terraform;

import io.github.ecrlint.model.Identity;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.terraform.eval.Abroad;
import io.github.ecrlint.terraform.eval.Instance;
import io.github.ecrlint.terraform.eval.Nested;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** One instance of a resource as it is read for facts: values and places, those of a module elsewhere told where it is called. */
final class Site {
    private final Instance of;
    private final Nested block;
    private final Facts facts;
    private final Span home;

    private Site(Instance of, Nested block, Facts facts) {
        this.of = of;
        this.block = block;
        this.facts = facts;
        this.home = of.home();
    }

    static Site of(Instance instance, Facts facts) {
        return new Site(instance, null, facts);
    }

    String type() {
        return of.type();
    }

    String address() {
        return of.address();
    }

    Instance instance() {
        return of;
    }

    /** The label that names it; of a block within it its header. */
    Span span() {
        return home(block == null ? of.span() : block.header());
    }

    /** The value of an attribute as configured, or null where it is absent or null. */
    Value value(String attribute) {
        if (block == null) {
            return home(of.configured(attribute));
        }
        return home(block.open() != null ? block.open() : block.get(attribute));
    }

    /** Whether an attribute is configured, or may be for all that was read. */
    boolean has(String attribute) {
        return !of.isWhole() || value(attribute) != null;
    }

    /** The place of an attribute's expression; that of the block where it is absent. */
    Span place(String attribute) {
        Span place = block == null ? of.expression(attribute) : block.expression(attribute);
        return place == null ? span() : home(place);
    }

    /** An attribute as a text, made up by AWS where it is not configured; one hole where it is absent or no text. */
    Value.Text text(String attribute) {
        Value value = value(attribute);
        if (value == null) {
            value = !of.isWhole() ? unread() : block == null ? home(of.get(attribute)) : absent(attribute);
        }
        return text(value);
    }

    /** A value as a text; one hole where it is none. */
    Value.Text text(Value value) {
        Value.Text text = value.asText().orElse(null);
        if (text != null) {
            return text;
        }
        Hole hole = Hole.opaque(of.id() + " text", "a value of `" + of.address() + "` is no text");
        List<Part> parts = new ArrayList<>(1);
        parts.add(new Part.Open(hole, value.span()));
        return new Value.Text(parts, value.span());
    }

    /** A name of an identity as it is told in all accounts: of another than the own one by its ARN. */
    Value.Text identity(Identity.Kind kind, Value.Text name) {
        return of.identityHere(kind.toString(), name);
    }

    /** The items of a list attribute as texts; one text of one hole where the list is not known, none where it is absent. */
    List<Value.Text> texts(String attribute) {
        Value value = value(attribute);
        List<Value.Text> texts = new ArrayList<>();
        if (value == null) {
            if (!of.isWhole()) {
                texts.add(text(unread()));
            }
            return texts;
        }
        if (value instanceof Value.Seq seq) {
            for (Value item : seq.items()) {
                if (!(item instanceof Value.Null)) {
                    texts.add(text(item));
                }
            }
        } else {
            texts.add(text(value));
        }
        return texts;
    }

    /** The blocks of a type within it, those of {@code dynamic} blocks among them. */
    List<Site> blocks(String type) {
        List<Site> found = new ArrayList<>();
        for (Nested nested : block == null ? of.blocks(type) : block.blocks(type)) {
            found.add(new Site(of, nested, facts));
        }
        return found;
    }

    /** The first block of a type, or null. */
    Site block(String type) {
        List<Site> found = blocks(type);
        return found.isEmpty() ? null : found.get(0);
    }

    /** The policy that an attribute holds, or null where there is none. */
    Policy policy(String attribute, PolicyKind kind) {
        Value document = value(attribute);
        if (document == null) {
            return of.isWhole() ? null : facts.policy(this, unread(), span(), kind);
        }
        return facts.policy(this, document, place(attribute), kind);
    }

    /** What a JSON text in an attribute says; null where it is absent. */
    Value json(String attribute) {
        Value text = value(attribute);
        return text == null ? null : facts.json(text);
    }

    private Value.Unknown absent(String attribute) {
        Hole hole =
                Hole.opaque(of.id() + " " + attribute, "`" + of.address() + "` does not say its `" + attribute + "`");
        return new Value.Unknown(hole, span());
    }

    Value.Unknown unread() {
        Hole hole = Hole.opaque(of.id() + " unread", "a part of `" + of.address() + "` could not be read");
        return new Value.Unknown(hole, span());
    }

    private Span home(Span place) {
        return home == null ? place : Abroad.bring(place, home);
    }

    private Value home(Value value) {
        return home == null || value == null ? value : facts.brought(value, home);
    }
}
