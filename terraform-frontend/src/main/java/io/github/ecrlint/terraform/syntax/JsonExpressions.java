package io.github.ecrlint.terraform.syntax;

import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** JSON values as the expressions that they say: a string is a template, unless it is in a place for mere values. */
final class JsonExpressions {
    private static final int DEEPEST = 150;

    private final boolean literal;
    private final List<Diagnostic> diagnostics;
    /** What may be a block is asked for twice, and complained of once. */
    private final IdentityHashMap<Value, Expression> read = new IdentityHashMap<>();

    /** @param literal whether strings are no templates */
    JsonExpressions(boolean literal, List<Diagnostic> diagnostics) {
        this.literal = literal;
        this.diagnostics = diagnostics;
    }

    Expression of(Value value) {
        return of(value, 0);
    }

    private Expression of(Value value, int depth) {
        Expression known = read.get(value);
        if (known == null) {
            known = read(value, depth);
            read.put(value, known);
        }
        return known;
    }

    private Expression read(Value value, int depth) {
        Span span = value.span();
        if (depth > DEEPEST) {
            diagnostics.add(Diagnostic.error(span, "this is nested more than " + DEEPEST + " levels deep"));
            return new Expression.Broken(span);
        }
        if (value instanceof Value.Text text) {
            return text(text);
        }
        if (value instanceof Value.Num number) {
            return number(number.value(), span);
        }
        if (value instanceof Value.Bool bool) {
            return new Expression.Bool(bool.value(), span);
        }
        if (value instanceof Value.Null) {
            return new Expression.Null(span);
        }
        if (value instanceof Value.Seq seq) {
            List<Expression> items = new ArrayList<>(seq.items().size());
            for (Value item : seq.items()) {
                items.add(of(item, depth + 1));
            }
            return new Expression.Tuple(items, span);
        }
        if (value instanceof Value.Obj obj) {
            List<Expression.Item> items = new ArrayList<>(obj.entries().size());
            for (Value.Entry entry : obj.entries()) {
                Span place = entry.key().span();
                items.add(new Expression.Item(
                        text(entry.key()),
                        of(entry.value(), depth + 1),
                        true,
                        place.until(entry.value().span())));
            }
            return new Expression.Obj(items, span);
        }
        return new Expression.Broken(span);
    }

    private static Expression number(BigDecimal number, Span span) {
        return number.signum() < 0
                ? new Expression.Unary(Expression.UnaryOperator.MINUS, new Expression.Num(number.negate(), span), span)
                : new Expression.Num(number, span);
    }

    private Expression.Template text(Value.Text text) {
        if (text.parts().size() != 1 || !(text.parts().get(0) instanceof Part.Literal characters)) {
            return new Expression.Template(Expression.Template.Form.QUOTED, List.of(), text.span());
        }
        String said = characters.text();
        if (literal || said.indexOf("${") < 0 && said.indexOf("%{") < 0) {
            List<TemplatePart> parts = List.of(new TemplatePart.Literal(characters));
            return new Expression.Template(Expression.Template.Form.QUOTED, parts, text.span());
        }
        HclTemplate template = Transposed.template(characters);
        diagnostics.addAll(template.diagnostics());
        return template.diagnostics().isEmpty()
                ? new Expression.Template(
                        Expression.Template.Form.QUOTED, template.template().parts(), text.span())
                : broken(text);
    }

    private static Expression.Template broken(Value.Text text) {
        TemplatePart part = new TemplatePart.Interpolation(new Expression.Broken(text.span()), text.span());
        return new Expression.Template(Expression.Template.Form.QUOTED, List.of(part), text.span());
    }
}
