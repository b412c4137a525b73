package io.github.ecrlint.cloudformation;

import io.github.ecrlint.model.Identity;
import io.github.ecrlint.policy.PolicyKind;

/**
 * A property that holds a policy: one line of the table.
 *
 * @param identity of what kind the resource itself is, or null
 */
record Site(String type, Shape shape, String property, PolicyKind kind, Identity.Kind identity) {

    /** How the property holds it. */
    enum Shape {
        /** The document, for the resource itself. */
        OWN,
        /** A list of named inline policies of the resource itself. */
        INLINE_LIST,
        /** The document, embedded in the identities that the resource names. */
        INLINE,
        /** The document of a managed policy, attached to the identities that the resource names. */
        MANAGED
    }

    /**
     * A property that names identities to which the policy of the resource goes.
     *
     * @param property one name or a list of them
     */
    record Target(String type, String property, Identity.Kind kind) {}
}
