package io.github.ecrlint.cli;

import io.github.ecrlint.access.AccessRow;
import io.github.ecrlint.report.AccessTable;
import io.github.ecrlint.report.ConciseReport;
import io.github.ecrlint.run.Analysis;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ecrlint access}: who may log in, pull, push and administer, repository by repository. */
final class AccessCommand {
    private AccessCommand() {}

    static int run(String[] args, Path directory, PrintStream out, PrintStream err) throws UsageError {
        List<String> options = new ArrayList<>(Given.OPTIONS);
        options.addAll(List.of("--format", "--help", "-f", "-h"));
        Words words = new Words("ecrlint access", args, 1, options);
        String format = "text";
        List<String> paths = new ArrayList<>();
        Given given = new Given(directory);
        for (String option = words.next(); option != null; option = words.next()) {
            switch (option) {
                case "-f", "--format" -> format = words.oneOf(List.of("text", "json"));
                case "" -> paths.add(words.operand());
                default -> {
                    if (!given.takes(option, words)) {
                        throw words.unknown();
                    }
                }
            }
        }
        Analysis analysis = Installed.analyzer().analyze(given.request(paths, false));
        AccessTable table = new AccessTable(AccessRow.all(analysis.access()), directory);
        out.print(format.equals("json") ? table.json() : table.text());
        err.print(new ConciseReport().diagnostics(analysis));
        return analysis.isBroken() ? CommandLine.BROKEN : CommandLine.CLEAN;
    }
}
