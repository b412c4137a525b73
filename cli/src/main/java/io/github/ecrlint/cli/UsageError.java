package io.github.ecrlint.cli;

/** What is wrong with a command line, in one line. */
final class UsageError extends Exception {
    private static final long serialVersionUID = 1;

    UsageError(String message) {
        super(message, null, false, false);
    }
}
