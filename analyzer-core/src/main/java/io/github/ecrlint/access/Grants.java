package io.github.ecrlint.access;

/** What stands on some repositories says of one visitor: what it grants in each of the ways of {@link Naming}, and denies. */
final class Grants {
    /** Where denials are kept, behind the ways of being named. */
    static final int DENIED = 3;

    private static final int KINDS = 4;

    /** By kind, then by target: the actions for which that is surely so. */
    final long[][] yes;

    /** And those for which it may be. */
    final long[][] can;

    Grants(int targets) {
        yes = new long[KINDS][targets];
        can = new long[KINDS][targets];
    }

    private Grants(Grants other) {
        yes = new long[KINDS][];
        can = new long[KINDS][];
        for (int kind = 0; kind < KINDS; kind++) {
            yes[kind] = other.yes[kind].clone();
            can[kind] = other.can[kind].clone();
        }
    }

    Grants copy() {
        return new Grants(this);
    }

    void add(int kind, int at, long sure, long possible) {
        yes[kind][at] |= sure;
        can[kind][at] |= possible;
    }

    /** Leaves open for a target whether there is more, for some actions. */
    void leaveOpen(int at, long bits) {
        for (int kind = 0; kind < KINDS; kind++) {
            can[kind][at] |= bits;
        }
    }

    /** Adds alternatives for a target, of which one holds, each the only target of its own. */
    void addOneOf(int at, Grants[] alternatives) {
        for (int kind = 0; kind < KINDS; kind++) {
            long all = -1;
            for (Grants one : alternatives) {
                all &= one.yes[kind][0];
                can[kind][at] |= one.can[kind][0];
            }
            yes[kind][at] |= all;
        }
    }
}
