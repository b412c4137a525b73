package io.github.ecrlint.policy;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The sets of texts that patterns without holes match: whether one is part of another, whether two have a text in common.
 *
 * <p>Most pairs are decided by a walk along both. The rest takes a search whose length can grow with the power of the
 * question marks; it is given up after a fixed number of steps.
 */
final class GlobSets {
    /** Steps after which the search is given up; this many take a few milliseconds. */
    static final int STEPS = 20_000;

    private GlobSets() {}

    /** Whether every text that {@code narrow} matches is matched by {@code wide}; not known where that takes too long. */
    static Truth covers(String wide, String narrow) {
        if (walks(wide, narrow)) {
            return Truth.YES;
        }
        String plain = plainExample(wide, narrow);
        return plain != null ? Truth.NO : new Outside(wide, narrow).isNone();
    }

    /** A text that {@code narrow} matches and {@code wide} does not; null where there is none, or none was found. */
    static String outside(String wide, String narrow) {
        if (walks(wide, narrow)) {
            return null;
        }
        String plain = plainExample(wide, narrow);
        return plain != null ? plain : new Outside(wide, narrow).found();
    }

    /** Whether a text is matched by both: walks along both, keeping for each position of one the reachable ones of the other. */
    static boolean overlap(String one, String other) {
        boolean[] at = new boolean[other.length() + 1];
        at[0] = true;
        skipStars(at, other);
        for (int i = 0; i < one.length(); i++) {
            boolean[] next = new boolean[at.length];
            char c = one.charAt(i);
            if (c == '*') {
                boolean any = false;
                for (int j = 0; j < at.length; j++) {
                    any |= at[j];
                    next[j] = any;
                }
            } else {
                for (int j = 0; j < other.length(); j++) {
                    char d = other.charAt(j);
                    next[d == '*' ? j : j + 1] |= at[j] && (c == '?' || d == '?' || d == '*' || c == d);
                }
                skipStars(next, other);
            }
            at = next;
        }
        return at[other.length()];
    }

    private static void skipStars(boolean[] at, String pattern) {
        for (int j = 0; j < pattern.length(); j++) {
            at[j + 1] |= at[j] && pattern.charAt(j) == '*';
        }
    }

    /** A text that a pattern matches. */
    static String example(String pattern) {
        return pattern.replace("*", "").replace('?', 'x');
    }

    /** Whether the wide pattern matches the narrow one taken for a text, whose wildcards only a wildcard as great takes. */
    private static boolean walks(String wide, String narrow) {
        int p = 0;
        int t = 0;
        int star = -1;
        int taken = 0;
        while (t < narrow.length()) {
            char expected = p < wide.length() ? wide.charAt(p) : '\0';
            char given = narrow.charAt(t);
            boolean isOne = p < wide.length() && given != '*' && (expected == '?' || expected == given);
            if (p < wide.length() && expected == '*') {
                star = p++;
                taken = t;
            } else if (isOne) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++taken;
            } else {
                return false;
            }
        }
        while (p < wide.length() && wide.charAt(p) == '*') {
            p++;
        }
        return p == wide.length();
    }

    /** A text of the narrow pattern, its wildcards filled with a character that the wide one doesn't have, or not at all. */
    private static String plainExample(String wide, String narrow) {
        char strange = strangeTo(wide, narrow);
        for (int length = 0; length <= 2; length++) {
            String filler = String.valueOf(strange).repeat(length);
            String text = narrow.replace("*", filler).replace('?', strange);
            if (!Glob.matches(wide, text, false)) {
                return text;
            }
        }
        return null;
    }

    static char strangeTo(String one, String other) {
        String usual = "xyzq0_";
        for (int i = 0; i < usual.length(); i++) {
            char c = usual.charAt(i);
            if (one.indexOf(c) < 0 && other.indexOf(c) < 0) {
                return c;
            }
        }
        char c = 'a';
        while (one.indexOf(c) >= 0 || other.indexOf(c) >= 0) {
            c++;
        }
        return c;
    }

    /** The search for a text of one pattern that is none of another: along the one, with all places in the other at once. */
    private static final class Outside {
        private final String wide;
        private final String narrow;
        private final String alphabet;
        private final Set<Place> seen = new HashSet<>();
        private final ArrayDeque<Place> waiting = new ArrayDeque<>();
        private boolean givenUp;

        Outside(String wide, String narrow) {
            this.wide = wide;
            this.narrow = narrow;
            StringBuilder chars = new StringBuilder();
            chars.append(strangeTo(wide, narrow));
            for (int i = 0; i < wide.length(); i++) {
                char c = wide.charAt(i);
                if (c != '*' && c != '?' && chars.indexOf(String.valueOf(c)) < 0) {
                    chars.append(c);
                }
            }
            this.alphabet = chars.toString();
        }

        Truth isNone() {
            return found() != null ? Truth.NO : givenUp ? Truth.UNKNOWN : Truth.YES;
        }

        String found() {
            boolean[] start = new boolean[wide.length() + 1];
            start[0] = true;
            skipStars(start, wide);
            add(new Place(0, start, null, '\0'));
            while (!waiting.isEmpty()) {
                Place place = waiting.poll();
                if (place.in == narrow.length()) {
                    if (!place.among[wide.length()]) {
                        return place.text();
                    }
                    continue;
                }
                if (seen.size() > STEPS) {
                    givenUp = true;
                    return null;
                }
                go(place);
            }
            return null;
        }

        private void go(Place place) {
            char c = narrow.charAt(place.in);
            if (c != '*' && c != '?') {
                add(new Place(place.in + 1, after(place.among, c), place, c));
                return;
            }
            if (c == '*') {
                add(new Place(place.in + 1, place.among, place, '\0'));
            }
            for (int i = 0; i < alphabet.length(); i++) {
                char any = alphabet.charAt(i);
                add(new Place(c == '*' ? place.in : place.in + 1, after(place.among, any), place, any));
            }
        }

        private boolean[] after(boolean[] among, char c) {
            boolean[] next = new boolean[among.length];
            for (int j = 0; j < wide.length(); j++) {
                char d = wide.charAt(j);
                if (among[j] && (d == '*' || d == '?' || d == c)) {
                    next[d == '*' ? j : j + 1] = true;
                }
            }
            skipStars(next, wide);
            return next;
        }

        private void add(Place place) {
            if (seen.add(place)) {
                waiting.add(place);
            }
        }
    }

    /** A place in the narrow pattern and all places in the wide one that the same text leads to. */
    private static final class Place {
        private final int in;
        private final boolean[] among;
        private final Place before;
        private final char by;

        Place(int in, boolean[] among, Place before, char by) {
            this.in = in;
            this.among = among;
            this.before = before;
            this.by = by;
        }

        String text() {
            StringBuilder text = new StringBuilder();
            for (Place place = this; place.before != null; place = place.before) {
                if (place.by != '\0') {
                    text.append(place.by);
                }
            }
            return text.reverse().toString();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Place place && in == place.in && Arrays.equals(among, place.among);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(among) * 31 + in;
        }
    }
}
