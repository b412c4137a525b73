package io.github.ecrlint.terraform.syntax;

import io.github.ecrlint.source.Diagnostic;

/** The way out of an item that is not valid, to where the next one is looked for. */
final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Diagnostic diagnostic;

    Malformed(Diagnostic diagnostic) {
        super(null, null, false, false);
        this.diagnostic = diagnostic;
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }
}
