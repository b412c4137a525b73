package io.github.ecrlint.policy;

import io.github.ecrlint.value.Hole;

/**
 * The walk along a text with holes that tells whether a pattern matches it.
 *
 * <p>It keeps the places of the pattern that can stand where it is in the text, each once.
 */
final class Walk {
    private final Symbols pattern;
    private final Symbols text;
    private final boolean surely;
    private int[] places;
    private int count;
    private int[] next;
    private int nextCount;

    /** For each place, in which step it was found last. */
    private final int[] found;

    private int step = 1;

    private Walk(Symbols pattern, Symbols text, boolean surely) {
        this.pattern = pattern;
        this.text = text;
        this.surely = surely;
        this.places = new int[pattern.length + 1];
        this.next = new int[pattern.length + 1];
        this.found = new int[pattern.length + 1];
    }

    /** @param surely whether the match must hold for every filling of the holes, else for some */
    static boolean reaches(Symbols pattern, Symbols text, boolean surely) {
        return new Walk(pattern, text, surely).reaches();
    }

    private boolean reaches() {
        add(0);
        swap();
        for (int j = 0; j < text.length && count > 0; j++) {
            for (int k = 0; k < count; k++) {
                take(places[k], j);
            }
            swap();
        }
        for (int k = 0; k < count; k++) {
            if (places[k] == pattern.length) {
                return true;
            }
        }
        return false;
    }

    private void swap() {
        int[] free = places;
        places = next;
        count = nextCount;
        next = free;
        nextCount = 0;
        step++;
    }

    /** From a place before a star (or before a hole, where that may be empty) the one behind it is reached for free. */
    private void add(int place) {
        for (int i = place; found[i] != step; i++) {
            found[i] = step;
            next[nextCount++] = i;
            if (i == pattern.length || !pattern.isStar(i) && !mayBeEmpty(i)) {
                return;
            }
        }
    }

    private boolean mayBeEmpty(int i) {
        return !surely && pattern.holes[i] != null && !pattern.holes[i].isStranger();
    }

    private void take(int i, int j) {
        Hole hole = text.holes[j];
        if (hole != null && !surely) {
            mayEnd(i, hole);
            return;
        }
        if (i == pattern.length) {
            return;
        }
        Hole named = pattern.holes[i];
        if (named == null) {
            char c = pattern.chars[i];
            if (c == Symbols.STAR) {
                add(i);
            } else if (hole == null && (c == Symbols.ONE || c == text.chars[j])) {
                add(i + 1);
            }
        } else if (hole != null) {
            if (named.equals(hole)) {
                add(i + 1);
            }
        } else if (!surely && !named.isStranger() && named.mayHold(text.chars[j])) {
            add(i);
        }
    }

    /**
     * Marks where a hole of the text may end in the pattern: it may hold any text, so at every later position; but what nobody
     * names takes a wildcard, or a hole that may be one, and does not hold every character.
     */
    private void mayEnd(int i, Hole hole) {
        boolean anywhere = !hole.isStranger();
        for (int k = i; k <= pattern.length; k++) {
            if (anywhere) {
                add(k);
            }
            if (k == pattern.length) {
                return;
            }
            Hole named = pattern.holes[k];
            if (named != null && named.isStranger()) {
                if (k == i && named.equals(hole)) {
                    add(k + 1);
                }
                return;
            }
            boolean wild = pattern.isStar(k) || pattern.isOne(k) || pattern.mayBeWild(k);
            if (named == null && !wild && !hole.mayHold(pattern.chars[k])) {
                return;
            }
            if (wild && !pattern.isOne(k)) {
                add(k);
            }
            anywhere |= wild;
        }
    }
}
