package io.github.ecrlint.source;

/**
 * What could not be read or resolved: it travels beside the findings and is always shown.
 *
 * @param summary one line, lower case, no final full stop, names in backticks
 * @param detail what to do about it or why it matters, in the same style; may be empty
 */
public record Diagnostic(Level level, Span span, String summary, String detail) {

    /** How much a diagnostic takes away from the result. */
    public enum Level {
        /** A file of ours could not be read whole: the run ends with exit status 2. */
        ERROR,
        /** A policy or part of one was not resolved, so nothing is said of it. */
        WARNING,
        /** Worth knowing, takes nothing away. */
        NOTE
    }

    public static Diagnostic error(Span span, String summary) {
        return new Diagnostic(Level.ERROR, span, summary, "");
    }

    public static Diagnostic warning(Span span, String summary) {
        return new Diagnostic(Level.WARNING, span, summary, "");
    }

    // written out: those that Java makes for a record are put together at run time, which costs a cold start (ADR 3)
    @Override
    public boolean equals(Object that) {
        return that instanceof Diagnostic other
                && level == other.level
                && span.equals(other.span)
                && summary.equals(other.summary)
                && detail.equals(other.detail);
    }

    @Override
    public int hashCode() {
        return 31 * span.hashCode() + summary.hashCode();
    }
}
