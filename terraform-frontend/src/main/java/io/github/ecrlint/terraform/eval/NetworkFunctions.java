package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Functions over IP networks: {@code cidrsubnet} and its like. */
final class NetworkFunctions {
    private static final int MOST_SUBNETS = 1000;

    private NetworkFunctions() {}

    /** A network: its address, the length of its prefix, and of addresses in it. */
    private record Network(BigInteger address, int prefix, int bits) {

        BigInteger start() {
            return address.shiftRight(bits - prefix).shiftLeft(bits - prefix);
        }
    }

    static Value call(Arguments arguments) {
        String text = arguments.literal(0);
        if (text == null) {
            return arguments.open();
        }
        Network network = parse(text);
        if (network == null) {
            return Unknowns.failed(arguments.place(), "`" + arguments.function() + "` gets no valid network");
        }
        Value result = switch (arguments.function()) {
            case "cidrhost" -> host(network, arguments);
            case "cidrnetmask" -> network.bits() == 32 ? mask(network, arguments) : null;
            case "cidrsubnet" -> subnet(network, arguments);
            case "cidrsubnets" -> subnets(network, arguments);
            default -> contains(network, arguments);
        };
        return result != null ? result : arguments.open();
    }

    private static Value host(Network network, Arguments arguments) {
        BigDecimal given = arguments.count() < 2 ? null : Numbers.of(arguments.get(1));
        if (given == null || given.stripTrailingZeros().scale() > 0) {
            return null;
        }
        BigInteger number = given.toBigInteger();
        BigInteger size = BigInteger.ONE.shiftLeft(network.bits() - network.prefix());
        BigInteger host = number.signum() < 0 ? size.add(number) : number;
        boolean fits = host.signum() >= 0 && host.compareTo(size) < 0;
        return fits
                ? arguments.computed(shown(network.start().add(host), network.bits()))
                : Unknowns.failed(arguments.place(), "`cidrhost` gets a number that does not fit the network");
    }

    private static Value mask(Network network, Arguments arguments) {
        BigInteger ones = BigInteger.ONE.shiftLeft(32).subtract(BigInteger.ONE);
        int free = 32 - network.prefix();
        return arguments.computed(shown(ones.shiftRight(free).shiftLeft(free), 32));
    }

    private static Value subnet(Network network, Arguments arguments) {
        int more = arguments.count() < 3 ? -1 : Numbers.whole(arguments.get(1), -1);
        BigDecimal number = arguments.count() < 3 ? null : Numbers.of(arguments.get(2));
        if (more < 0 || number == null) {
            return null;
        }
        int prefix = network.prefix() + more;
        BigInteger index = number.toBigInteger();
        if (prefix > network.bits() || index.signum() < 0 || index.bitLength() > more) {
            return Unknowns.failed(arguments.place(), "`cidrsubnet` gets a number that does not fit the network");
        }
        BigInteger start = network.start().add(index.shiftLeft(network.bits() - prefix));
        return arguments.computed(shown(start, network.bits()) + "/" + prefix);
    }

    private static Value subnets(Network network, Arguments arguments) {
        List<Value> subnets = new ArrayList<>();
        BigInteger next = network.start();
        BigInteger end = next.add(BigInteger.ONE.shiftLeft(network.bits() - network.prefix()));
        for (int i = 1; i < arguments.count() && i <= MOST_SUBNETS; i++) {
            int more = Numbers.whole(arguments.get(i), -1);
            int prefix = network.prefix() + more;
            if (more < 1) {
                return null;
            }
            if (prefix > network.bits()) {
                return Unknowns.failed(arguments.place(), "`cidrsubnets` gets a number that does not fit the network");
            }
            BigInteger size = BigInteger.ONE.shiftLeft(network.bits() - prefix);
            BigInteger start =
                    next.add(size).subtract(BigInteger.ONE).divide(size).multiply(size);
            next = start.add(size);
            if (next.compareTo(end) > 0) {
                return Unknowns.failed(arguments.place(), "`cidrsubnets` gets more subnets than fit the network");
            }
            subnets.add(arguments.computed(shown(start, network.bits()) + "/" + prefix));
        }
        return new Value.Seq(subnets, arguments.place());
    }

