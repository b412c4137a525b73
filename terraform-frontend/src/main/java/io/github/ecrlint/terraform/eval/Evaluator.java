package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.terraform.syntax.Expression;
import io.github.ecrlint.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Evaluates expressions; whatever the input, it answers, if only with an unknown. */
final class Evaluator {
    private Evaluator() {}

    static Value evaluate(Expression expression, Scope scope) {
        return refer(expression, scope).value();
    }

    /** What an expression leads to, without evaluating more of it than is asked for. */
    static Referent refer(Expression expression, Scope scope) {
        Evaluation evaluation = scope.module().evaluation();
        Value.Unknown refused = evaluation.enter(expression.span());
        if (refused != null) {
            return new Plain(refused);
        }
        try {
            Referent led = lead(expression, scope);
            return evaluation.assumed() == null ? led : evaluation.assumed().settle(led);
        } finally {
            evaluation.leave();
        }
    }

    /** The elements of what an expression leads to; those of a set are their own keys. */
    static Elements elements(Expression expression, Scope scope) {
        Referent led = refer(expression, scope);
        Elements elements = led.elements();
        boolean set = led instanceof Plain plain && scope.module().evaluation().isSet(plain.value());
        if (!set) {
            return elements;
        }
        List<Elements.Element> own = new ArrayList<>(elements.list().size());
        for (Elements.Element element : elements.list()) {
            own.add(new Elements.Element(element.value().value(), element.value()));
        }
        return new Elements(own, elements.keyed(), elements.open(), elements.number());
    }

    private static Referent lead(Expression expression, Scope scope) {
        if (expression instanceof Expression.Variable variable) {
            return References.root(variable, scope);
        }
        if (expression instanceof Expression.GetAttr get) {
            return refer(get.of(), scope).attribute(get.name(), get.span());
        }
        if (expression instanceof Expression.Index index) {
            Referent of = refer(index.of(), scope);
            Value key = evaluate(index.key(), scope);
            Referent found = of.index(key, index.span());
            return scope.isTried() ? found : OneOf.of(of, key, found);
        }
        if (expression instanceof Expression.Parenthesised parenthesised) {
            return refer(parenthesised.inner(), scope);
        }
        if (expression instanceof Expression.SplatItem) {
            Referent item = scope.find(Splats.ITEM);
            return item != null ? item : new Plain(broken(expression.span(), scope));
        }
        if (expression instanceof Expression.Template template) {
            Optional<Expression> wrapped =
                    template.form() == Expression.Template.Form.QUOTED ? template.wrapped() : Optional.empty();
            return wrapped.isPresent()
                    ? refer(wrapped.get(), scope)
                    : new Plain(Templates.render(template.parts(), template.span(), scope));
        }
        Value value = value(expression, scope);
        return scope.module().evaluation().isTooHeavy(value)
                ? new Plain(Unknowns.of(scope.id(expression.span()), "the value is too large", expression.span()))
                : new Plain(value);
    }

    private static Value value(Expression expression, Scope scope) {
        Span span = expression.span();
        if (expression instanceof Expression.Num number) {
            return new Value.Num(number.value(), span);
        }
        if (expression instanceof Expression.Bool bool) {
            return new Value.Bool(bool.value(), span);
        }
        if (expression instanceof Expression.Given given) {
            return given.value();
        }
        if (expression instanceof Expression.Null) {
            return new Value.Null(span);
        }
        if (expression instanceof Expression.Tuple tuple) {
            List<Value> items = new ArrayList<>(tuple.items().size());
            for (Expression item : tuple.items()) {
                items.add(evaluate(item, scope));
            }
            return new Value.Seq(items, span);
        }
        if (expression instanceof Expression.Obj object) {
            return object(object, scope);
        }
        if (expression instanceof Expression.Call call) {
            return Functions.call(call, scope);
        }
        if (expression instanceof Expression.Conditional conditional) {
            return conditional(conditional, scope);
        }
        if (expression instanceof Expression.Binary binary) {
            return Operators.binary(binary, scope);
        }
        if (expression instanceof Expression.Unary unary) {
            return Operators.unary(unary, scope);
        }
        if (expression instanceof Expression.ForTuple loop) {
            return Loops.tuple(loop, scope);
        }
        if (expression instanceof Expression.ForObject loop) {
            return Loops.object(loop, scope);
        }
        if (expression instanceof Expression.Splat splat) {
            return Splats.evaluate(splat, scope);
        }
        return broken(span, scope);
    }

