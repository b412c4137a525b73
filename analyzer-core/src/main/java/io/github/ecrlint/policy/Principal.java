package io.github.ecrlint.policy;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Value;

/**
 * One principal of a statement.
 *
 * @param type the key it stands under; {@link Type#ANYONE} for a bare {@code "*"}
 * @param text as written: an ARN, an account id, a service name, {@code *}; an unresolved one is a text of one hole
 */
public record Principal(Type type, Value.Text text) {

    /** What kind of principal the text names. */
    public enum Type {
        ANYONE,
        AWS,
        SERVICE,
        FEDERATED,
        CANONICAL_USER,
        /** A key that IAM doesn't know, or a bare text other than {@code *}. */
        OTHER
    }

    public Span span() {
        return text.span();
    }

    /** Whether this is {@code "*"} or {@code {"AWS": "*"}}: both mean every principal of every account. */
    public Truth isEveryone() {
        if (type == Type.ANYONE) {
            return Truth.YES;
        }
        if (type != Type.AWS && type != Type.OTHER) {
            return Truth.NO;
        }
        if (text.isLiteral()) {
            return Truth.of(type == Type.AWS && text.is("*"));
        }
        boolean isOpen = text.parts().size() == 1 && text.hole().orElseThrow().meaning() == Hole.Meaning.OPAQUE;
        return isOpen ? Truth.UNKNOWN : Truth.NO;
    }
}
