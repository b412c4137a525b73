package io.github.ecrlint.cloudformation.intrinsics;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Value;

/** {@code AWS::NoValue}: takes away the property or element in whose place it stands. */
public final class NoValue {
    private static final Hole HOLE = Hole.opaque("AWS::NoValue", "`AWS::NoValue` takes it away");

    private NoValue() {}

    static Value at(Span place) {
        return new Value.Unknown(HOLE, place);
    }

    /** Whether a value stands for its own absence. */
    public static boolean is(Value value) {
        return value instanceof Value.Unknown unknown && unknown.because().equals(HOLE);
    }
}
