package io.github.ecrlint.policy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The search for a text that one of some patterns matches, one of others, and so on, and none of yet others: what takes more
 * than a look at the patterns.
 *
 * <p>It follows all patterns at once, one character at a time, as automata that are made only as far as they are walked. That
 * can grow with the power of the question marks, so that it is given up after a number of steps, the same at every run.
 */
public final class TextSearch {

    /**
     * A pattern to be searched with.
     *
     * @param ignoreCase whether upper and lower case are the same
     * @param inSegments whether no wildcard before its fifth colon takes a colon, as in an ARN
     */
    public record Shape(String pattern, boolean ignoreCase, boolean inSegments) {}

    private final List<List<Shape>> required = new ArrayList<>();
    private final List<Shape> forbidden = new ArrayList<>();
    private final int limit;
    private int steps;
    private boolean givenUp;

    /** @param limit after how many steps to give up; a step takes about a tenth of a microsecond */
    public TextSearch(int limit) {
        this.limit = limit;
    }

    /** One of these must match; none at all matches nothing. */
    public void require(List<Shape> anyOf) {
        required.add(List.copyOf(anyOf));
    }

    /** None of these may match. */
    public void forbid(List<Shape> noneOf) {
        forbidden.addAll(noneOf);
    }

    /** The shortest such text; null where there is none, and where the search was given up. */
    public String find() {
        Tracks tracks = new Tracks(required, forbidden);
        Set<Place> seen = new HashSet<>();
        ArrayDeque<Place> waiting = new ArrayDeque<>();
        char[] alphabet = tracks.alphabet();
        int cost = tracks.cost();
        Place start = new Place(tracks.start(), null, '\0');
        seen.add(start);
        waiting.add(start);
        while (!waiting.isEmpty()) {
            Place place = waiting.poll();
            if (tracks.isFound(place.at)) {
                return place.text();
            }
            for (int i = 0; i < alphabet.length; i++) {
                steps += cost;
                if (steps > limit) {
                    givenUp = true;
                    return null;
                }
                long[] next = tracks.after(place.at, i);
                if (tracks.isHopeful(next)) {
                    Place further = new Place(next, place, alphabet[i]);
                    if (seen.add(further)) {
                        waiting.add(further);
                    }
                }
            }
        }
        return null;
    }

    /** Whether the search was given up, so that there may be such a text although none was found. */
    public boolean isGivenUp() {
        return givenUp;
    }

    /** How many steps it took. */
    public int steps() {
        return steps;
    }

    /** Where a text has led to in every pattern. */
    private static final class Place {
        private final long[] at;
        private final Place before;
        private final char by;

        Place(long[] at, Place before, char by) {
            this.at = at;
            this.before = before;
            this.by = by;
        }

        String text() {
            StringBuilder text = new StringBuilder();
            for (Place place = this; place.before != null; place = place.before) {
                text.append(place.by);
            }
            return text.reverse().toString();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Place place && Arrays.equals(at, place.at);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(at);
        }
    }
}
