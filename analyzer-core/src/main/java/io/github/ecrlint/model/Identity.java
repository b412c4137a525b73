package io.github.ecrlint.model;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;

/**
 * A role, user, group or permission set that the project declares.
 *
 * @param address as its language names it: {@code aws_iam_role.ci}, a logical id
 * @param arn that of a permission set is its own, not that of the roles that are made of it
 * @param span the place that declares it: its labels or its logical id
 */
public record Identity(Kind kind, String address, Value.Text name, Value.Text arn, Span span) {

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

    /** What to call it in a message: its name where that is known, else its address. */
    public String shown() {
        return name.literal().orElse(address);
    }
}
