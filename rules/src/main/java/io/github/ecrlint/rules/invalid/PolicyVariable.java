package io.github.ecrlint.rules.invalid;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands between <code>${</code> and <code>}</code> in a text of a policy; what the template fills in is none.
 *
 * @param name without the braces; to the end of the text where no brace closes it
 * @param span the braces included
 */
record PolicyVariable(String name, boolean isClosed, Span span) {

    /** Those of a text, from left to right. */
    static List<PolicyVariable> in(Value.Text text) {
        List<PolicyVariable> found = new ArrayList<>(0);
        List<Part> parts = text.parts();
        for (int i = 0; i < parts.size(); i++) {
            if (!(parts.get(i) instanceof Part.Literal literal)) {
                continue;
            }
            String chars = literal.text();
            for (int open = chars.indexOf("${"); open >= 0; open = chars.indexOf("${", open + 2)) {
                int close = chars.indexOf('}', open);
                int end = close < 0 ? chars.length() : close + 1;
                boolean mayGoOn = close < 0 && i < parts.size() - 1; // into a hole
                if (!mayGoOn) {
                    String name = chars.substring(open + 2, close < 0 ? chars.length() : close);
                    found.add(new PolicyVariable(name, close >= 0, literal.span(open, end)));
                }
            }
        }
        return found;
    }

    /** Whether it is a condition key, with a default in quotes perhaps, or one of the three characters. */
    boolean isWellFormed() {
        if (name.equals("*") || name.equals("?") || name.equals("$")) {
            return isClosed;
        }
        int comma = name.indexOf(',');
        String key = comma < 0 ? name : name.substring(0, comma).strip();
        String otherwise = comma < 0 ? "''" : name.substring(comma + 1).strip();
        boolean quoted = otherwise.length() >= 2 && otherwise.startsWith("'") && otherwise.endsWith("'");
        int colon = key.indexOf(':');
        return isClosed
                && quoted
                && colon > 0
                && colon < key.length() - 1
                && !isOfTemplate()
                && key.equals(key.strip());
    }

    /** Whether it is a pseudo parameter of CloudFormation, as in {@code AWS::Region}. */
    boolean isOfTemplate() {
        return name.startsWith("AWS::");
    }
}
