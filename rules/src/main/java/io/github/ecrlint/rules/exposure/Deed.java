package io.github.ecrlint.rules.exposure;

import io.github.ecrlint.policy.PolicyKind;

/** What somebody can do with a repository, gravest first. */
enum Deed {
    SET_POLICY("SetRepositoryPolicy", "change the policy of", Grade.ADMIN),
    DELETE_POLICY("DeleteRepositoryPolicy", "delete the policy of", Grade.ADMIN),
    DELETE("DeleteRepository", "delete", Grade.ADMIN),
    DELETE_IMAGES("BatchDeleteImage", "delete images of", Grade.ADMIN),
    SET_LIFECYCLE("PutLifecyclePolicy", "let images expire in", Grade.ADMIN),
    DELETE_LIFECYCLE("DeleteLifecyclePolicy", "delete the lifecycle policy of", Grade.ADMIN),
    PUSH("PutImage", "push to", Grade.PUSH),
    READ_MANIFESTS("BatchGetImage", "read the manifests of", Grade.PULL),
    READ_LAYERS("GetDownloadUrlForLayer", "download layers of", Grade.PULL);

    /** What a deed amounts to. */
    enum Grade {
        ADMIN,
        PUSH,
        PULL
    }

    private final String ofPrivate;
    private final String ofPublic;
    private final String words;
    final Grade grade;

    Deed(String verb, String words, Grade grade) {
        this.ofPrivate = "ecr:" + verb;
        this.ofPublic = "ecr-public:" + verb;
        this.words = words;
        this.grade = grade;
    }

    /** The action that it takes under a policy of this kind. */
    String action(PolicyKind kind) {
        return kind == PolicyKind.PUBLIC_REPOSITORY ? ofPublic : ofPrivate;
    }

    /** In words what can be done, where this is the gravest: both halves of a pull are one. */
    String words(boolean readsLayers) {
        return this == READ_MANIFESTS && readsLayers ? "pull from" : words;
    }
}
