package io.github.ecrlint.access;

/** Something besides a party itself that its requests may be bound to. */
public enum Bound {
    /** Addresses, VPCs or endpoints that the policy names. */
    NETWORK,
    /** An organization that the policy names, and that the party's account must be a member of. */
    ORGANIZATION,
    /** The account, organization or resource that the policy names, and on whose behalf a service must ask. */
    SOURCE,
    /** The subject of an identity provider's token that the policy names. */
    SUBJECT
}
