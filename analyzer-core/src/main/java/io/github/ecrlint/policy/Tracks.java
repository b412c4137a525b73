package io.github.ecrlint.policy;

import io.github.ecrlint.policy.TextSearch.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Patterns side by side, a bit for each place in each of them, so that one character moves all of them at once.
 *
 * <p>A pattern of n characters has n + 1 places; the last is its end.
 */
final class Tracks {
    private final int words;
    private final char[] alphabet;
    private final int[] numbers;
    /** For each character of the alphabet: the places that it moves on. */
    private final long[][] moves;
    /** The stars, and those that take colons as well. */
    private final long[] stars;

    private final long[] starsOverColons;
    private final long[] start;
    private final long[] forbiddenEnds;
    /** The stars that end forbidden patterns, if they take whatever follows. */
    private final long[] forbiddenForever;
    /** For each requirement that a text can fail for good: its first place, and the one behind its last. */
    private final int[] requiredFrom;

    private final int[] requiredTo;
    private int failing;

    /** For each requirement the ends of its patterns. */
    private final List<long[]> requiredEnds = new ArrayList<>();

    Tracks(List<List<Shape>> required, List<Shape> forbidden) {
        List<Shape> all = new ArrayList<>();
        for (List<Shape> anyOf : required) {
            all.addAll(anyOf);
        }
        all.addAll(forbidden);
        List<String> patterns = new ArrayList<>(all.size());
        int places = 0;
        for (Shape shape : all) {
            String pattern = withoutDoubleStars(shape.pattern());
            patterns.add(pattern);
            places += pattern.length() + 1;
        }
        words = (places + 63) / 64;
        String chars = alphabet(patterns, all);
        alphabet = chars.toCharArray();
        numbers = numbers(alphabet);
        moves = new long[alphabet.length][words];
        stars = new long[words];
        starsOverColons = new long[words];
        start = new long[words];
        forbiddenEnds = new long[words];
        forbiddenForever = new long[words];
        requiredFrom = new int[required.size()];
        requiredTo = new int[required.size()];
        int at = 0;
        int index = 0;
        for (List<Shape> anyOf : required) {
            long[] ends = new long[words];
            boolean canFail = true;
            requiredFrom[failing] = at;
            for (Shape shape : anyOf) {
                String pattern = patterns.get(index++);
                lay(shape, pattern, at);
                // a text is never behind a star that it starts with
                canFail &= !has(starsOverColons, at);
                at += pattern.length();
                set(ends, at++);
            }
            requiredTo[failing] = at;
            failing += canFail ? 1 : 0;
            requiredEnds.add(ends);
        }
        for (Shape shape : forbidden) {
            String pattern = patterns.get(index++);
            lay(shape, pattern, at);
            at += pattern.length();
            if (pattern.endsWith("*") && has(starsOverColons, at - 1)) {
                set(forbiddenForever, at - 1);
            }
            set(forbiddenEnds, at++);
        }
        skipStars(start);
    }

