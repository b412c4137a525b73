package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Located;
import io.github.ecrlint.terraform.syntax.Expression;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Evaluates {@code for} expressions. */
final class Loops {
    private Loops() {}

    static Value tuple(Expression.ForTuple loop, Scope scope) {
        Elements elements = Evaluator.elements(loop.collection(), scope);
        if (elements.open() != null) {
            return elements.open();
        }
        List<Value> items = new ArrayList<>();
        for (Elements.Element element : elements.list()) {
            Scope inner = bind(scope, loop.key(), loop.value(), element);
            Value condition = condition(loop.condition(), inner);
            if (condition != null && Evaluator.truth(condition) == null) {
                items.add(Unknowns.restOf(
                        Evaluator.undecided(condition, loop.condition().orElseThrow(), loop.span(), inner)));
            } else if (condition == null || Evaluator.truth(condition)) {
                items.add(Evaluator.evaluate(loop.each(), inner));
            }
        }
        return scope.module().evaluation().made(new Value.Seq(items, loop.span()), elements);
    }

    static Value object(Expression.ForObject loop, Scope scope) {
        Elements elements = Evaluator.elements(loop.collection(), scope);
        if (elements.open() != null) {
            return elements.open();
        }
        List<Value.Entry> entries = new ArrayList<>();
        for (Elements.Element element : elements.list()) {
            Scope inner = bind(scope, loop.key(), loop.value(), element);
            Value condition = condition(loop.condition(), inner);
            if (condition != null && Evaluator.truth(condition) == null) {
                return Evaluator.undecided(condition, loop.condition().orElseThrow(), loop.span(), inner);
            }
            if (condition == null || Evaluator.truth(condition)) {
                Value key = Evaluator.evaluate(loop.eachKey(), inner);
                Value.Text text = key.asText().orElse(null);
                if (text == null || !text.isLiteral() && Unknowns.restIn(text) != null) {
                    return Unknowns.derived(loop.span(), "for", key);
                }
                entries.add(new Value.Entry(text, Evaluator.evaluate(loop.each(), inner)));
            }
        }
        return new Value.Obj(loop.grouped() ? grouped(entries) : Objects.once(entries), loop.span());
    }

    private static List<Value.Entry> grouped(List<Value.Entry> entries) {
        Map<String, Value.Text> keys = new LinkedHashMap<>();
        Map<String, List<Value>> groups = new LinkedHashMap<>();
        for (Value.Entry entry : entries) {
            String key = entry.key().shown();
            keys.putIfAbsent(key, entry.key());
            List<Value> group = groups.get(key);
            if (group == null) {
                group = new ArrayList<>();
                groups.put(key, group);
            }
            group.add(entry.value());
        }
        List<Value.Entry> gathered = new ArrayList<>();
        for (Map.Entry<String, Value.Text> key : keys.entrySet()) {
            List<Value> group = groups.get(key.getKey());
            gathered.add(new Value.Entry(
                    key.getValue(), new Value.Seq(group, group.get(0).span())));
        }
        return gathered;
    }

    /** The value of the condition, or null where there is none. */
    private static Value condition(Optional<Expression> condition, Scope scope) {
        return condition.isPresent() ? Evaluator.evaluate(condition.get(), scope) : null;
    }

    static Scope bind(Scope scope, Optional<Located<String>> key, Located<String> value, Elements.Element element) {
        Scope inner = scope.at("[" + Canon.of(element.key()) + "]");
        if (key.isPresent()) {
            inner = inner.with(key.get().value(), new Plain(element.key()));
        }
        return inner.with(value.value(), element.value());
    }
}
