package io.github.ecrlint.value;

import io.github.ecrlint.source.Source;
import io.github.ecrlint.source.Span;
import java.util.Arrays;

/** A piece of a {@link Value.Text}: characters that are known, or a hole. */
public sealed interface Part {

    /** The place in a source that says this piece. */
    Span span();

    /** A hole and the place that leaves it open. */
    record Open(Hole hole, Span span) implements Part {}

    /** Known characters, each mapped to the place in a source that says it. */
    final class Literal implements Part {
        private final String text;
        private final Span span;
        private final int[] offsets;
        private final boolean verbatim;

        private Literal(String text, Span span, int[] offsets, boolean verbatim) {
            this.text = text;
            this.span = span;
            this.offsets = offsets;
            this.verbatim = verbatim;
        }

        /** Characters that stand in the source as they are, from {@code start} on. */
        public static Literal verbatim(Source source, int start, int end) {
            return verbatim(source.text().substring(start, end), source, start);
        }

        /** The same for a text that is known to stand there. */
        public static Literal verbatim(String text, Source source, int start) {
            return new Literal(text, new Span(source, start, start + text.length()), null, true);
        }

        /**
         * Characters that the source spells differently (escapes, dedentation).
         *
         * @param offsets for each character the offset in the source where it begins, and one more: where the last
         *     one ends; ascending
         */
        public static Literal spelled(String text, Source source, int[] offsets) {
            if (offsets.length != text.length() + 1) {
                throw new IllegalArgumentException("one offset for each character and one for the end");
            }
            return new Literal(text, new Span(source, offsets[0], offsets[text.length()]), offsets, false);
        }

        /** Characters that were computed: all of them lead back to the one place that computes them. */
        public static Literal computed(String text, Span span) {
            return new Literal(text, span, null, false);
        }

        /** Characters that no source says: those of a request that is thought up. */
        public static Literal nowhere(String text) {
            return computed(text, Value.NOWHERE);
        }

        public String text() {
            return text;
        }

        @Override
        public Span span() {
            return span;
        }

        /** The place that says the characters from {@code from} to {@code to}, end exclusive. */
        public Span span(int from, int to) {
            if (offsets != null) {
                return new Span(span.source(), offsets[from], Math.max(offsets[from], offsets[to]));
            }
            return verbatim ? new Span(span.source(), span.start() + from, span.start() + to) : span;
        }

        /** The characters from {@code from} to {@code to}, end exclusive, with their places. */
        public Literal slice(int from, int to) {
            String slice = text.substring(from, to);
            if (offsets != null) {
                return spelled(slice, span.source(), Arrays.copyOfRange(offsets, from, to + 1));
            }
            return new Literal(slice, span(from, to), null, verbatim);
        }

        /** All characters but those from {@code from} to {@code to}, end exclusive, with their places. */
        public Literal without(int from, int to) {
            String rest = text.substring(0, from) + text.substring(to);
            if (isComputed()) {
                return computed(rest, span);
            }
            int[] places = new int[rest.length() + 1];
            for (int i = 0; i < places.length; i++) {
                int at = i < from ? i : i + to - from;
                places[i] = offsets == null ? span.start() + at : offsets[at];
            }
            return spelled(rest, span.source(), places);
        }

        /** Whether the characters were put together, so that they stand nowhere one by one. */
        public boolean isComputed() {
            return offsets == null && !verbatim;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
