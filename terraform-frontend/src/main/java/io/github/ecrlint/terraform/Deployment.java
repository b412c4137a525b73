package io.github.ecrlint.terraform;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.World;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.terraform.eval.Choice;
import io.github.ecrlint.terraform.eval.Evaluation;
import io.github.ecrlint.terraform.eval.Instance;
import io.github.ecrlint.terraform.eval.ModuleInstance;
import io.github.ecrlint.terraform.eval.Outside;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All that one root module deploys, as facts. */
final class Deployment {
    private static final int DEEPEST_ARGUMENT = 8;

    private Deployment() {}

    static World read(ModuleInstance root, Evaluation evaluation, String name) {
        Facts facts = new Facts(evaluation);
        List<Fact> all = facts.all();
        Alternatives alternatives = null;
        List<Instance> instances = root.resources();
        evaluation.refresh();
        for (Instance instance : instances) {
            evaluation.begin();
            int said = evaluation.diagnostics().size();
            int known = all.size();
            PolicySites.read(instance, facts);
            Map<Span, Choice> undecided = evaluation.undecided();
            if (!undecided.isEmpty()) {
                alternatives = alternatives == null ? new Alternatives(root, evaluation) : alternatives;
                List<Fact> own = all.subList(known, all.size());
                List<Fact> instead = alternatives.of(instance, new ArrayList<>(own), undecided, said);
                own.clear();
                all.addAll(instead);
            }
        }
        facts.finish();
        List<Fact> escapes = new ArrayList<>();
        for (Outside outside : root.outside()) {
            evaluation.diagnostics().add(outside.told());
            for (Fact fact : all) {
                if (fact instanceof Fact.Knows knows && isHandedOver(knows.identity(), outside.arguments(), 0)) {
                    escapes.add(new Fact.Escapes(knows.identity().arn(), outside.module()));
                }
            }
        }
        all.addAll(escapes);
        if (evaluation.isExhausted()) {
            Span start = new Source(root.directory(), "").span(0, 0);
            evaluation
                    .diagnostics()
                    .add(Diagnostic.warning(start, "the module takes too long to evaluate; a part was left out"));
        }
        return new World(name, all);
    }

    private static boolean isHandedOver(Identity identity, List<Value> values, int depth) {
        for (Value value : values) {
            if (value instanceof Value.Text text && isOf(identity, text)) {
                return true;
            }
            if (depth < DEEPEST_ARGUMENT
                    && value instanceof Value.Seq seq
                    && isHandedOver(identity, seq.items(), depth + 1)) {
                return true;
            }
            if (depth < DEEPEST_ARGUMENT && value instanceof Value.Obj obj) {
                List<Value> inner = new ArrayList<>();
                for (Value.Entry entry : obj.entries()) {
                    inner.add(entry.value());
                }
                if (isHandedOver(identity, inner, depth + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the text is the ARN, or the name where it was taken from there: an equal word elsewhere means nothing. */
    private static boolean isOf(Identity identity, Value.Text text) {
        boolean madeUp = !identity.name().isLiteral() && text.sameAs(identity.name());
        boolean taken = !identity.name().parts().isEmpty()
                && text.parts() == identity.name().parts();
        return madeUp || taken || text.sameAs(identity.arn());
    }
}
