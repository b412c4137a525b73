package io.github.ecrlint.policy;

/** What a statement does with the requests that it matches. */
public enum Effect {
    ALLOW,
    DENY,
    /** The template leaves it open. */
    UNRESOLVED
}
