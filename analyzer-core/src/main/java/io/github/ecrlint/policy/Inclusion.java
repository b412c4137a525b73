package io.github.ecrlint.policy;

import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Patterns taken for the sets of texts that they match, over texts with holes: whether one has all of another, whether two have
 * a text in common.
 *
 * <p>An answer is {@link Truth#YES} or {@link Truth#NO} only where it is so whatever the holes turn out to be. Upper and lower
 * case differ. Without holes it is not known only for pairs made to be hard.
 */
public final class Inclusion {
    /** A character that no pattern names. */
    private static final char STRANGE = '\uF8F3';

    private static final int SEGMENTS = 6;

    private Inclusion() {}

    /** Whether every text that {@code narrow} matches is matched by {@code wide}. */
    public static Truth covers(Value.Text wide, Value.Text narrow) {
        if (wide.isLiteral() && narrow.isLiteral()) {
            return GlobSets.covers(wide.shown(), narrow.shown());
        }
        if (Wildcard.matches(wide, filled(narrow, null, true)).isYes()) {
            return Truth.YES;
        }
        for (int length = 0; length <= 2; length++) {
            String filler = String.valueOf(STRANGE).repeat(length);
            if (Wildcard.matches(wide, filled(narrow, filler, true)).isNo()) {
                return Truth.NO;
            }
        }
        return Truth.UNKNOWN;
    }

    /** Whether some text is matched by both. */
    public static Truth overlap(Value.Text one, Value.Text other) {
        if (one.isLiteral() && other.isLiteral()) {
            return Truth.of(GlobSets.overlap(one.shown(), other.shown()));
        }
        if (Wildcard.matches(one, filled(other, null, false)).isNo()
                || Wildcard.matches(other, filled(one, null, false)).isNo()) {
            return Truth.NO;
        }
        boolean shared = Wildcard.matches(one, filled(other, "", true)).isYes()
                || Wildcard.matches(other, filled(one, "", true)).isYes();
        return shared ? Truth.YES : Truth.UNKNOWN;
    }

    /** The same as {@link #covers} for ARNs, whose first five colons no wildcard crosses; {@code *} alone has them all. */
    public static Truth coversArn(Value.Text wide, Value.Text narrow) {
        if (wide.is("*")) {
            return Truth.YES;
        }
        List<Value.Text> all = Arns.segments(wide);
        List<Value.Text> some = Arns.segments(narrow);
        if (all.size() != SEGMENTS || some.size() != SEGMENTS) {
            return wide.isLiteral() && narrow.isLiteral() ? Truth.NO : Truth.UNKNOWN;
        }
        Truth covers = Truth.YES;
        for (int i = 0; i < SEGMENTS; i++) {
            boolean own = i == 1 && (isPartition(all.get(i)) || isPartition(some.get(i)));
            covers = covers.and(own ? Truth.YES : covers(all.get(i), some.get(i)));
        }
        return covers;
    }

    /** The same as {@link #overlap} for ARNs, whose first five colons no wildcard crosses; {@code *} alone has them all. */
    public static Truth overlapArn(Value.Text one, Value.Text other) {
        if (one.is("*") || other.is("*")) {
            return Truth.YES;
        }
        List<Value.Text> these = Arns.segments(one);
        List<Value.Text> those = Arns.segments(other);
        if (these.size() != SEGMENTS || those.size() != SEGMENTS) {
            return one.isLiteral() && other.isLiteral() ? Truth.NO : Truth.UNKNOWN;
        }
        Truth overlap = Truth.YES;
        for (int i = 0; i < SEGMENTS; i++) {
            boolean own = i == 1 && (isPartition(these.get(i)) || isPartition(those.get(i)));
            overlap = overlap.and(own ? Truth.YES : overlap(these.get(i), those.get(i)));
        }
        return overlap;
    }

    /** A text that the pattern matches; empty for a pattern with holes. */
    public static Optional<String> example(Value.Text pattern) {
        return pattern.isLiteral() ? Optional.of(GlobSets.example(pattern.shown())) : Optional.empty();
    }

    /** A text that {@code narrow} matches and {@code wide} does not; empty where there is none or none is known. */
    public static Optional<String> exampleOutside(Value.Text wide, Value.Text narrow) {
        return wide.isLiteral() && narrow.isLiteral()
                ? Optional.ofNullable(GlobSets.outside(wide.shown(), narrow.shown()))
                : Optional.empty();
    }

    private static boolean isPartition(Value.Text segment) {
        return segment.parts().size() == 1
                && segment.parts().get(0) instanceof Part.Open open
                && open.hole().meaning() == Hole.Meaning.PARTITION;
    }

    /**
     * A text of the pattern.
     *
     * @param filler what stands for each {@code *}; null for something that is not known
     * @param strange whether a strange character stands for {@code ?}, else something that is not known
     */
    private static Value.Text filled(Value.Text pattern, String filler, boolean strange) {
        List<Part> parts = new ArrayList<>();
        for (Part part : pattern.parts()) {
            if (part instanceof Part.Literal literal) {
                fill(literal.text(), filler, strange, parts);
            } else {
                parts.add(part);
            }
        }
        return new Value.Text(parts, pattern.span());
    }

    private static void fill(String text, String filler, boolean strange, List<Part> parts) {
        StringBuilder chars = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '*' && filler != null) {
                chars.append(filler);
            } else if (c == '?' && strange) {
                chars.append(STRANGE);
            } else if (c == '*' || c == '?') {
                flush(chars, parts);
                // each wildcard stands for something of its own
                parts.add(new Part.Open(Hole.opaque("wildcard " + parts.size(), ""), Value.NOWHERE));
            } else {
                chars.append(c);
            }
        }
        flush(chars, parts);
    }

    private static void flush(StringBuilder chars, List<Part> parts) {
        if (chars.length() > 0) {
            parts.add(Part.Literal.nowhere(chars.toString()));
            chars.setLength(0);
        }
    }
}
