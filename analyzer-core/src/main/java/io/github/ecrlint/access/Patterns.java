package io.github.ecrlint.access;

import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.policy.Wildcard;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Texts that patterns match. */
final class Patterns {
    private Patterns() {}

    /** A text that a pattern matches, in which nothing stands for {@code *}; holes stay what they are. */
    static Value.Text example(Value.Text pattern) {
        return filled(pattern, "");
    }

    /** A text that a pattern matches, in which {@code filler} stands for {@code *}. */
    static Value.Text filled(Value.Text pattern, String filler) {
        if (!hasWildcard(pattern)) {
            return pattern;
        }
        List<Part> parts = new ArrayList<>(pattern.parts().size());
        for (Part part : pattern.parts()) {
            if (part instanceof Part.Literal literal) {
                String text = literal.text().replace("*", filler).replace('?', 'x');
                if (!text.isEmpty()) {
                    parts.add(Part.Literal.computed(text, literal.span()));
                }
            } else {
                parts.add(part);
            }
        }
        return new Value.Text(parts, pattern.span());
    }

    static boolean hasWildcard(Value.Text pattern) {
        for (Part part : pattern.parts()) {
            if (part instanceof Part.Literal literal
                    && (literal.text().indexOf('*') >= 0 || literal.text().indexOf('?') >= 0)) {
                return true;
            }
        }
        return false;
    }

    /** An ARN in an account that a pattern matches as far as can be seen; null for one that surely matches none there. */
    static Value.Text arnInAccount(Value.Text pattern, Value.Text account) {
        List<Value.Text> segments = Arns.segments(pattern);
        if (segments.size() != 6) {
            return null;
        }
        Value.Text place = segments.get(4);
        if (place.parts().isEmpty()) {
            return filled(pattern, "any");
        }
        if (Wildcard.matches(place, account) == Truth.NO) {
            return null;
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            parts.addAll((i == 4 ? account : filled(segments.get(i), i == 1 ? "aws" : "any")).parts());
            if (i < 5) {
                parts.add(Part.Literal.nowhere(":"));
            }
        }
        return new Value.Text(parts, pattern.span());
    }

    /** The ARN of a role or user of an account that a pattern matches as far as can be seen; null if that is none. */
    static Value.Text principalInAccount(Value.Text pattern, Value.Text account, String filler) {
        List<Value.Text> segments = Arns.segments(pattern);
        Value.Text last = segments.get(segments.size() - 1);
        if (segments.size() == 6 && Wildcard.matches(segments.get(4), account) == Truth.NO) {
            return null;
        }
        Value.Text resource = filled(last, filler);
        String shown = resource.shown();
        boolean isPrincipal = shown.startsWith("role/") || shown.startsWith("user/") || shown.equals("root");
        if (!isPrincipal) {
            int slash = last.isLiteral() ? last.shown().indexOf('/') : -1;
            String name = slash < 0
                    ? shown
                    : Value.Text.computed(last.shown().substring(slash + 1), last.span())
                            .shown()
                            .replace("*", filler)
                            .replace('?', 'x');
            resource = Value.Text.computed("role/" + (name.isEmpty() ? "any" : name), last.span());
        }
        return Stranger.arn("iam", account, resource);
    }
}
