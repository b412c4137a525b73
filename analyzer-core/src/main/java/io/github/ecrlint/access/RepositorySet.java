package io.github.ecrlint.access;

import io.github.ecrlint.policy.Truth;

/** Some of a model's repositories, by their numbers: those that surely belong to it, and those that may. */
final class RepositorySet {
    /** A bit for each, sixty-four to a word. */
    final long[] yes;

    final long[] can;
    private final int size;

    RepositorySet(int size) {
        this.size = size;
        yes = new long[(size + 63) >>> 6];
        can = new long[(size + 63) >>> 6];
    }

    void add(int number, Truth belongs) {
        if (belongs != Truth.NO) {
            can[number >>> 6] |= 1L << number;
            yes[number >>> 6] |= belongs.isYes() ? 1L << number : 0;
        }
    }

    void addAll(RepositorySet other) {
        for (int i = 0; i < yes.length; i++) {
            yes[i] |= other.yes[i];
            can[i] |= other.can[i];
        }
    }

    /** All but these. */
    RepositorySet others() {
        RepositorySet others = new RepositorySet(size);
        for (int i = 0; i < yes.length; i++) {
            long real = i < size >>> 6 ? -1 : (1L << size) - 1;
            others.yes[i] = ~can[i] & real;
            others.can[i] = ~yes[i] & real;
        }
        return others;
    }

    Truth has(int number) {
        long bit = 1L << number;
        int word = number >>> 6;
        return (yes[word] & bit) != 0 ? Truth.YES : (can[word] & bit) != 0 ? Truth.UNKNOWN : Truth.NO;
    }
}
