package io.github.ecrlint.policy;

import java.math.BigInteger;
import java.util.Optional;

/**
 * A network in CIDR notation; a bare address is a network of one.
 *
 * @param first the first address as a number; null for a text that is no network, which contains nothing
 * @param bits the length of the prefix
 * @param width 32 or 128
 */
public record Cidr(BigInteger first, int bits, int width) {
    private static final Cidr NONE = new Cidr(null, 0, 0);

    public static Cidr of(String text) {
        int slash = text.indexOf('/');
        Optional<BigInteger> address = address(slash < 0 ? text : text.substring(0, slash));
        if (address.isEmpty()) {
            return NONE;
        }
        int width = text.indexOf(':') >= 0 ? 128 : 32;
        int bits = slash < 0 ? width : decimal(text, slash + 1, text.length());
        if (bits < 0 || bits > width) {
            return NONE;
        }
        return new Cidr(address.get().shiftRight(width - bits).shiftLeft(width - bits), bits, width);
    }

    public boolean isNetwork() {
        return first != null;
    }

    public boolean contains(String address) {
        int other = address.indexOf(':') >= 0 ? 128 : 32;
        Optional<BigInteger> number = address(address);
        return isNetwork()
                && number.isPresent()
                && other == width
                && number.get().shiftRight(width - bits).equals(first.shiftRight(width - bits));
    }

    /** An address as its text: four decimals, or eight groups of hexadecimal digits. */
    public static String shown(BigInteger address, int width) {
        boolean v4 = width == 32;
        StringBuilder text = new StringBuilder();
        for (int shift = width - (v4 ? 8 : 16); shift >= 0; shift -= v4 ? 8 : 16) {
            int part = address.shiftRight(shift).intValue() & (v4 ? 0xff : 0xffff);
            text.append(v4 ? Integer.toString(part) : Integer.toHexString(part));
            if (shift > 0) {
                text.append(v4 ? '.' : ':');
            }
        }
        return text.toString();
    }

    private static Optional<BigInteger> address(String text) {
        return text.indexOf(':') >= 0 ? v6(text) : v4(text);
    }

    private static Optional<BigInteger> v4(String text) {
        long number = 0;
        int from = 0;
        for (int i = 0; i < 4; i++) {
            int dot = i < 3 ? text.indexOf('.', from) : text.length();
            int part = dot < 0 ? -1 : decimal(text, from, dot);
            if (part < 0 || part > 255) {
                return Optional.empty();
            }
            number = number * 256 + part;
            from = dot + 1;
        }
        return Optional.of(BigInteger.valueOf(number));
    }

    private static Optional<BigInteger> v6(String text) {
        int gap = text.indexOf("::");
        if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return Optional.empty();
        }
        int[] groups = new int[8];
        int before = groups(gap < 0 ? text : text.substring(0, gap), groups, 0);
        if (gap < 0) {
            return before == 8 ? Optional.of(number(groups)) : Optional.empty();
        }
        int[] tail = new int[8];
        int after = groups(text.substring(gap + 2), tail, 0);
        if (before < 0 || after < 0 || before + after > 7) {
            return Optional.empty();
        }
        System.arraycopy(tail, 0, groups, 8 - after, after);
        return Optional.of(number(groups));
    }

    /** Reads groups of hexadecimal digits; -1 where there is anything else. */
    private static int groups(String text, int[] groups, int start) {
        int count = start;
        int from = 0;
        while (from < text.length()) {
            int colon = text.indexOf(':', from);
            int end = colon < 0 ? text.length() : colon;
            int group = 0;
            if (end == from || end - from > 4 || count == 8) {
                return -1;
            }
            for (int i = from; i < end; i++) {
                int digit = Character.digit(text.charAt(i), 16);
                if (digit < 0) {
                    return -1;
                }
                group = group * 16 + digit;
            }
            groups[count++] = group;
            from = end + 1;
        }
        return text.endsWith(":") ? -1 : count;
    }

    private static BigInteger number(int[] groups) {
        BigInteger number = BigInteger.ZERO;
        for (int group : groups) {
            number = number.shiftLeft(16).add(BigInteger.valueOf(group));
        }
        return number;
    }

    private static int decimal(String text, int from, int to) {
        if (from >= to || to - from > 3) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }
}
