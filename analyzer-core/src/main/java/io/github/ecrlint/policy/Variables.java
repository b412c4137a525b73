package io.github.ecrlint.policy;

import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Policy variables: <code>${aws:username}</code>, <code>${key, 'default'}</code>, and <code>${*} ${?} ${$}</code> for the
 * characters themselves.
 *
 * <p>Source: IAM User Guide, "IAM policy elements: Variables and tags".
 */
public final class Variables {
    private Variables() {}

    /** Whether variables are variables in a policy, as they are from version 2012-10-17 on. */
    public static boolean countIn(Policy policy) {
        return policy.version().isPresent() && policy.version().get().value().equals("2012-10-17");
    }

    /** Whether a text has a policy variable; holes of the template are none. */
    public static boolean in(Value.Text text) {
        for (Part part : text.parts()) {
            if (part instanceof Part.Literal literal && literal.text().contains("${")) {
                return true;
            }
        }
        return false;
    }

    /**
     * The text with its variables replaced; what they stand for has no wildcards.
     *
     * @return null where a variable has no single value and no default: then the text matches nothing
     */
    public static Value.Text filledIn(Value.Text text, Context context) {
        if (!in(text)) {
            return text;
        }
        List<Part> parts = new ArrayList<>();
        for (Part part : text.parts()) {
            if (!(part instanceof Part.Literal literal)) {
                parts.add(part);
            } else if (!fillIn(literal, context, parts)) {
                return null;
            }
        }
        return new Value.Text(parts, text.span());
    }

    /** Whether a variable of the text is a key of which nothing is known. */
    public static boolean areUnknown(Value.Text text, Context context) {
        for (Part part : text.parts()) {
            if (part instanceof Part.Literal literal && areUnknown(literal.text(), context)) {
                return true;
            }
        }
        return false;
    }

    private static boolean areUnknown(String chars, Context context) {
        for (int open = chars.indexOf("${"); open >= 0; open = chars.indexOf("${", open + 2)) {
            int close = chars.indexOf('}', open);
            String variable = close < 0 ? "" : chars.substring(open + 2, close);
            int comma = variable.indexOf(',');
            if (variable.indexOf(':') > 0
                    && context.isUnknown((comma < 0 ? variable : variable.substring(0, comma)).strip())) {
                return true;
            }
        }
        return false;
    }

    /** The text with a wildcard for each variable: what it may match, whatever they stand for. */
    public static Value.Text widened(Value.Text text) {
        List<Part> parts = new ArrayList<>();
        for (Part part : text.parts()) {
            if (part instanceof Part.Literal literal) {
                StringBuilder chars = new StringBuilder(literal.text());
                for (int open = chars.indexOf("${"); open >= 0; open = chars.indexOf("${", open)) {
                    int close = chars.indexOf("}", open);
                    chars.replace(open, close < 0 ? chars.length() : close + 1, "*");
                }
                parts.add(Part.Literal.computed(chars.toString(), text.span()));
            } else {
                parts.add(part);
            }
        }
        return new Value.Text(parts, text.span());
    }

    private static boolean fillIn(Part.Literal literal, Context context, List<Part> parts) {
        String chars = literal.text();
        int from = 0;
        while (from < chars.length()) {
            int open = chars.indexOf("${", from);
            int close = open < 0 ? -1 : chars.indexOf('}', open);
            if (close < 0) {
                parts.add(literal.slice(from, chars.length()));
                return true;
            }
            if (open > from) {
                parts.add(literal.slice(from, open));
            }
            Optional<Value.Text> value = value(chars.substring(open + 2, close), context);
            if (value.isEmpty()) {
                return false;
            }
            for (Part part : value.get().parts()) {
                parts.add(
                        part instanceof Part.Literal plain
                                ? Part.Literal.computed(Wildcard.quoted(plain.text()), literal.span(open, close + 1))
                                : part);
            }
            from = close + 1;
        }
        return true;
    }

    private static Optional<Value.Text> value(String variable, Context context) {
        if (variable.equals("*") || variable.equals("?") || variable.equals("$")) {
            return Optional.of(Value.Text.computed(variable, Value.NOWHERE));
        }
        int comma = variable.indexOf(',');
        String key = comma < 0 ? variable : variable.substring(0, comma);
        Optional<Value.Text> value = context.single(key.strip());
        if (value.isPresent() || comma < 0) {
            return value;
        }
        String otherwise = variable.substring(comma + 1).strip();
        boolean quoted = otherwise.length() >= 2 && otherwise.startsWith("'") && otherwise.endsWith("'");
        return quoted
                ? Optional.of(Value.Text.computed(otherwise.substring(1, otherwise.length() - 1), Value.NOWHERE))
                : Optional.empty();
    }
}