    private static Value contains(Network network, Arguments arguments) {
        String inner = arguments.literal(1);
        if (inner == null) {
            return null;
        }
        Network other = parse(inner.indexOf('/') < 0 ? inner + "/" + (inner.indexOf(':') < 0 ? 32 : 128) : inner);
        if (other == null || other.bits() != network.bits()) {
            return Unknowns.failed(arguments.place(), "`cidrcontains` gets no valid network");
        }
        int free = network.bits() - network.prefix();
        boolean within = other.prefix() >= network.prefix()
                && other.address().shiftRight(free).equals(network.address().shiftRight(free));
        return arguments.bool(within);
    }

    private static Network parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? "" : text.substring(0, slash);
        int prefix = slash < 0 ? -1 : number(text.substring(slash + 1), 10, 3);
        boolean old = address.indexOf(':') < 0;
        BigInteger value = old ? four(address) : six(address);
        boolean valid = value != null && prefix >= 0 && prefix <= (old ? 32 : 128);
        return valid ? new Network(value, prefix, old ? 32 : 128) : null;
    }

    private static int number(String digits, int radix, int longest) {
        if (digits.isEmpty() || digits.length() > longest) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) > 'f' ? -1 : Character.digit(digits.charAt(i), radix);
            if (digit < 0) {
                return -1;
            }
            number = number * radix + digit;
        }
        return number;
    }

    private static BigInteger four(String address) {
        long value = 0;
        int from = 0;
        for (int i = 0; i < 4; i++) {
            int dot = i == 3 ? address.length() : address.indexOf('.', from);
            int octet = dot < from ? -1 : number(address.substring(from, dot), 10, 3);
            if (octet < 0 || octet > 255) {
                return null;
            }
            value = value * 256 + octet;
            from = dot + 1;
        }
        return BigInteger.valueOf(value);
    }

    private static BigInteger six(String address) {
        int gap = address.indexOf("::");
        List<Integer> head = words(gap < 0 ? address : address.substring(0, gap));
        List<Integer> tail = gap < 0 ? new ArrayList<>() : words(address.substring(gap + 2));
        if (head == null || tail == null || gap < 0 && head.size() != 8 || gap >= 0 && head.size() + tail.size() > 7) {
            return null;
        }
        BigInteger value = BigInteger.ZERO;
        for (int i = 0; i < 8; i++) {
            int behind = i - (8 - tail.size());
            int word = i < head.size() ? head.get(i) : behind >= 0 ? tail.get(behind) : 0;
            value = value.shiftLeft(16).add(BigInteger.valueOf(word));
        }
        return value;
    }

    private static List<Integer> words(String text) {
        List<Integer> words = new ArrayList<>();
        int from = 0;
        while (!text.isEmpty() && from <= text.length()) {
            int colon = text.indexOf(':', from);
            int to = colon < 0 ? text.length() : colon;
            int word = number(text.substring(from, to), 16, 4);
            if (word < 0) {
                return null;
            }
            words.add(word);
            from = to + 1;
        }
        return words;
    }

    private static String shown(BigInteger address, int bits) {
        StringBuilder out = new StringBuilder();
        if (bits == 32) {
            for (int shift = 24; shift >= 0; shift -= 8) {
                out.append(address.shiftRight(shift).intValue() & 0xFF).append(shift == 0 ? "" : ".");
            }
            return out.toString();
        }
        int[] words = new int[8];
        for (int i = 0; i < 8; i++) {
            words[i] = address.shiftRight(16 * (7 - i)).intValue() & 0xFFFF;
        }
        int best = -1;
        int longest = 1;
        for (int i = 0; i < 8; i++) {
            int to = i;
            while (to < 8 && words[to] == 0) {
                to++;
            }
            if (to - i > longest) {
                best = i;
                longest = to - i;
            }
        }
        for (int i = 0; i < 8; i++) {
            if (i == best) {
                out.append("::");
                i += longest - 1;
                continue;
            }
            out.append(i == 0 || out.charAt(out.length() - 1) == ':' ? "" : ":").append(Integer.toHexString(words[i]));
        }
        return out.toString();
    }
}
