package io.github.ecrlint.cli;

import io.github.ecrlint.rule.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The command line of {@code ecrlint check}, understood.
 *
 * @param format of the report on standard output
 * @param outputs reports to write besides, in the order in which they were asked for
 * @param failOn the least severity that makes the run fail, or {@code never}; empty where nobody said
 * @param showUnknown whether to list what could not be decided: behind a report for people, else on standard error
 */
record CheckOptions(
        List<String> paths,
        String format,
        List<Output> outputs,
        Optional<String> failOn,
        boolean showUnknown,
        boolean preCommit,
        String color,
        boolean quiet,
        boolean verbose,
        Given given) {

    /** A report asked for with {@code --output}. */
    record Output(String format, String file) {}

    private static final List<String> OPTIONS = List.of(
            "--format",
            "--output",
            "--fail-on",
            "--var",
            "--var-file",
            "--parameters",
            "--config",
            "--no-config",
            "--show-unknown",
            "--pre-commit",
            "--color",
            "--quiet",
            "--verbose",
            "--help",
            "--version",
            "-f",
            "-o",
            "-q",
            "-v",
            "-h");
    private static final List<String> SEVERITIES = List.of("critical", "high", "medium", "low", "never");

    static Words words(String[] args, int first) {
        return new Words("ecrlint check", args, first, OPTIONS);
    }

    static CheckOptions of(Words words, Path directory) throws UsageError {
        List<String> paths = new ArrayList<>();
        List<Output> outputs = new ArrayList<>();
        String format = null;
        Optional<String> failOn = Optional.empty();
        boolean showUnknown = false;
        String color = "auto";
        boolean preCommit = false;
        boolean quiet = false;
        boolean verbose = false;
        Given given = new Given(directory);
        for (String option = words.next(); option != null; option = words.next()) {
            switch (option) {
                case "" -> paths.add(words.operand());
                case "-f", "--format" -> format = words.value("a format");
                case "-o", "--output" -> outputs.add(output(words.value("FORMAT=FILE")));
                case "--fail-on" -> failOn = Optional.of(words.oneOf(SEVERITIES));
                case "--show-unknown" -> showUnknown = true;
                case "--color" -> color = Terminal.color(words);
                case "--pre-commit" -> preCommit = true;
                case "-q", "--quiet" -> quiet = true;
                case "-v", "--verbose" -> verbose = true;
                default -> {
                    if (!given.takes(option, words)) {
                        throw words.unknown();
                    }
                }
            }
        }
        String onScreen = onScreen(format, outputs);
        return new CheckOptions(paths, onScreen, outputs, failOn, showUnknown, preCommit, color, quiet, verbose, given);
    }

    /** The one report for standard output; what {@code --output FORMAT=-} asks for is taken from the list. */
    private static String onScreen(String format, List<Output> outputs) throws UsageError {
        String onScreen = format;
        for (int i = outputs.size() - 1; i >= 0; i--) {
            if (outputs.get(i).file().equals("-")) {
                if (onScreen != null) {
                    throw new UsageError("two reports for standard output: `"
                            + outputs.get(i).format() + "` and `" + onScreen + "`");
                }
                onScreen = outputs.remove(i).format();
            }
        }
        return onScreen == null ? "full" : onScreen;
    }

    private static Output output(String value) throws UsageError {
        int equals = value.indexOf('=');
        if (equals < 1 || equals == value.length() - 1) {
            throw new UsageError("option `--output` needs FORMAT=FILE, not `" + value + "`");
        }
        return new Output(value.substring(0, equals), value.substring(equals + 1));
    }

    /** The severity of this name; null for {@code never}. */
    static Severity severity(String failOn) {
        for (Severity severity : Severity.values()) {
            if (severity.toString().equals(failOn)) {
                return severity;
            }
        }
        return null;
    }
}
