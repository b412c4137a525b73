package io.github.ecrlint.access;

import io.github.ecrlint.policy.Cidr;
import io.github.ecrlint.policy.Condition;
import io.github.ecrlint.policy.IpAddress;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The addresses that a policy can tell apart: one of each piece into which its networks cut all addresses.
 *
 * <p>A network counts as somebody's where it is not broader than /8 in IPv4 and /32 in IPv6, neighbouring networks of one
 * condition taken together (source: S3 User Guide, "The meaning of public").
 */
final class Addresses {
    private static final String[] PRIVATE = {
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.168.0.0/16",
        "224.0.0.0/3",
        "::/8",
        "fc00::/7",
        "fe80::/10",
        "ff00::/8"
    };
    private static final String[] USUAL = {"203.0.113.1", "198.51.100.1", "192.0.2.1", "2600::1"};

    private static List<Cidr> privates;

    private final List<Block> somebodys = new ArrayList<>();
    private final List<Cidr> networks = new ArrayList<>();
    private final List<IpAddress> addresses = new ArrayList<>();
    private List<Value.Text> all;
    private List<Value.Text> ofNobody;

    Addresses(List<Condition> conditions) {
        for (Condition condition : conditions) {
            List<Cidr> together = new ArrayList<>();
            for (Value.Text value : condition.values()) {
                Cidr network = value.isLiteral() ? Cidr.of(value.shown()) : Cidr.of("");
                if (network.isNetwork()) {
                    together.add(network);
                }
            }
            networks.addAll(together);
            for (Block block : Block.merge(together)) {
                if (!block.isBroad()) {
                    somebodys.add(block);
                }
            }
        }
    }

    /** One address of each piece. */
    List<Value.Text> all() {
        if (all == null) {
            findAll();
        }
        return all;
    }

    private void findAll() {
        for (String usual : USUAL) {
            addresses.add(IpAddress.of(usual));
        }
        if (!networks.isEmpty()) {
            for (Cidr network : networks) {
                addEnds(network);
            }
            // a piece may begin in a private network and go on behind it
            for (Cidr network : privates()) {
                addEnds(network);
            }
        }
        List<Value.Text> texts = new ArrayList<>(addresses.size());
        for (int i = 0; i < addresses.size(); i++) {
            String text = i < USUAL.length ? USUAL[i] : addresses.get(i).toString();
            texts.add(Value.Text.computed(text, Value.NOWHERE));
        }
        all = List.copyOf(texts);
    }

    /** Adds the first address of a network, and the first behind it. */
    private void addEnds(Cidr network) {
        Block block = Block.of(network);
        addresses.add(block.first());
        IpAddress next = block.last().next();
        if (next != null) {
            addresses.add(next);
        }
    }

    /** Those of {@link #all} that are in nobody's network, and that a request from outside can come from. */
    List<Value.Text> ofNobody() {
        if (networks.isEmpty()) {
            return all(); // the usual ones are such
        }
        if (ofNobody == null) {
            List<Value.Text> texts = all();
            ofNobody = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                if (!isSomebodys(addresses.get(i)) && !isPrivate(addresses.get(i))) {
                    ofNobody.add(texts.get(i));
                }
            }
        }
        return ofNobody;
    }

    /** Those of {@link #all} that are in a network. */
    List<Value.Text> within(Cidr network) {
        List<Value.Text> texts = all();
        List<Value.Text> found = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (network.contains(addresses.get(i))) {
                found.add(texts.get(i));
            }
        }
        return found;
    }

    private boolean isSomebodys(IpAddress address) {
        for (Block block : somebodys) {
            if (block.contains(address)) {
                return true;
            }
        }
        return false;
    }

    private static synchronized List<Cidr> privates() {
        if (privates == null) {
            List<Cidr> read = new ArrayList<>();
            for (String network : PRIVATE) {
                read.add(Cidr.of(network));
            }
            privates = List.copyOf(read);
        }
        return privates;
    }

    private static boolean isPrivate(IpAddress address) {
        for (Cidr network : privates()) {
            if (network.contains(address)) {
                return true;
            }
        }
        return false;
    }
}
