package io.github.ecrlint.cloudformation.intrinsics;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** {@code {{resolve:ssm:name}}} and what other programs leave in double braces: holes in a text. */
final class DynamicReferences {
    private DynamicReferences() {}

    /** The text with a hole for each pair of double braces, and for each variable of the Serverless Framework. */
    static Value.Text in(Value.Text given, Template template) {
        Value.Text text = ServerlessVariables.in(given, template);
        if (!mayHold(text)) {
            return text;
        }
        List<Part> parts = new ArrayList<>();
        StringBuilder inside = null;
        Span place = text.span();
        for (Part part : text.parts()) {
            if (!(part instanceof Part.Literal literal)) {
                if (inside == null) {
                    parts.add(part);
                } else {
                    inside.append(((Part.Open) part).hole());
                    place = place.until(part.span());
                }
                continue;
            }
            String characters = literal.text();
            int at = 0;
            while (at < characters.length()) {
                if (inside == null) {
                    int open = characters.indexOf("{{", at);
                    int end = open < 0 ? characters.length() : open;
                    if (end > at) {
                        parts.add(literal.slice(at, end));
                    }
                    at = end;
                    if (open >= 0) {
                        inside = new StringBuilder();
                        place = literal.span(open, open + 2);
                    }
                } else {
                    int close = characters.indexOf("}}", at);
                    int end = close < 0 ? characters.length() : close + 2;
                    inside.append(characters, at, end);
                    place = place.until(literal.span(at, end));
                    at = end;
                    if (close >= 0) {
                        parts.add(new Part.Open(hole(inside.toString(), template), place));
                        inside = null;
                    }
                }
            }
        }
        return inside == null ? new Value.Text(parts, text.span()) : text;
    }

    private static boolean mayHold(Value.Text text) {
        for (Part part : text.parts()) {
            if (part instanceof Part.Literal literal && literal.text().contains("{{")) {
                return true;
            }
        }
        return false;
    }

    private static Hole hole(String reference, Template template) {
        boolean own = reference.startsWith("{{resolve:");
        String shown = reference.length() > 80 || reference.indexOf('\n') >= 0 ? "{{ }}" : reference;
        return Hole.opaque(
                template.idOf(reference),
                own
                        ? "`" + shown + "` is known only when it is deployed"
                        : "`" + shown + "` is filled in by another program");
    }
}
