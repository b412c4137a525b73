package io.github.ecrlint.policy;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.util.List;

/**
 * Which actions a statement speaks of; a pattern that is not resolved is a text with holes.
 *
 * <p>No record, for it keeps which patterns are names: of nearly every statement each rule asks for one action after another.
 */
public abstract sealed class Actions {
    private final List<Value.Text> patterns;
    private final Span span;
    private String[] names;

    private Actions(List<Value.Text> patterns, Span span) {
        this.patterns = List.copyOf(patterns);
        this.span = span;
    }

    public List<Value.Text> patterns() {
        return patterns;
    }

    /** The element's value, or the statement where the element is missing. */
    public Span span() {
        return span;
    }

    /** Whether an action is one of these, upper and lower case the same. */
    public abstract Truth have(String action);

    /** Whether one of the patterns matches an action. */
    final Truth matched(String action) {
        if (names == null) {
            names = namesAmong(patterns);
        }
        int length = action.length();
        Truth matched = Truth.NO;
        for (int i = 0; i < names.length; i++) {
            String name = names[i];
            if (name == null) {
                matched = matched.or(Wildcard.matchesAction(patterns.get(i), action));
            } else if (name.length() == length && (name.equals(action) || Glob.matches(name, action, true))) {
                return Truth.YES;
            }
        }
        return matched;
    }

    /** The patterns that are names, without hole or wildcard; null for any other. */
    private static String[] namesAmong(List<Value.Text> patterns) {
        String[] names = new String[patterns.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = Wildcard.plain(patterns.get(i));
        }
        return names;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Actions actions
                && this instanceof Only == actions instanceof Only
                && span.equals(actions.span)
                && patterns.equals(actions.patterns);
    }

    @Override
    public final int hashCode() {
        return span.hashCode();
    }

    @Override
    public final String toString() {
        return patterns.toString();
    }

    /** {@code Action}: those that match; an empty list matches nothing. */
    public static final class Only extends Actions {
        public Only(List<Value.Text> patterns, Span span) {
            super(patterns, span);
        }

        @Override
        public Truth have(String action) {
            return matched(action);
        }
    }

    /** {@code NotAction}: all that do not match, of every service. */
    public static final class AllExcept extends Actions {
        public AllExcept(List<Value.Text> patterns, Span span) {
            super(patterns, span);
        }

        @Override
        public Truth have(String action) {
            return matched(action).not();
        }
    }
}
