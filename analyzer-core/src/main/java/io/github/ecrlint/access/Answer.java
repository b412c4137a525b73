package io.github.ecrlint.access;

import io.github.ecrlint.policy.Truth;
import java.util.Optional;

/**
 * Whether somebody is let in.
 *
 * @param witness a request that proves it; present if and only if it is so for certain
 * @param steps how much work it was
 */
record Answer(Truth truth, Optional<Witness> witness, int steps) {
    static final Answer NO = new Answer(Truth.NO, Optional.empty(), 0);
}
