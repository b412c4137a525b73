package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.terraform.syntax.Expression;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Evaluates {@code of[*].each} and {@code of.*.each}. */
final class Splats {
    /** The name under which the element is bound; no identifier can be the same. */
    static final String ITEM = "*";

    private Splats() {}

    static Value evaluate(Expression.Splat splat, Scope scope) {
        Referent of = Evaluator.refer(splat.of(), scope);
        List<Value> items = new ArrayList<>();
        if (of instanceof Plain plain && !(plain.value() instanceof Value.Seq)) {
            Value single = plain.value();
            if (Unknowns.whyOpen(single) != null) {
                return Unknowns.isFailure(single) ? single : Unknowns.derived(splat.span(), "[*]", single);
            }
            if (!(single instanceof Value.Null)) {
                items.add(Evaluator.evaluate(splat.each(), scope.with(ITEM, of)));
            }
            return new Value.Seq(items, splat.span());
        }
        Elements elements = of.elements();
        if (elements.open() != null) {
            return elements.open();
        }
        if (elements.keyed()) {
            items.add(Evaluator.evaluate(splat.each(), scope.with(ITEM, of)));
            return new Value.Seq(items, splat.span());
        }
        for (Elements.Element element : elements.list()) {
            items.add(Evaluator.evaluate(
                    splat.each(), scope.with(ITEM, element.value()).at("[" + Canon.of(element.key()) + "]")));
        }
        return scope.module().evaluation().made(new Value.Seq(items, splat.span()), elements);
    }
}
