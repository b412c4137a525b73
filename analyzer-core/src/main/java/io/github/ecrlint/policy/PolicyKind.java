package io.github.ecrlint.policy;

/** Where a policy is attached, which decides its grammar and its part in evaluation. */
public enum PolicyKind {
    /** On one private repository. */
    REPOSITORY("repository policy", Side.RESOURCE),
    /** On the registry of an account and region. */
    REGISTRY("registry policy", Side.RESOURCE),
    /** Given to the repositories that a creation template makes. */
    CREATION_TEMPLATE("repository policy of a creation template", Side.RESOURCE),
    /** On one repository of ECR Public. */
    PUBLIC_REPOSITORY("public repository policy", Side.RESOURCE),
    /** Embedded in one identity. */
    IDENTITY_INLINE("inline policy", Side.IDENTITY),
    /** A customer managed policy, attached to any number of identities. */
    IDENTITY_MANAGED("managed policy", Side.IDENTITY),
    /** Says who may assume a role. */
    TRUST("trust policy", Side.TRUST);

    /** Which side of a request a policy speaks for. */
    public enum Side {
        RESOURCE,
        IDENTITY,
        TRUST
    }

    private final String title;
    private final Side side;

    PolicyKind(String title, Side side) {
        this.title = title;
        this.side = side;
    }

    /** The kind in words, to be shown. */
    public String title() {
        return title;
    }

    public Side side() {
        return side;
    }
}
