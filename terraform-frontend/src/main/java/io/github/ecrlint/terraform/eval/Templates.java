package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.terraform.syntax.TemplatePart;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Renders templates; what is not known stays in them as a hole. */
final class Templates {
    private static final int MOST_PARTS = 200_000;
    private static final long LONGEST = 4_000_000;

    private final Scope top;
    private final List<Part> out = new ArrayList<>();
    private long length;

    private Templates(Scope top) {
        this.top = top;
    }

    static Value render(List<TemplatePart> parts, Span span, Scope scope) {
        Templates templates = new Templates(scope);
        templates.add(parts, scope);
        return new Value.Text(templates.out, span);
    }

    private void add(List<TemplatePart> parts, Scope scope) {
        for (TemplatePart part : parts) {
            if (out.size() > MOST_PARTS || !top.module().evaluation().spend(1)) {
                leaveOpen(Unknowns.of(scope.id(part.span()), "the text is too long", part.span()));
                return;
            }
            if (part instanceof TemplatePart.Literal literal) {
                if (!literal.characters().text().isEmpty()) {
                    out.add(literal.characters());
                }
            } else if (part instanceof TemplatePart.Interpolation interpolation) {
                interpolate(interpolation, scope);
            } else if (part instanceof TemplatePart.If choice) {
                choose(choice, scope);
            } else if (part instanceof TemplatePart.For loop) {
                repeat(loop, scope);
            }
        }
    }

    private void interpolate(TemplatePart.Interpolation interpolation, Scope scope) {
        Value value = Evaluator.evaluate(interpolation.value(), scope);
        Value.Text text = value.asText().orElse(null);
        if (text != null) {
            for (Part part : text.parts()) {
                length += part instanceof Part.Literal literal ? literal.text().length() : 1;
            }
            if (length > LONGEST) {
                leaveOpen(Unknowns.of(scope.id(interpolation.span()), "the text is too long", interpolation.span()));
            } else {
                out.addAll(text.parts());
            }
        } else {
            String what = value instanceof Value.Null ? "null" : "a list or an object";
            leaveOpen(Unknowns.failed(interpolation.span(), what + " cannot be part of a text"));
        }
    }

    private void choose(TemplatePart.If choice, Scope scope) {
        Value condition = Evaluator.evaluate(choice.condition(), scope);
        Boolean decided = Evaluator.truth(condition);
        if (decided != null) {
            add(decided ? choice.then() : choice.otherwise(), scope);
        } else {
            leaveOpen(Evaluator.undecided(condition, choice.condition(), choice.span(), scope));
        }
    }

    private void repeat(TemplatePart.For loop, Scope scope) {
        Elements elements = Evaluator.elements(loop.collection(), scope);
        if (elements.open() != null) {
            leaveOpen(elements.open());
            return;
        }
        for (Elements.Element element : elements.list()) {
            Value.Unknown rest = Unknowns.whyOpen(element.value().value());
            if (rest != null && Unknowns.restIn(rest) != null) {
                leaveOpen(rest);
                continue;
            }
            add(loop.each(), Loops.bind(scope, loop.key(), loop.value(), element));
        }
    }

    private void leaveOpen(Value.Unknown unknown) {
        out.add(new Part.Open(unknown.because(), unknown.span()));
    }
}
