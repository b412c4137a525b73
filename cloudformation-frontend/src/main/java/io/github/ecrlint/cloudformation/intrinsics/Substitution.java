package io.github.ecrlint.cloudformation.intrinsics;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One call of {@code Fn::Sub}: its text with {@code ${...}} filled in, its own variables first. */
final class Substitution {
    private final Template template;
    private final Evaluator evaluator;
    private final Map<String, Value> written = new HashMap<>();
    private final Map<String, Value> evaluated = new HashMap<>();
    private final List<Part> parts = new ArrayList<>();

    Substitution(Template template, Evaluator evaluator) {
        this.template = template;
        this.evaluator = evaluator;
    }

    Value sub(Value argument, Span place) {
        Value first = argument;
        if (argument instanceof Value.Seq seq && !seq.items().isEmpty()) {
            first = seq.items().get(0);
            if (seq.items().size() > 1 && seq.items().get(1) instanceof Value.Obj variables) {
                for (Value.Entry entry : variables.entries()) {
                    written.put(entry.key().shown(), entry.value());
                }
            }
        }
        Value.Text text = first instanceof Value.Obj ? null : Texts.of(first).orElse(null);
        if (text == null) {
            return evaluator.unknown("Fn::Sub" + place.start(), "`Fn::Sub` has no text to fill in", place);
        }
        for (Part part : text.parts()) {
            if (part instanceof Part.Literal literal) {
                fill(literal);
            } else {
                parts.add(part);
            }
        }
        if (Texts.isTooLong(parts)) {
            return evaluator.unknown("Fn::Sub" + place.start(), "`Fn::Sub` makes a text that is too long", place);
        }
        return DynamicReferences.in(new Value.Text(parts, text.span()), template);
    }

    private void fill(Part.Literal written) {
        Part.Literal literal = written;
        String text = literal.text();
        int from = 0;
        int open = text.indexOf("${");
        while (open >= 0) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            if (text.charAt(open + 2) == '!') {
                literal = literal.without(open + 2, open + 3);
                text = literal.text();
            } else if (isName(text, open + 2, close)) {
                add(literal, from, open);
                variable(text.substring(open + 2, close).trim(), literal.span(open, close + 1));
                from = close + 1;
            }
            if (parts.size() > Texts.MOST) {
                return;
            }
            open = text.indexOf("${", open + 2);
        }
        add(literal, from, text.length());
    }

    /** Whether this could name anything; where not, CloudFormation refuses the template. */
    private static boolean isName(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '{' || c == '$' || c == '"' || c < ' ') {
                return false;
            }
        }
        return to > from;
    }

    private void add(Part.Literal literal, int from, int to) {
        if (to > from) {
            parts.add(from == 0 && to == literal.text().length() ? literal : literal.slice(from, to));
        }
    }

    private void variable(String name, Span place) {
        Value value = evaluated.get(name);
        if (value == null) {
            Value own = written.get(name);
            value = own == null ? evaluator.references().named(name, place) : evaluator.evaluate(own);
            evaluated.put(name, value);
        }
        Optional<Value.Text> text = NoValue.is(value) ? Optional.of(Value.Text.computed("", place)) : Texts.of(value);
        Hole hole = Hole.opaque(template.idOf("Fn::Sub " + name), "`" + name + "` is no text");
        parts.addAll(text.isPresent() ? Texts.placed(text.get(), place).parts() : List.of(new Part.Open(hole, place)));
    }
}
