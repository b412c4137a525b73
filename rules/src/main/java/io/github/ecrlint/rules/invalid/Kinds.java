package io.github.ecrlint.rules.invalid;

import io.github.ecrlint.policy.PolicyKind;

/** Whose grammar a policy follows. */
final class Kinds {
    private Kinds() {}

    /** Whether IAM itself takes the policy. */
    static boolean isOfIam(PolicyKind kind) {
        return kind == PolicyKind.IDENTITY_INLINE || kind == PolicyKind.IDENTITY_MANAGED || kind == PolicyKind.TRUST;
    }

    /** Whether the policy is that of a repository, one of ECR Public, or one that a creation template gives. */
    static boolean isOfRepository(PolicyKind kind) {
        return kind == PolicyKind.REPOSITORY
                || kind == PolicyKind.CREATION_TEMPLATE
                || kind == PolicyKind.PUBLIC_REPOSITORY;
    }

    /** Whether ECR takes the policy. */
    static boolean isOfEcr(PolicyKind kind) {
        return isOfRepository(kind) || kind == PolicyKind.REGISTRY;
    }
}
