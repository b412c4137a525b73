package io.github.ecrlint.model;

import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A role, user, group or permission set that the project declares.
 *
 * @param address as its language names it: {@code aws_iam_role.ci}, a logical id
 * @param arn that of a permission set is its own, not that of the roles that are made of it
 * @param span the place that declares it: its labels or its logical id
 * @param assignedIn the account of the roles that are made of a permission set, which may be open; empty for all others and
 *     where nothing in the project assigns it
 */
public record Identity(
        Kind kind, String address, Value.Text name, Value.Text arn, Span span, Optional<Value.Text> assignedIn) {
    private static final int ARN_SEGMENTS = 6;
    private static final int ACCOUNT = 4;

    /** One that is in the account of its ARN, or nobody knows where. */
    public Identity(Kind kind, String address, Value.Text name, Value.Text arn, Span span) {
        this(kind, address, name, arn, span, Optional.empty());
    }

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

    /** Whether an ARN is one of the account that the project is deployed to. */
    static boolean isInOwnAccount(Value.Text arn) {
        List<Value.Text> segments = Arns.segments(arn);
        Optional<Hole> account =
                segments.size() > ACCOUNT ? segments.get(ACCOUNT).hole() : Optional.empty();
        return account.isPresent() && account.get().equals(Hole.OWN_ACCOUNT);
    }

    /** What to call it in a message: its name where that is known, else its address. */
    public String shown() {
        return name.literal().orElse(address);
    }
}
