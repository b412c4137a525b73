package io.github.ecrlint.cloudformation.intrinsics;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** A text cut at a delimiter; holes are taken to hold none. */
final class Splitting {
    private Splitting() {}

    static List<Value.Text> at(String delimiter, Value.Text text) {
        List<Value.Text> pieces = new ArrayList<>();
        List<Part> piece = new ArrayList<>();
        Span place = text.span();
        for (Part part : text.parts()) {
            if (!(part instanceof Part.Literal literal)) {
                piece.add(part);
                continue;
            }
            int from = 0;
            int at = literal.text().indexOf(delimiter);
            while (at >= 0) {
                if (at > from) {
                    piece.add(literal.slice(from, at));
                }
                pieces.add(text(piece, literal.span(from, at)));
                piece.clear();
                from = at + delimiter.length();
                at = literal.text().indexOf(delimiter, from);
            }
            if (from < literal.text().length()) {
                piece.add(literal.slice(from, literal.text().length()));
            }
            place = literal.span(from, literal.text().length());
        }
        pieces.add(text(piece, place));
        return pieces;
    }

    private static Value.Text text(List<Part> parts, Span otherwise) {
        if (parts.isEmpty()) {
            return new Value.Text(parts, otherwise);
        }
        Span span = parts.get(0).span().until(parts.get(parts.size() - 1).span());
        return new Value.Text(parts, span);
    }
}
