package io.github.ecrlint.policy;

/** Yes, no, or not known; ignorance stays ignorance through every operator (Kleene). */
public enum Truth {
    NO,
    UNKNOWN,
    YES;

    public static Truth of(boolean value) {
        return value ? YES : NO;
    }

    public Truth not() {
        return this == YES ? NO : this == NO ? YES : UNKNOWN;
    }

    public Truth and(Truth other) {
        return this == NO || other == YES ? this : other;
    }

    public Truth or(Truth other) {
        return this == YES || other == NO ? this : other;
    }

    public boolean isYes() {
        return this == YES;
    }

    public boolean isNo() {
        return this == NO;
    }
}
