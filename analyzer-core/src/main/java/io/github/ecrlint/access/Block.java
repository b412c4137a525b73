package io.github.ecrlint.access;

import io.github.ecrlint.policy.Cidr;
import io.github.ecrlint.policy.IpAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of addresses without a gap.
 *
 * @param last the last of them, inclusive
 */
record Block(IpAddress first, IpAddress last) implements Comparable<Block> {
    private static final int BROADEST_V4 = 8;
    private static final int BROADEST_V6 = 32;

    static Block of(Cidr network) {
        return new Block(network.first(), network.first().last(network.bits()));
    }

    /** Networks with those that overlap or touch taken together. */
    static List<Block> merge(List<Cidr> networks) {
        List<Block> blocks = new ArrayList<>(networks.size());
        for (Cidr network : networks) {
            blocks.add(of(network));
        }
        blocks.sort(null);
        List<Block> merged = new ArrayList<>();
        for (Block block : blocks) {
            Block before = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (before == null || !before.reaches(block)) {
                merged.add(block);
            } else if (before.last.compareTo(block.last) < 0) {
                merged.set(merged.size() - 1, new Block(before.first, block.last));
            }
        }
        return merged;
    }

    @Override
    public int compareTo(Block other) {
        return first.compareTo(other.first);
    }

    /** Whether it is too much to be somebody's network. */
    boolean isBroad() {
        if (first.width() == 32) {
            return last.low() - first.low() >= 1L << 32 - BROADEST_V4;
        }
        long borrowed = Long.compareUnsigned(last.low(), first.low()) < 0 ? 1 : 0;
        return Long.compareUnsigned(last.high() - first.high() - borrowed, 1L << 64 - BROADEST_V6) >= 0;
    }

    boolean contains(IpAddress address) {
        return first.width() == address.width() && first.compareTo(address) <= 0 && last.compareTo(address) >= 0;
    }

    /** Whether one that does not begin before this overlaps or touches it. */
    private boolean reaches(Block other) {
        if (first.width() != other.first.width()) {
            return false;
        }
        IpAddress behind = last.next();
        return behind == null || other.first.compareTo(behind) <= 0;
    }
}
