package io.github.ecrlint.model;

import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A role, user, group or permission set that the project declares.
 *
 * @param address as its language names it: {@code aws_iam_role.ci}, a logical id
 * @param arn that of a permission set is its own, not that of the roles that are made of it
 * @param span the place that declares it: its labels or its logical id
 */
public record Identity(Kind kind, String address, Value.Text name, Value.Text arn, Span span) {
    private static final int ARN_SEGMENTS = 6;

    /** What sort of identity. */
    public enum Kind {
        ROLE,
        USER,
        GROUP,
        /** Of IAM Identity Center: it becomes a role in each account that it is assigned in. */
        PERMISSION_SET;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }
    }

    /** The ARN that it would have without a path, by which its account and its name tell it too; its own where it has none. */
    Value.Text arnWithoutPath() {
        List<Value.Text> segments = Arns.segments(arn);
        String within = kind + "/" + name.key();
        if (segments.size() < ARN_SEGMENTS
                || segments.get(ARN_SEGMENTS - 1).key().equals(within)) {
            return arn;
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < ARN_SEGMENTS - 1; i++) {
            parts.addAll(segments.get(i).parts());
            parts.add(Part.Literal.computed(":", arn.span()));
        }
        parts.add(Part.Literal.computed(kind + "/", arn.span()));
        parts.addAll(name.parts());
        return new Value.Text(parts, arn.span());
    }

    /** What to call it in a message: its name where that is known, else its address. */
    public String shown() {
        return name.literal().orElse(address);
    }
}
