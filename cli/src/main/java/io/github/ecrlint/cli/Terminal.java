package io.github.ecrlint.cli;

import java.util.Map;

/** What the launcher and the environment say about the terminal; without a launcher there is none. */
final class Terminal {
    private Terminal() {}

    /**
     * Whether a stream is a terminal. The launcher asks the shell: Java 17 cannot tell one stream from another, and asking
     * costs classes.
     *
     * @param stream 1 or 2
     */
    static boolean isTerminal(Map<String, String> environment, int stream) {
        return environment.getOrDefault("ECRLINT_TERMINAL", "").indexOf('0' + stream) >= 0;
    }

    /** Whether to colour standard output: as asked, else as the environment asks, else if it is a terminal. */
    static boolean hasColor(String asked, Map<String, String> environment) {
        if (!asked.equals("auto")) {
            return asked.equals("always");
        }
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        String force = environment.getOrDefault("FORCE_COLOR", "");
        if (!force.isEmpty()) {
            return !force.equals("0");
        }
        return isTerminal(environment, 1)
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }
}
