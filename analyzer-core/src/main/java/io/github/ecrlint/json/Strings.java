package io.github.ecrlint.json;

import io.github.ecrlint.source.Source;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads one JSON string, each character with the place that spells it; the string is known to be well-formed. */
final class Strings {
    private Strings() {}

    /** The string whose opening quote is at {@code quote}; its span includes both quotes. */
    static Value.Text read(Rendering rendering, int quote) {
        String text = rendering.text();
        int at = quote + 1;
        boolean escapes = false;
        while (text.charAt(at) != '"') {
            if (text.charAt(at) == '\\') {
                escapes = true;
                at++;
            }
            at++;
        }
        return read(rendering, quote, at, escapes);
    }

    /**
     * The string between two quotes.
     *
     * @param escapes whether there is a backslash in it
     */
    static Value.Text read(Rendering rendering, int quote, int end, boolean escapes) {
        List<Part> parts = rendering.slice(quote + 1, end);
        Span span = rendering.span(quote, end + 1);
        if (!escapes) {
            return new Value.Text(parts, span);
        }
        List<Part> unescaped = new ArrayList<>(parts.size());
        Unescaper unescaper = new Unescaper();
        for (Part part : parts) {
            if (part instanceof Part.Literal literal) {
                unescaper.add(literal, unescaped);
            } else {
                unescaped.add(part);
            }
        }
        return new Value.Text(unescaped, span);
    }

    /** Turns escapes into characters; an escape that goes on in the next part is completed there. */
    private static final class Unescaper {
        private String pending = "";
        private int pendingAt;

        void add(Part.Literal literal, List<Part> out) {
            String text = literal.text();
            StringBuilder plain = new StringBuilder(text.length());
            int[] offsets = new int[text.length() + 2];
            Source source = literal.span().source();
            int i = 0;
            while (i < text.length()) {
                int start = literal.span(i, i + 1).start();
                if (pending.isEmpty() && text.charAt(i) != '\\') {
                    offsets[plain.length()] = start;
                    plain.append(text.charAt(i++));
                    continue;
                }
                if (pending.isEmpty()) {
                    pendingAt = start;
                }
                String escape = pending + text.charAt(i++);
                pending = escape;
                int length = escape.length() < 2 ? 2 : escape.charAt(1) == 'u' ? 6 : 2;
                if (escape.length() == length) {
                    offsets[plain.length()] = pendingAt;
                    plain.append(character(escape));
                    pending = "";
                }
            }
            if (plain.length() > 0) {
                offsets[plain.length()] = literal.span().end();
                for (int k = plain.length() - 1; k >= 0; k--) {
                    offsets[k] = Math.min(offsets[k], offsets[k + 1]);
                }
                int[] cut = Arrays.copyOf(offsets, plain.length() + 1);
                out.add(Part.Literal.spelled(plain.toString(), source, cut));
            }
        }

        private static char character(String escape) {
            return switch (escape.charAt(1)) {
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case 'u' -> (char) Integer.parseInt(escape.substring(2), 16);
                default -> escape.charAt(1);
            };
        }
    }
}
