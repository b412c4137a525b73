package io.github.ecrlint.terraform.syntax;

import io.github.ecrlint.source.Located;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Part;
import java.util.List;
import java.util.Optional;

/** A piece of a template. */
public sealed interface TemplatePart {

    Span span();

    /**
     * Characters, each mapped to its place: escapes are resolved, heredocs dedented, and what a strip marker
     * ({@code ~}) beside it takes away is gone.
     */
    record Literal(Part.Literal characters) implements TemplatePart {
        @Override
        public Span span() {
            return characters.span();
        }
    }

    /** {@code ${ value }}; the span includes the marks. */
    record Interpolation(Expression value, Span span) implements TemplatePart {}

    /**
     * {@code %{ if condition }then%{ else }otherwise%{ endif }}; without {@code else} it is empty.
     *
     * @param span from the first mark to the last
     */
    record If(Expression condition, List<TemplatePart> then, List<TemplatePart> otherwise, Span span)
            implements TemplatePart {
        public If {
            then = List.copyOf(then);
            otherwise = List.copyOf(otherwise);
        }
    }

    /**
     * {@code %{ for key, value in collection }each%{ endfor }}.
     *
     * @param span from the first mark to the last
     */
    record For(
            Optional<Located<String>> key,
            Located<String> value,
            Expression collection,
            List<TemplatePart> each,
            Span span)
            implements TemplatePart {
        public For {
            each = List.copyOf(each);
        }
    }
}
