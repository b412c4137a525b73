package io.github.ecrlint.cloudformation.intrinsics;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * <code>${self:custom.name}</code> and its like, which the Serverless Framework fills in before CloudFormation sees the template:
 * holes in a text. No policy variable begins as they do.
 *
 * @see <a href="https://www.serverless.com/framework/docs/guides/variables">Variables of the Serverless Framework</a>
 */
final class ServerlessVariables {
    private static final List<String> SOURCES = List.of("self:", "opt:", "env:", "sls:", "param:", "file(", "cf:");

    private ServerlessVariables() {}

    /** The text with a hole for each of them. */
    static Value.Text in(Value.Text text, Template template) {
        if (!mayHold(text)) {
            return text;
        }
        List<Part> parts = new ArrayList<>();
        for (Part part : text.parts()) {
            if (part instanceof Part.Literal literal) {
                split(literal, template, parts);
            } else {
                parts.add(part);
            }
        }
        return new Value.Text(parts, text.span());
    }

    private static boolean mayHold(Value.Text text) {
        for (Part part : text.parts()) {
            if (part instanceof Part.Literal literal && next(literal.text(), 0) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static void split(Part.Literal literal, Template template, List<Part> parts) {
        String text = literal.text();
        int from = 0;
        int open = next(text, 0);
        while (open >= 0) {
            int end = end(text, open);
            if (end < 0) {
                break;
            }
            if (open > from) {
                parts.add(literal.slice(from, open));
            }
            Span place = literal.span(open, end);
            String shown = text.substring(open, end);
            parts.add(new Part.Open(
                    Hole.opaque(template.idOf(shown), "`" + shown + "` is filled in by another program"), place));
            from = end;
            open = next(text, end);
        }
        if (from < text.length()) {
            parts.add(literal.slice(from, text.length()));
        }
    }

    private static int next(String text, int from) {
        int open = text.indexOf("${", from);
        while (open >= 0) {
            for (String source : SOURCES) {
                if (text.startsWith(source, open + 2)) {
                    return open;
                }
            }
            open = text.indexOf("${", open + 2);
        }
        return -1;
    }

    /** Behind the brace that closes the one at {@code open}, others between them; -1 if there is none. */
    private static int end(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : 0;
            depth -= c == '}' ? 1 : 0;
            if (c == '}' && depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }
}
