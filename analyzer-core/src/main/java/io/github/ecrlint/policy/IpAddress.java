package io.github.ecrlint.policy;

/**
 * An IP address as a number.
 *
 * @param high the upper half of an address of IPv6; none in IPv4
 * @param width 32 or 128
 */
public record IpAddress(long high, long low, int width) implements Comparable<IpAddress> {

    /** Reads four decimals, or groups of hexadecimal digits; null for anything else. */
    public static IpAddress of(String text) {
        return text.indexOf(':') >= 0 ? v6(text) : v4(text);
    }

    /** The first address of the network with so many bits that this one is in. */
    public IpAddress first(int bits) {
        return new IpAddress(high & ~highHost(bits), low & ~lowHost(bits), width);
    }

    /** The last address of the network with so many bits that this one is in. */
    public IpAddress last(int bits) {
        return new IpAddress(high | highHost(bits), low | lowHost(bits), width);
    }

    /** The next address; null behind the last of all. */
    public IpAddress next() {
        boolean isLast = width == 32 ? low == 0xffff_ffffL : low == -1 && high == -1;
        return isLast ? null : new IpAddress(low == -1 ? high + 1 : high, low + 1, width);
    }

    /** Addresses of IPv4 come first. */
    @Override
    public int compareTo(IpAddress other) {
        if (width != other.width) {
            return Integer.compare(width, other.width);
        }
        int order = Long.compareUnsigned(high, other.high);
        return order != 0 ? order : Long.compareUnsigned(low, other.low);
    }

    /** Whether it is in the network of so many bits that starts with an address. */
    boolean isIn(IpAddress start, int bits) {
        return width == start.width && (high & ~highHost(bits)) == start.high && (low & ~lowHost(bits)) == start.low;
    }

    private long highHost(int bits) {
        return ones(width - bits - 64);
    }

    private long lowHost(int bits) {
        return ones(width - bits);
    }

    private static long ones(int count) {
        return count <= 0 ? 0 : count >= 64 ? -1 : (1L << count) - 1;
    }

    /** Four decimals, or eight groups of hexadecimal digits. */
    @Override
    public String toString() {
        boolean v4 = width == 32;
        StringBuilder text = new StringBuilder();
        for (int shift = width - (v4 ? 8 : 16); shift >= 0; shift -= v4 ? 8 : 16) {
            long half = shift >= 64 ? high : low;
            int part = (int) (half >>> shift) & (v4 ? 0xff : 0xffff);
            text.append(v4 ? Integer.toString(part) : Integer.toHexString(part));
            if (shift > 0) {
                text.append(v4 ? '.' : ':');
            }
        }
        return text.toString();
    }

    private static IpAddress v4(String text) {
        long number = 0;
        int from = 0;
        for (int i = 0; i < 4; i++) {
            int dot = i < 3 ? text.indexOf('.', from) : text.length();
            int part = dot < 0 ? -1 : decimal(text, from, dot);
            if (part < 0 || part > 255) {
                return null;
            }
            number = number * 256 + part;
            from = dot + 1;
        }
        return new IpAddress(0, number, 32);
    }

    private static IpAddress v6(String text) {
        int gap = text.indexOf("::");
        if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return null;
        }
        int[] groups = new int[8];
        int before = groups(gap < 0 ? text : text.substring(0, gap), groups);
        if (gap < 0) {
            return before == 8 ? of(groups) : null;
        }
        int[] tail = new int[8];
        int after = groups(text.substring(gap + 2), tail);
        if (before < 0 || after < 0 || before + after > 7) {
            return null;
        }
        System.arraycopy(tail, 0, groups, 8 - after, after);
        return of(groups);
    }

    private static IpAddress of(int[] groups) {
        long high = 0;
        long low = 0;
        for (int i = 0; i < 4; i++) {
            high = high << 16 | groups[i];
            low = low << 16 | groups[i + 4];
        }
        return new IpAddress(high, low, 128);
    }

    /** Reads groups of hexadecimal digits and gives their number; -1 where there is anything else. */
    private static int groups(String text, int[] groups) {
        int count = 0;
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

    /** A number of at most three digits; -1 for anything else. */
    static int decimal(String text, int from, int to) {
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
