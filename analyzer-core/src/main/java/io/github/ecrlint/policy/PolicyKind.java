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
    TRUST("trust policy", Side.TRUST),
    /** Of an organization, over what the principals of its accounts may do at most. */
    SERVICE_CONTROL("service control policy", Side.LIMIT),
    /** Of an organization, over what may be done at most with the resources of its accounts. */
    RESOURCE_CONTROL("resource control policy", Side.LIMIT),
    /** Of a VPC endpoint, over what may pass it. */
    ENDPOINT("endpoint policy", Side.LIMIT),
    /** Handed over when a role is assumed, over what that session may do at most. */
    SESSION("session policy", Side.LIMIT);

    /** Which side of a request a policy speaks for. */
    public enum Side {
        RESOURCE,
        IDENTITY,
        TRUST,
        /** For neither: it grants nothing by itself and only takes away. */
        LIMIT
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
