package io.github.ecrlint.terraform.syntax;

import io.github.ecrlint.source.Located;
import io.github.ecrlint.source.Span;
import java.util.List;

/**
 * One {@code type "label" { ... }} of a body.
 *
 * @param labels what they say, without quotes and escapes; their spans include the quotes
 * @param headerSpan from the type to the last label
 * @param span from the type to the closing brace
 */
public record Block(String type, Span typeSpan, List<Located<String>> labels, Body body, Span headerSpan, Span span) {
    public Block {
        labels = List.copyOf(labels);
    }

    /** What the label at {@code index} says, or null where there are fewer labels. */
    public String label(int index) {
        return index < labels.size() ? labels.get(index).value() : null;
    }
}
