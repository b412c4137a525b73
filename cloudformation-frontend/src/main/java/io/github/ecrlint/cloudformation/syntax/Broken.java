package io.github.ecrlint.cloudformation.syntax;

import io.github.ecrlint.source.Diagnostic;

/** Ends the reading of a file whose syntax is broken; never leaves this package. */
final class Broken extends Exception {
    private final transient Diagnostic diagnostic;

    Broken(Diagnostic diagnostic) {
        super(diagnostic.summary(), null, false, false);
        this.diagnostic = diagnostic;
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }
}
