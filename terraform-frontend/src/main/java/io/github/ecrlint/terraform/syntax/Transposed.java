package io.github.ecrlint.terraform.syntax;

import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Located;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Expressions that were read from a text within a file, led back to the file that spells the text. */
final class Transposed {
    private final Part.Literal text;
    private final int shift;

    /**
     * @param text what the expressions were read from
     * @param shift how many characters stood in front of it when it was read
     */
    private Transposed(Part.Literal text, int shift) {
        this.text = text;
        this.shift = shift;
    }

    /** A template that a text says. */
    static HclTemplate template(Part.Literal text) {
        return read(text, text.text(), 0);
    }

    /** An expression that a text says, as the one value of a template. */
    static HclTemplate expression(Part.Literal text) {
        return read(text, "${" + text.text() + "}", 2);
    }

    private static HclTemplate read(Part.Literal text, String template, int shift) {
        HclTemplate read =
                HclParser.parseTemplate(new Source(text.span().source().path(), template));
        Transposed back = new Transposed(text, shift);
        List<Diagnostic> diagnostics = new ArrayList<>(read.diagnostics().size());
        for (Diagnostic diagnostic : read.diagnostics()) {
            diagnostics.add(new Diagnostic(
                    diagnostic.level(), back.at(diagnostic.span()), diagnostic.summary(), diagnostic.detail()));
        }
        Expression.Template moved = new Expression.Template(
                Expression.Template.Form.QUOTED, back.parts(read.template().parts()), text.span());
        return new HclTemplate(moved, diagnostics);
    }

    private Span at(Span span) {
        return text.span(offset(span.start()), offset(span.end()));
    }

    private int offset(int at) {
        return Math.max(0, Math.min(at - shift, text.text().length()));
    }

    private Located<String> at(Located<String> name) {
        return new Located<>(name.value(), at(name.span()));
    }

    private Optional<Located<String>> at(Optional<Located<String>> name) {
        return name.isPresent() ? Optional.of(at(name.get())) : name;
    }

    private List<TemplatePart> parts(List<TemplatePart> parts) {
        List<TemplatePart> moved = new ArrayList<>(parts.size());
        for (TemplatePart part : parts) {
            moved.add(part(part));
        }
        return moved;
    }

    private TemplatePart part(TemplatePart part) {
        if (part instanceof TemplatePart.Literal literal) {
            return new TemplatePart.Literal(characters(literal.characters()));
        }
        if (part instanceof TemplatePart.Interpolation interpolation) {
            return new TemplatePart.Interpolation(of(interpolation.value()), at(part.span()));
        }
        if (part instanceof TemplatePart.If choice) {
            return new TemplatePart.If(
                    of(choice.condition()), parts(choice.then()), parts(choice.otherwise()), at(part.span()));
        }
        TemplatePart.For loop = (TemplatePart.For) part;
        return new TemplatePart.For(
                at(loop.key()), at(loop.value()), of(loop.collection()), parts(loop.each()), at(part.span()));
    }

    /** Characters stand one behind the other in both texts, however each spells them. */
    private Part.Literal characters(Part.Literal read) {
        String said = read.text();
        int[] offsets = new int[said.length() + 1];
        Source source = text.span().source();
        int last = 0;
        for (int i = 0; i < said.length(); i++) {
            offsets[i] = Math.max(last, at(read.span(i, i + 1)).start());
            last = offsets[i];
        }
        offsets[said.length()] = Math.max(last, at(read.span()).end());
        return Part.Literal.spelled(said, source, offsets);
    }

    private List<Expression> all(List<Expression> expressions) {
        List<Expression> moved = new ArrayList<>(expressions.size());
        for (Expression expression : expressions) {
            moved.add(of(expression));
        }
        return moved;
    }

    private Optional<Expression> of(Optional<Expression> expression) {
        return expression.isPresent() ? Optional.of(of(expression.get())) : expression;
    }

    private Expression of(Expression expression) {
        Span span = at(expression.span());
        if (expression instanceof Expression.Num number) {
            return new Expression.Num(number.value(), span);
        }
        if (expression instanceof Expression.Bool bool) {
            return new Expression.Bool(bool.value(), span);
        }
        if (expression instanceof Expression.Null) {
            return new Expression.Null(span);
        }
        if (expression instanceof Expression.Template template) {
            return new Expression.Template(template.form(), parts(template.parts()), span);
        }
        if (expression instanceof Expression.Variable variable) {
            return new Expression.Variable(variable.name(), span);
        }
        if (expression instanceof Expression.GetAttr get) {
            return new Expression.GetAttr(of(get.of()), get.name(), at(get.nameSpan()), span);
        }
        if (expression instanceof Expression.Index index) {
            return new Expression.Index(of(index.of()), of(index.key()), index.legacy(), span);
        }
        if (expression instanceof Expression.Call call) {
            return new Expression.Call(call.name(), at(call.nameSpan()), all(call.arguments()), call.expanded(), span);
        }
        return compound(expression, span);
    }

    private Expression compound(Expression expression, Span span) {
        if (expression instanceof Expression.Tuple tuple) {
            return new Expression.Tuple(all(tuple.items()), span);
        }
        if (expression instanceof Expression.Obj object) {
            List<Expression.Item> items = new ArrayList<>(object.items().size());
            for (Expression.Item item : object.items()) {
                items.add(item(item));
            }
            return new Expression.Obj(items, span);
        }
        if (expression instanceof Expression.Splat splat) {
            return new Expression.Splat(of(splat.of()), of(splat.each()), splat.full(), span);
        }
        if (expression instanceof Expression.SplatItem) {
            return new Expression.SplatItem(span);
        }
        if (expression instanceof Expression.Conditional choice) {
            return new Expression.Conditional(of(choice.condition()), of(choice.then()), of(choice.otherwise()), span);
        }
        if (expression instanceof Expression.Unary unary) {
            return new Expression.Unary(unary.operator(), of(unary.operand()), span);
        }
        if (expression instanceof Expression.Binary binary) {
            return new Expression.Binary(binary.operator(), of(binary.left()), of(binary.right()), span);
        }
        if (expression instanceof Expression.Parenthesised parenthesised) {
            return new Expression.Parenthesised(of(parenthesised.inner()), span);
        }
        if (expression instanceof Expression.ForTuple loop) {
            return new Expression.ForTuple(
                    at(loop.key()),
                    at(loop.value()),
                    of(loop.collection()),
                    of(loop.each()),
                    of(loop.condition()),
                    span);
        }
        if (expression instanceof Expression.ForObject loop) {
            return new Expression.ForObject(
                    at(loop.key()),
                    at(loop.value()),
                    of(loop.collection()),
                    of(loop.eachKey()),
                    of(loop.each()),
                    loop.grouped(),
                    of(loop.condition()),
                    span);
        }
        return new Expression.Broken(span);
    }

    /** A bare word as a key becomes a text: its place need not spell it any more. */
    private Expression.Item item(Expression.Item item) {
        Span place = at(item.key().span());
        Expression key = of(item.key());
        if (item.word().isPresent()) {
            TemplatePart word =
                    new TemplatePart.Literal(Part.Literal.computed(item.word().get(), place));
            key = new Expression.Template(Expression.Template.Form.QUOTED, List.of(word), place);
        }
        return new Expression.Item(key, of(item.value()), item.colon(), at(item.span()));
    }
}
