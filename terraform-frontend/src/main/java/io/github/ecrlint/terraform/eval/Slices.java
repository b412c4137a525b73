package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Pieces of texts, whose characters keep their places. */
final class Slices {
    private Slices() {}

    /** The characters of a text without holes from {@code from} to {@code to}. */
    static Value.Text of(Value.Text text, int from, int to) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (Part part : text.parts()) {
            int length = part instanceof Part.Literal literal ? literal.text().length() : 0;
            int start = Math.max(from, at);
            int end = Math.min(to, at + length);
            if (start < end) {
                parts.add(((Part.Literal) part).slice(start - at, end - at));
            }
            at += length;
        }
        return text(parts, text.span());
    }

    /** The text without its first {@code length} characters, which are known. */
    static Value.Text behind(Value.Text text, int length) {
        List<Part> parts = new ArrayList<>();
        int left = length;
        for (Part part : text.parts()) {
            if (part instanceof Part.Literal literal && left > 0) {
                int cut = Math.min(left, literal.text().length());
                left -= cut;
                if (cut < literal.text().length()) {
                    parts.add(literal.slice(cut, literal.text().length()));
                }
            } else {
                parts.add(part);
            }
        }
        return text(parts, text.span());
    }

    private static Value.Text text(List<Part> parts, Span otherwise) {
        return new Value.Text(parts, parts.isEmpty() ? otherwise : around(parts));
    }

    private static Span around(List<Part> parts) {
        return parts.get(0).span().until(parts.get(parts.size() - 1).span());
    }

    /** The pieces between separators, or null where a hole may hold one. */
    static List<Value> split(Value.Text text, String separator) {
        List<Value> pieces = new ArrayList<>();
        List<Part> piece = new ArrayList<>();
        for (Part part : text.parts()) {
            if (part instanceof Part.Open open) {
                if (!lacks(open.hole(), separator)) {
                    return null;
                }
                piece.add(part);
                continue;
            }
            Part.Literal literal = (Part.Literal) part;
            int from = 0;
            int next = literal.text().indexOf(separator);
            while (next >= 0) {
                if (next > from) {
                    piece.add(literal.slice(from, next));
                }
                pieces.add(text(piece, literal.span(next, next)));
                piece = new ArrayList<>();
                from = next + separator.length();
                next = literal.text().indexOf(separator, from);
            }
            if (from < literal.text().length()) {
                piece.add(literal.slice(from, literal.text().length()));
            }
        }
        pieces.add(text(piece, text.span()));
        return pieces;
    }

    /** Whether what the hole stands for surely does not hold the characters: account, region and the like are plain words. */
    private static boolean lacks(Hole hole, String characters) {
        boolean word = hole.meaning() != Hole.Meaning.OPAQUE
                && hole.meaning() != Hole.Meaning.GENERATED
                && characters.length() == 1;
        if (!word) {
            return false;
        }
        char c = characters.charAt(0);
        return c == ':' || c == '/' || c == ',' || c == ' ' || c == '_' || c == '|';
    }
}
