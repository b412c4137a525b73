package io.github.ecrlint.access;

import io.github.ecrlint.policy.Condition;
import io.github.ecrlint.value.Value;

/**
 * Whether the networks of a condition on {@code aws:SourceIp} are few enough to mean somebody.
 *
 * <p>Source: S3 User Guide, "The meaning of public": not broader than /8 in IPv4 and /32 in IPv6.
 */
final class Networks {
    private static final int BROADEST_V4 = 8;
    private static final int BROADEST_V6 = 32;

    private Networks() {}

    static Limit limit(Condition condition) {
        boolean allKnown = true;
        for (Value.Text value : condition.values()) {
            if (!value.isLiteral()) {
                allKnown = false;
                continue;
            }
            String network = value.shown();
            int bits = prefix(network);
            if (bits < 0) {
                allKnown = false;
            } else if (bits < (network.indexOf(':') >= 0 ? BROADEST_V6 : BROADEST_V4)) {
                return Limit.no("`" + network + "` is " + (bits == 0 ? "every" : "a large part of all") + " address"
                        + (bits == 0 ? "" : "es"));
            }
        }
        return allKnown ? Limit.YES : Limit.UNKNOWN;
    }

    /** The length of a network's prefix in bits; -1 for what is no network. */
    private static int prefix(String network) {
        int slash = network.indexOf('/');
        boolean v6 = network.indexOf(':') >= 0;
        if (!v6 && network.indexOf('.') < 0) {
            return -1;
        }
        if (slash < 0) {
            return v6 ? 128 : 32;
        }
        int bits = 0;
        for (int i = slash + 1; i < network.length(); i++) {
            char c = network.charAt(i);
            if (c < '0' || c > '9' || bits > 128) {
                return -1;
            }
            bits = bits * 10 + (c - '0');
        }
        return slash + 1 == network.length() || bits > (v6 ? 128 : 32) ? -1 : bits;
    }
}
