package io.github.ecrlint.value;

/**
 * Something that a template leaves open; two holes are equal when they stand for the same thing.
 *
 * @param meaning what is known of it
 * @param id what it stands for, unique in the project: the same parameter of the same template has the same id everywhere
 * @param reason why it is open, to be shown: "{@code `var.policy` has no default}"
 */
public record Hole(Meaning meaning, String id, String reason) {

    /** What is known of a hole although its text is not. */
    public enum Meaning {
        /** The twelve digits of the account that the project is deployed to. */
        OWN_ACCOUNT,
        /** The region that the project is deployed to. */
        OWN_REGION,
        /** {@code aws}, {@code aws-cn}, {@code aws-us-gov} and the like. */
        PARTITION,
        /** {@code amazonaws.com} or that of another partition. */
        URL_SUFFIX,
        /** The organization of the own account. */
        OWN_ORGANIZATION,
        /** A name or id that AWS makes up for a resource of this project. */
        GENERATED,
        /** Something that no text of the project names: the account of an outsider, for a request that is thought up. */
        STRANGER,
        /** Nothing. */
        OPAQUE
    }

    public static final Hole OWN_ACCOUNT =
            new Hole(Meaning.OWN_ACCOUNT, "own account", "the account is known only when it is deployed");
    public static final Hole OWN_REGION =
            new Hole(Meaning.OWN_REGION, "own region", "the region is known only when it is deployed");
    public static final Hole PARTITION =
            new Hole(Meaning.PARTITION, "partition", "the partition is known only when it is deployed");
    public static final Hole URL_SUFFIX =
            new Hole(Meaning.URL_SUFFIX, "url suffix", "the partition is known only when it is deployed");
    public static final Hole OWN_ORGANIZATION = new Hole(
            Meaning.OWN_ORGANIZATION, "own organization", "the organization is known only when it is deployed");

    /** The account of an outsider. */
    public static final Hole STRANGE_ACCOUNT = stranger("any other account");

    /** A hole about which nothing is known. */
    public static Hole opaque(String id, String reason) {
        return new Hole(Meaning.OPAQUE, id, reason);
    }

    /** A name or id that AWS will make up for the resource named by {@code id}. */
    public static Hole generated(String id) {
        return new Hole(Meaning.GENERATED, id, "the value is made up by AWS");
    }

    /** What nobody names, for a request that is thought up; equal only to itself. */
    public static Hole stranger(String id) {
        return new Hole(Meaning.STRANGER, id, "nobody names it");
    }

    /** Whether this stands for something that no text of the project names. */
    public boolean isStranger() {
        return meaning == Meaning.STRANGER;
    }

    /**
     * Whether both are names that AWS makes up for two things, so that no text that ends in the one ends in the other: each
     * closes with characters of its own.
     */
    public boolean isAnotherName(Hole other) {
        return isName() && other.isName() && !id.equals(other.id);
    }

    /** Whether it is the name that AWS makes up for a resource of this project. */
    public boolean isName() {
        return meaning == Meaning.GENERATED && id.endsWith(".name");
    }

    /** Whether what it stands for may have a character in it, by what is known of it. */
    public boolean mayHold(char c) {
        return switch (meaning) {
            case OWN_ACCOUNT -> isDigit(c);
            case PARTITION -> "aws-cn-gov-iso-b-eusc".indexOf(c) >= 0;
            case OWN_REGION -> c >= 'a' && c <= 'z' || isDigit(c) || c == '-';
            case STRANGER -> equals(STRANGE_ACCOUNT) ? isDigit(c) : c != ':' && c != '/';
            default -> true;
        };
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hole hole && meaning == hole.meaning && id.equals(hole.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** How to name it in a message: the id without the template or module that it belongs to. */
    public String shown() {
        String name = id;
        int hash = name.lastIndexOf('#');
        int inner = name.lastIndexOf("${", hash);
        while (inner >= 0) {
            int end = name.indexOf('}', hash);
            end = end < 0 ? name.length() : end;
            String rest = name.substring(Math.min(end + 1, name.length()));
            name = name.substring(0, inner)
                    + name.substring(hash + 1, end)
                    + (rest.startsWith(",)") ? rest.substring(1) : rest);
            hash = name.lastIndexOf('#');
            inner = name.lastIndexOf("${", hash);
        }
        String shown = name.substring(hash + 1);
        return isPlace(shown) ? "${...}" : "${" + shown + "}";
    }

    /** Whether a name is made of a file and an offset in it, which tell things apart and tell people nothing. */
    private static boolean isPlace(String name) {
        int colon = name.indexOf(':');
        return colon > 0
                && colon + 1 < name.length()
                && isDigit(name.charAt(colon + 1))
                && name.lastIndexOf('.', colon) > 0
                && name.lastIndexOf(' ', colon) < 0;
    }

    @Override
    public String toString() {
        return "${" + id + "}";
    }
}
