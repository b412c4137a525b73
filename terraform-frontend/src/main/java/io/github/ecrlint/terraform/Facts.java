package io.github.ecrlint.terraform;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.policy.Attachment;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.PolicyReader;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.terraform.eval.Abroad;
import io.github.ecrlint.terraform.eval.CallPath;
import io.github.ecrlint.terraform.eval.Evaluation;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The facts of one deployment as they are collected. */
final class Facts {
    private final Evaluation evaluation;
    private final List<Fact> all = new ArrayList<>();
    private List<Site> late;
    private List<Site> kept;
    private Exclusives exclusives;

    Facts(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    List<Fact> all() {
        return all;
    }

    void add(Fact fact) {
        all.add(fact);
    }

    /** Leaves a resource for when all others have been read. */
    void postpone(Site of) {
        if (late == null) {
            late = new ArrayList<>();
        }
        late.add(of);
    }

    /** Reads what was left. */
    void finish() {
        for (int i = 0; late != null && i < late.size(); i++) {
            PolicySites.readLate(late.get(i), this);
        }
        if (exclusives != null) {
            exclusives.contest(all);
        }
    }

    /** The resources that take away what they do not name. */
    Exclusives exclusives() {
        if (exclusives == null) {
            exclusives = new Exclusives();
        }
        return exclusives;
    }

    /** Embeds a policy that has a name by which others can tell it. */
    void embed(Policy policy, Identity.Kind kind, Value.Text identity, Value.Text name) {
        if (policy != null) {
            add(new Fact.Embeds(policy, kind, identity, Optional.of(name), Optional.empty()));
        }
    }

    /** Keeps a resource that others name. */
    void keep(Site of) {
        if (kept == null) {
            kept = new ArrayList<>();
        }
        kept.add(of);
    }

    /** The resources of a type that were kept. */
    List<Site> kept(String type) {
        List<Site> found = new ArrayList<>();
        for (int i = 0; kept != null && i < kept.size(); i++) {
            if (kept.get(i).type().equals(type)) {
                found.add(kept.get(i));
            }
        }
        return found;
    }

    /** The one resource of a type that was kept and has this attribute, or null. */
    Site kept(String type, String attribute, Value.Text value) {
        Site found = null;
        for (Site one : kept(type)) {
            if (one.text(attribute).sameAs(value)) {
                if (found != null) {
                    return null;
                }
                found = one;
            }
        }
        return found;
    }

    /** The policy that a document of a resource says. */
    Policy policy(Site on, Value document, Span place, PolicyKind kind) {
        Value encoded = evaluation.json().encodedIn(document);
        Attachment attachment = attachment(on, document, place);
        evaluation.reads(encoded != null ? encoded : document, place);
        Policy policy =
                PolicyReader.read(encoded != null ? encoded : document, kind, attachment, evaluation.diagnostics());
        String doubt = on.instance().doubt();
        return doubt == null ? policy : leaveOpen(policy, doubt);
    }

    /** A resource as the carrier of what a value in it says. */
    Attachment attachment(Site on, Value said, Span place) {
        return new Attachment(
                on.address(),
                place,
                CallPath.to(on.instance(), said),
                !on.instance().isSure());
    }

    void replicate(Fact.Replicates fact) {
        add(fact);
        Optional<Diagnostic> open = fact.open();
        if (open.isPresent()) {
            evaluation.diagnostics().add(open.get());
        }
    }

    /** Takes note that a fact told at the label of a resource depends on a value with a question. */
    void reads(Value value, Site of) {
        evaluation.reads(value, of.span());
    }

    /** A policy of which it is not known whether it is all. */
    private Policy leaveOpen(Policy policy, String doubt) {
        Span place = policy.on().span();
        evaluation
                .diagnostics()
                .add(Diagnostic.warning(
                        place, policy.kind().title() + " of `" + policy.on().address() + "` not resolved: " + doubt));
        return policy.leavingOpen(new Value.Unknown(Hole.opaque(policy.on().address() + " doubt", doubt), place));
    }

    /** What a JSON text says; unknown where it is none. */
    Value json(Value text) {
        return evaluation.json().read(text);
    }

    /** A value with the places of code that is none of the repository brought home. */
    Value brought(Value value, Span home) {
        return Abroad.bring(value, home, evaluation.json());
    }

    /** An identity of a public module of which it is not known whether it gives it more policies. */
    void escape(Site identity) {
        String doubt = identity.instance().doubt();
        Hole hole = Hole.opaque(identity.address() + " doubt", doubt);
        add(new Fact.Escapes(identity.text("arn"), new Value.Unknown(hole, identity.span())));
    }

    void embed(Policy policy, Identity.Kind kind, Value.Text identity) {
        if (policy != null) {
            add(new Fact.Embeds(policy, kind, identity));
        }
    }

    /**
     * Takes note that what stands at a place of a resource depends on a name or ARN with a question of its own: one in another
     * resource's expressions, or in a local value, leads to that other thing whatever the answer is.
     */
    void hangs(Span place, Value.Text on, Site of) {
        for (Part part : on.parts()) {
            if (part instanceof Part.Open open && Evaluation.asks(open.hole(), of.instance())) {
                evaluation.reads(on, place);
                return;
            }
        }
    }

    void attach(Identity.Kind kind, Value.Text identity, Value.Text arn, Span place) {
        add(new Fact.Attaches(kind, identity, arn, place));
    }
}
