package io.github.ecrlint.policy;

/**
 * A network in CIDR notation; a bare address is a network of one.
 *
 * @param first the first address; null for a text that is no network, which contains nothing
 * @param bits the length of the prefix
 */
public record Cidr(IpAddress first, int bits) {
    private static final Cidr NONE = new Cidr(null, 0);

    public static Cidr of(String text) {
        int slash = text.indexOf('/');
        IpAddress address = IpAddress.of(slash < 0 ? text : text.substring(0, slash));
        if (address == null) {
            return NONE;
        }
        int bits = slash < 0 ? address.width() : IpAddress.decimal(text, slash + 1, text.length());
        return bits < 0 || bits > address.width() ? NONE : new Cidr(address.first(bits), bits);
    }

    public boolean isNetwork() {
        return first != null;
    }

    /** 32 or 128; 0 for no network. */
    public int width() {
        return first == null ? 0 : first.width();
    }

    public boolean contains(String address) {
        return contains(IpAddress.of(address));
    }

    /** Whether an address lies in it; null lies in none. */
    public boolean contains(IpAddress address) {
        return first != null && address != null && address.isIn(first, bits);
    }
}
