package io.github.ecrlint.access;

import io.github.ecrlint.policy.Cidr;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of addresses without a gap.
 *
 * @param last the last of them, inclusive
 * @param width 32 or 128
 */
record Block(BigInteger first, BigInteger last, int width) {
    private static final int BROADEST_V4 = 8;
    private static final int BROADEST_V6 = 32;

    static Block of(Cidr network) {
        BigInteger size = BigInteger.ONE.shiftLeft(network.width() - network.bits());
        return new Block(network.first(), network.first().add(size).subtract(BigInteger.ONE), network.width());
    }

    /** Networks with those that overlap or touch taken together. */
    static List<Block> merge(List<Cidr> networks) {
        List<Block> merged = new ArrayList<>();
        for (Cidr network : networks) {
            Block block = of(network);
            for (int i = merged.size() - 1; i >= 0; i--) {
                Block other = merged.get(i);
                if (block.touches(other)) {
                    merged.remove(i);
                    block = new Block(block.first.min(other.first), block.last.max(other.last), block.width);
                    i = merged.size();
                }
            }
            merged.add(block);
        }
        return merged;
    }

    /** Whether it is too much to be somebody's network. */
    boolean isBroad() {
        BigInteger broadest = BigInteger.ONE.shiftLeft(width == 32 ? 32 - BROADEST_V4 : 128 - BROADEST_V6);
        return last.subtract(first).compareTo(broadest) >= 0;
    }

    boolean contains(Block other) {
        return width == other.width && first.compareTo(other.first) <= 0 && last.compareTo(other.last) >= 0;
    }

    private boolean touches(Block other) {
        return width == other.width
                && first.compareTo(other.last.add(BigInteger.ONE)) <= 0
                && other.first.compareTo(last.add(BigInteger.ONE)) <= 0;
    }
}