    private static Value broken(Span span, Scope scope) {
        return Unknowns.of(scope.id(span), "the expression could not be read", span);
    }

    private static Value object(Expression.Obj object, Scope scope) {
        List<Value.Entry> entries = new ArrayList<>(object.items().size());
        for (Expression.Item item : object.items()) {
            entries.add(new Value.Entry(key(item, scope), evaluate(item.value(), scope)));
        }
        scope.module().evaluation().report(Objects.repeated(entries));
        return new Value.Obj(Objects.once(entries), object.span());
    }

    private static Value.Text key(Expression.Item item, Scope scope) {
        Span span = item.key().span();
        if (item.word().isPresent()) {
            return Value.Text.computed(item.word().get(), span);
        }
        Value key = evaluate(item.key(), scope);
        Value.Text text = key.asText().orElse(null);
        return text != null ? text : notText(key, scope);
    }

    private static Value.Text notText(Value key, Scope scope) {
        return Unknowns.of(scope.id(key.span()), "a key is no text", key.span())
                .asText()
                .orElseThrow();
    }

    private static Value conditional(Expression.Conditional conditional, Scope scope) {
        Value condition = evaluate(conditional.condition(), scope);
        Boolean decided = truth(condition);
        if (decided != null) {
            Value chosen = evaluate(decided ? conditional.then() : conditional.otherwise(), scope);
            Expression other = decided ? conditional.otherwise() : conditional.then();
            // both have one type: a number beside a text is a text
            boolean text = other instanceof Expression.Template
                    && (chosen instanceof Value.Num || chosen instanceof Value.Bool);
            return text ? chosen.asText().orElseThrow() : chosen;
        }
        if (Unknowns.isFailure(condition)) {
            return condition;
        }
        Value then = evaluate(conditional.then(), scope);
        if (Boolean.TRUE.equals(Operators.equal(then, evaluate(conditional.otherwise(), scope)))) {
            return then;
        }
        return undecided(condition, conditional.condition(), conditional.span(), scope);
    }

    /** What depends on a condition that is not known. */
    static Value.Unknown undecided(Value condition, Expression written, Span place, Scope scope) {
        Value.Unknown open = Unknowns.whyOpen(condition);
        String text = oneLine(written.span().text());
        String name = "the condition `" + text + "` is open";
        if (open == null) {
            return Unknowns.of(scope.id(place), name, place);
        }
        // nobody here has seen a condition of a module from elsewhere
        boolean abroad = Abroad.is(written.span().source().path());
        String reason =
                abroad ? open.because().reason() : name + ": " + open.because().reason();
        if (StandIn.isRelease(open.because())) {
            return Unknowns.of(scope.id(place), reason, place);
        }
        Choices choices = scope.module().evaluation().choices();
        return Unknowns.of(choices.leave(scope.id(place), choices.behind(open, text)), reason, place);
    }

    static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length() && line.length() < 60; i++) {
            char c = text.charAt(i);
            boolean blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
            if (!blank) {
                line.append(c);
            } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return text.length() > 60 && line.length() >= 60 ? line + "…" : line.toString();
    }

    /** True or false, or null where it is not known or no truth value at all. */
    static Boolean truth(Value value) {
        if (value instanceof Value.Bool bool) {
            return bool.value();
        }
        if (value instanceof Value.Text text) {
            return text.is("true") || text.is("1") ? Boolean.TRUE : text.is("false") || text.is("0") ? false : null;
        }
        BigDecimal number = value instanceof Value.Num ? Numbers.of(value) : null;
        return number == null ? null : number.signum() != 0;
    }
}