    private void lay(Shape shape, String pattern, int from) {
        set(start, from);
        int colons = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean takesColon = !shape.inSegments() || colons >= 5;
            switch (c) {
                case '*' -> {
                    set(stars, from + i);
                    if (takesColon) {
                        set(starsOverColons, from + i);
                    }
                }
                case '?' -> {
                    for (int a = 0; a < moves.length; a++) {
                        if (takesColon || alphabet[a] != ':') {
                            set(moves[a], from + i);
                        }
                    }
                }
                case ':' -> {
                    colons++;
                    set(moves[number(c)], from + i);
                }
                default -> layCharacter(c, shape.ignoreCase(), from + i);
            }
        }
    }

    private void layCharacter(char c, boolean ignoreCase, int place) {
        if (!ignoreCase) {
            set(moves[number(c)], place);
            return;
        }
        for (int a = 0; a < moves.length; a++) {
            if (same(c, alphabet[a], true)) {
                set(moves[a], place);
            }
        }
    }

    private int number(char c) {
        if (c < numbers.length) {
            return numbers[c];
        }
        int number = 0;
        while (alphabet[number] != c) {
            number++;
        }
        return number;
    }

    /** For each of the first characters its place in the alphabet; most are such. */
    private static int[] numbers(char[] alphabet) {
        int[] numbers = new int[128];
        for (int i = 0; i < alphabet.length; i++) {
            if (alphabet[i] < numbers.length) {
                numbers[alphabet[i]] = i;
            }
        }
        return numbers;
    }

    private static boolean same(char one, char other, boolean ignoreCase) {
        return one == other || ignoreCase && Character.toLowerCase(one) == Character.toLowerCase(other);
    }

    private static String withoutDoubleStars(String pattern) {
        String single = pattern;
        while (single.contains("**")) {
            single = single.replace("**", "*");
        }
        return single;
    }

    /** The characters that any pattern names, and one that none does. */
    private static String alphabet(List<String> patterns, List<Shape> shapes) {
        StringBuilder chars = new StringBuilder();
        boolean[] ascii = new boolean[128];
        for (int p = 0; p < patterns.size(); p++) {
            String pattern = patterns.get(p);
            for (int i = 0; i < pattern.length(); i++) {
                char c = pattern.charAt(i);
                if (c != '*' && c != '?') {
                    add(chars, c, ascii);
                    if (shapes.get(p).ignoreCase()) {
                        add(chars, Character.toLowerCase(c), ascii);
                        add(chars, Character.toUpperCase(c), ascii);
                    }
                }
            }
        }
        char strange = GlobSets.strangeTo(chars.toString(), ":/");
        return strange + chars.toString();
    }

    /** @param ascii which of the first characters are there already, for most are such */
    private static void add(StringBuilder chars, char c, boolean[] ascii) {
        boolean there = c < ascii.length ? ascii[c] : chars.indexOf(String.valueOf(c)) >= 0;
        if (!there) {
            chars.append(c);
        }
        if (c < ascii.length) {
            ascii[c] = true;
        }
    }

    char[] alphabet() {
        return alphabet;
    }

    /** How many steps a move counts. */
    int cost() {
        return 1 + words / 4;
    }

    long[] start() {
        return start;
    }

    /** Where a character leads to. */
    long[] after(long[] at, int character) {
        long[] move = moves[character];
        long[] stay = alphabet[character] == ':' ? starsOverColons : stars;
        long[] next = new long[words];
        long carried = 0;
        for (int w = 0; w < words; w++) {
            long moved = at[w] & move[w];
            next[w] = moved << 1 | carried | at[w] & stay[w];
            carried = moved >>> 63;
        }
        skipStars(next);
        return next;
    }

    /** A star may take nothing: from before it one is behind it as well. */
    private void skipStars(long[] at) {
        long carried = 0;
        for (int w = 0; w < words; w++) {
            long before = (at[w] | carried) & stars[w];
            at[w] |= carried | before << 1;
            // a star is never followed by another, so that what is carried on is no star
            carried = before >>> 63;
        }
    }

    /** Whether each requirement can still be met, and nothing forbidden is met for good. */
    boolean isHopeful(long[] at) {
        if (meets(at, forbiddenForever)) {
            return false;
        }
        for (int k = 0; k < failing; k++) {
            if (!isAnywhere(at, requiredFrom[k], requiredTo[k])) {
                return false;
            }
        }
        return true;
    }

    /** Whether one of the places from {@code from} to before {@code to} is among some. */
    private static boolean isAnywhere(long[] at, int from, int to) {
        int first = from >> 6;
        int last = to - 1 >> 6;
        for (int w = first; w <= last && to > from; w++) {
            long some = at[w];
            if (w == first) {
                some &= -1L << from;
            }
            if (w == last) {
                some &= -1L >>> -to;
            }
            if (some != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether each requirement is met and nothing that is forbidden. */
    boolean isFound(long[] at) {
        if (meets(at, forbiddenEnds)) {
            return false;
        }
        for (long[] ends : requiredEnds) {
            if (!meets(at, ends)) {
                return false;
            }
        }
        return true;
    }

    private static boolean meets(long[] one, long[] other) {
        for (int w = 0; w < one.length; w++) {
            if ((one[w] & other[w]) != 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(long[] bits, int index) {
        return (bits[index >> 6] >>> index & 1) != 0;
    }

    private static void set(long[] bits, int index) {
        bits[index >> 6] |= 1L << index;
    }
}
