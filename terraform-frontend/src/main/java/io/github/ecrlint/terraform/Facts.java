package io.github.ecrlint.terraform;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.policy.Attachment;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.PolicyReader;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.terraform.eval.Evaluation;
import io.github.ecrlint.terraform.eval.Instance;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** The facts of one deployment as they are collected. */
final class Facts {
    private final Evaluation evaluation;
    private final List<Fact> all = new ArrayList<>();

    Facts(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    List<Fact> all() {
        return all;
    }

    void add(Fact fact) {
        all.add(fact);
    }

    /** The policy that an attribute holds, or null where there is none. */
    Policy policy(Instance of, String attribute, PolicyKind kind) {
        Value document = of.configured(attribute);
        Span place = of.expression(attribute);
        if (document == null && of.isWhole()) {
            return null;
        }
        if (document == null) {
            return policy(of, unread(of), of.span(), kind);
        }
        return policy(of, document, place == null ? of.span() : place, kind);
    }

    /** The policy that a document says. */
    Policy policy(Instance on, Value document, Span place, PolicyKind kind) {
        Value encoded = evaluation.json().encodedIn(document);
        Attachment attachment = new Attachment(on.address(), place);
        return PolicyReader.read(encoded != null ? encoded : document, kind, attachment, evaluation.diagnostics());
    }

    /** An attribute as a text; one hole where it is absent or no text. */
    static Value.Text text(Instance of, String attribute) {
        Value value = of.isWhole() || of.configured(attribute) != null ? of.get(attribute) : unread(of);
        return text(value, of);
    }

    private static Value.Text text(Value value, Instance of) {
        Value.Text text = value.asText().orElse(null);
        if (text != null) {
            return text;
        }
        Hole hole = Hole.opaque(of.id() + " text", "a value of `" + of.address() + "` is no text");
        List<Part> parts = new ArrayList<>(1);
        parts.add(new Part.Open(hole, value.span()));
        return new Value.Text(parts, value.span());
    }

    /** The items of a list attribute as texts; one text of one hole where the list is not known, none where it is absent. */
    static List<Value.Text> texts(Instance of, String attribute) {
        Value value = of.configured(attribute);
        List<Value.Text> texts = new ArrayList<>();
        if (value == null) {
            if (!of.isWhole()) {
                texts.add(text(unread(of), of));
            }
            return texts;
        }
        if (value instanceof Value.Seq seq) {
            for (Value item : seq.items()) {
                if (!(item instanceof Value.Null)) {
                    texts.add(text(item, of));
                }
            }
        } else {
            texts.add(text(value, of));
        }
        return texts;
    }

    private static Value.Unknown unread(Instance of) {
        Hole hole = Hole.opaque(of.id() + " unread", "a part of `" + of.address() + "` could not be read");
        return new Value.Unknown(hole, of.span());
    }

    void embed(Policy policy, Identity.Kind kind, Value.Text identity) {
        if (policy != null) {
            add(new Fact.Embeds(policy, kind, identity));
        }
    }

    void attach(Identity.Kind kind, Value.Text identity, Value.Text arn, Span place) {
        add(new Fact.Attaches(kind, identity, arn, place));
    }
}
