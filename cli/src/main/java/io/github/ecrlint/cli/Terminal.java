package io.github.ecrlint.cli;

import java.util.List;
import java.util.Map;

/** What the launcher and the environment say about the terminal; without a launcher there is none. */
final class Terminal {
    private static final int WIDTH = 100;
    private static final List<String> COLORS = List.of("auto", "always", "never");

    private Terminal() {}

    /** The value of {@code --color}. */
    static String color(Words words) throws UsageError {
        return words.oneOf(COLORS);
    }

    /** How many columns there are, as far as the environment says. */
    static int width(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        int width = 0;
        for (int i = 0; i < columns.length() && i < 5; i++) {
            char digit = columns.charAt(i);
            if (digit < '0' || digit > '9') {
                return WIDTH;
            }
            width = width * 10 + digit - '0';
        }
        return width == 0 ? WIDTH : width;
    }

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
