package io.github.ecrlint.json;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with holes made into plain JSON text: a hole inside a string is one placeholder character, a hole elsewhere a
 * string of one placeholder. Each character leads back to its part.
 */
final class Rendering {
    /** A private-use character; a literal one in the input is left alone, for holes are told by their offsets. */
    static final char PLACEHOLDER = '\uF8FE';

    private final String text;
    private final List<Part> parts;
    private final int[] starts;
    private final boolean[] asValue;
    private final boolean hasHoleAsValue;

    private Rendering(String text, List<Part> parts, int[] starts, boolean[] asValue, boolean hasHoleAsValue) {
        this.text = text;
        this.parts = parts;
        this.starts = starts;
        this.asValue = asValue;
        this.hasHoleAsValue = hasHoleAsValue;
    }

    static Rendering of(Value.Text value) {
        List<Part> parts = value.parts();
        int[] starts = new int[parts.size() + 1];
        boolean[] asValue = new boolean[parts.size()];
        boolean any = false;
        if (parts.size() == 1 && parts.get(0) instanceof Part.Literal only) {
            starts[1] = only.text().length();
            return new Rendering(only.text(), parts, starts, asValue, false);
        }
        StringBuilder text = new StringBuilder();
        boolean inString = false;
        for (int i = 0; i < parts.size(); i++) {
            starts[i] = text.length();
            if (parts.get(i) instanceof Part.Literal literal) {
                inString = endsInString(literal.text(), inString, text);
                text.append(literal.text());
            } else if (inString) {
                text.append(PLACEHOLDER);
            } else {
                asValue[i] = true;
                any = true;
                text.append('"').append(PLACEHOLDER).append('"');
            }
        }
        starts[parts.size()] = text.length();
        return new Rendering(text.toString(), parts, starts, asValue, any);
    }

    private static boolean endsInString(String literal, boolean startsInString, StringBuilder before) {
        boolean inString = startsInString;
        boolean escaped = startsInString && endsWithOpenEscape(before);
        for (int i = 0; i < literal.length(); i++) {
            char c = literal.charAt(i);
            if (escaped) {
                escaped = false;
            } else if (inString && c == '\\') {
                escaped = true;
            } else if (c == '"') {
                inString = !inString;
            }
        }
        return inString;
    }

    private static boolean endsWithOpenEscape(StringBuilder text) {
        int slashes = 0;
        while (slashes < text.length() && text.charAt(text.length() - 1 - slashes) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }

    String text() {
        return text;
    }

    /** Whether a hole stands outside all strings, so that the rendered text may be no JSON although the real one is. */
    boolean hasHoleAsValue() {
        return hasHoleAsValue;
    }

    /** The hole that stands in the place of the value that starts here, or null. */
    Part.Open holeAsValue(int start) {
        int part = partAt(start);
        return asValue[part] && starts[part] == start ? (Part.Open) parts.get(part) : null;
    }

    /** The place of the characters from {@code start} to {@code end}, end exclusive and behind {@code start}. */
    Span span(int start, int end) {
        if (parts.size() == 1 && parts.get(0) instanceof Part.Literal only) {
            return only.span(start, Math.max(end, start + 1));
        }
        Span first = one(start);
        return end - start <= 1 ? first : first.until(one(end - 1));
    }

    /** The same, with a place to fall back on where there are no characters. */
    Span span(int start, int end, Span otherwise) {
        return end <= start || parts.isEmpty() ? otherwise : span(start, end);
    }

    private Span one(int offset) {
        int part = partAt(offset);
        return parts.get(part) instanceof Part.Literal literal
                ? literal.span(offset - starts[part], offset - starts[part] + 1)
                : parts.get(part).span();
    }

    private int partAt(int offset) {
        int low = 0;
        int high = parts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The parts that the characters from {@code start} to {@code end} come from, literals cut to size. */
    List<Part> slice(int start, int end) {
        List<Part> cut = new ArrayList<>();
        for (int at = start; at < end; ) {
            int part = partAt(at);
            int until = Math.min(end, starts[part + 1]);
            Part whole = parts.get(part);
            cut.add(
                    whole instanceof Part.Literal literal
                            ? literal.slice(at - starts[part], until - starts[part])
                            : whole);
            at = until;
        }
        return cut;
    }
}
