package io.github.ecrlint.source;

/**
 * A stretch of a source.
 *
 * @param start offset in UTF-16 units, inclusive
 * @param end offset in UTF-16 units, exclusive, at least {@code start}
 */
public record Span(Source source, int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end < start || end > source.length()) {
            throw new IllegalArgumentException("no span " + start + ".." + end + " in " + source);
        }
    }

    public String text() {
        return source.text().substring(start, end);
    }

    public Position from() {
        return source.position(start);
    }

    /** The position just behind the last character. */
    public Position to() {
        return source.position(end);
    }

    /** Whether {@code other} lies within this span; a span contains itself. */
    public boolean contains(Span other) {
        return source == other.source && start <= other.start && other.end <= end;
    }

    /** The smallest span over both, or this one where they lie in different sources. */
    public Span until(Span other) {
        return source == other.source ? new Span(source, Math.min(start, other.start), Math.max(end, other.end)) : this;
    }

    // written out: those that Java makes for a record are put together at run time, which costs a cold start (ADR 3)
    @Override
    public boolean equals(Object other) {
        return other instanceof Span span && source == span.source && start == span.start && end == span.end;
    }

    @Override
    public int hashCode() {
        return (source.hashCode() * 31 + start) * 31 + end;
    }

    /** By path, then start, then end. */
    @Override
    public int compareTo(Span other) {
        int order = source == other.source ? 0 : source.path().compareTo(other.source.path());
        if (order == 0) {
            order = Integer.compare(start, other.start);
        }
        return order == 0 ? Integer.compare(end, other.end) : order;
    }
}
