package io.github.ecrlint.access;

import io.github.ecrlint.policy.Cidr;
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
            Cidr network = Cidr.of(value.shown());
            if (!network.isNetwork()) {
                allKnown = false;
            } else if (network.bits() < (network.width() == 32 ? BROADEST_V4 : BROADEST_V6)) {
                String share = network.bits() == 0 ? "every address" : "a large part of all addresses";
                return Limit.no("`" + value.shown() + "` is " + share);
            }
        }
        return allKnown ? Limit.YES : Limit.UNKNOWN;
    }
}
