package io.github.ecrlint.report;

import io.github.ecrlint.source.Source;
import io.github.ecrlint.source.Span;

/**
 * What is underlined in one line.
 *
 * @param start offset in the source, at the beginning of a character
 * @param end offset behind the last underlined character; {@code start} for a place between two characters
 * @param label what is said of it; may be empty
 */
record Mark(int start, int end, boolean primary, String label) {

    /** The mark of a span, or of its first line where it goes on over several. */
    static Mark of(Span span, boolean primary, String label) {
        Source source = span.source();
        String text = source.text();
        int line = span.from().line();
        int last = Excerpt.lineEnd(source, line);
        int start = Math.min(span.start(), last);
        if (isWithinPair(text, start)) {
            start--;
        }
        int end = Math.max(start, Math.min(span.end(), last));
        if (isWithinPair(text, end)) {
            end++;
        }
        if (span.end() > last) {
            while (end > start + 1 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
                end--;
            }
        }
        return new Mark(start, end, primary, label);
    }

    boolean covers(Mark other) {
        return start == other.start && end == other.end;
    }

    /** This mark, saying also what {@code other} says of the same place. */
    Mark and(Mark other) {
        String both = label.isEmpty() || label.equals(other.label)
                ? other.label
                : other.label.isEmpty() ? label : label + "; " + other.label;
        return new Mark(start, end, primary || other.primary, both);
    }

    private static boolean isWithinPair(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
    }
}
