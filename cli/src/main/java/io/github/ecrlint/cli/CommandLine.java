package io.github.ecrlint.cli;

import io.github.ecrlint.report.Version;
import io.github.ecrlint.rule.Nearest;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The program as its user meets it: arguments in; standard output, standard error and an exit status out. */
public final class CommandLine {
    /** The exit status of a run that found nothing to fail on. */
    public static final int CLEAN = 0;

    /** The exit status of a run with findings at the asked severity or above. */
    public static final int FINDINGS = 1;

    /** The exit status of a run that was asked wrongly, or that could not read everything. */
    public static final int BROKEN = 2;

    private static final List<String> COMMANDS =
            List.of("check", "access", "can", "rules", "explain", "help", "--help", "--version");

    private final Path directory;
    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;

    /**
     * @param directory the working directory, absolute
     * @param out for the report and nothing else
     * @param err for everything else
     */
    public CommandLine(Path directory, PrintStream out, PrintStream err, Map<String, String> environment) {
        this.directory = directory;
        this.out = out;
        this.err = err;
        this.environment = environment;
    }

    /** Runs one command; answers the exit status, whatever happens. */
    public int run(String... args) {
        int status;
        try {
            status = dispatch(args);
        } catch (UsageError e) {
            err.println("ecrlint: " + e.getMessage());
            status = BROKEN;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            err.println("ecrlint: this is a mistake in ecrlint, not in what it read; please report it"
                    + " (ECRLINT_TRACE=1 shows where it happened)");
            if (environment.containsKey("ECRLINT_TRACE")) {
                e.printStackTrace(err);
            }
            status = BROKEN;
        }
        out.flush();
        err.flush();
        return status;
    }

    private int dispatch(String[] args) throws UsageError {
        if (args.length == 0) {
            err.print(HelpText.of(""));
            return BROKEN;
        }
        String command = args[0];
        boolean helps = asksForHelp(args);
        return switch (command) {
            case "check" -> helps ? help(command) : check(args);
            case "access" -> helps ? help(command) : AccessCommand.run(args, directory, out, err);
            case "can" -> helps ? help(command) : CanCommand.run(args, directory, out, err);
            case "rules" -> helps ? help(command) : RulesCommand.run(args, out);
            case "explain" -> helps ? help(command) : ExplainCommand.run(args, out, environment);
            case "help" -> help(args.length > 1 ? args[1] : "");
            case "-h", "--help" -> help("");
            case "-V", "--version", "version" -> {
                out.println("ecrlint " + Version.TEXT);
                yield CLEAN;
            }
            default -> throw unknown(command);
        };
    }

    private int check(String[] args) throws UsageError {
        CheckOptions options = CheckOptions.of(CheckOptions.words(args, 1), directory);
        return new CheckCommand(options, directory, out, err, environment).run();
    }

    private int help(String command) throws UsageError {
        String text = HelpText.of(command);
        if (text == null) {
            throw unknown(command);
        }
        out.print(text);
        return CLEAN;
    }

    private UsageError unknown(String command) {
        if (command.startsWith("-")) {
            return new UsageError("no option `" + command + "` before a command" + Nearest.hint(command, COMMANDS));
        }
        if (directory.resolve(command).toFile().exists()) {
            return new UsageError("no command `" + command + "`; did you mean `ecrlint check " + command + "`?");
        }
        return new UsageError("no command `" + command + "`" + Nearest.hintOrAll(command, COMMANDS.subList(0, 5)));
    }

    private static boolean asksForHelp(String[] args) {
        for (String arg : args) {
            if (arg.equals("--")) {
                return false;
            }
            if (arg.equals("-h") || arg.equals("--help")) {
                return true;
            }
        }
        return false;
    }
}
