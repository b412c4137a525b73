package io.github.ecrlint.cli;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.access.AccessRow;
import io.github.ecrlint.report.AccessTable;
import io.github.ecrlint.report.ConciseReport;
import io.github.ecrlint.run.Analysis;
import io.github.ecrlint.run.Request;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ecrlint access}: who may log in, pull, push and administer, repository by repository. */
final class AccessCommand {
    private AccessCommand() {}

    static int run(String[] args, Path directory, PrintStream out, PrintStream err) throws UsageError {
        Words words = new Words("ecrlint access", args, 1, List.of("--format", "--help", "-f", "-h"));
        String format = "text";
        List<Path> paths = new ArrayList<>();
        for (String option = words.next(); option != null; option = words.next()) {
            switch (option) {
                case "-f", "--format" -> format = words.oneOf(List.of("text", "json"));
                case "" -> paths.add(existing(words.operand(), directory));
                default -> throw words.unknown();
            }
        }
        if (paths.isEmpty()) {
            paths.add(Path.of("."));
        }
        Analysis analysis = Installed.analyzer().analyze(new Request(paths, directory, false));
        AccessTable table = new AccessTable(AccessRow.all(new Access(analysis.model())), directory);
        StringBuilder open = new StringBuilder();
        try {
            out.print(format.equals("json") ? table.json() : table.text());
            new ConciseReport().writeDiagnostics(analysis, open);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        err.print(open);
        return analysis.isBroken() ? CommandLine.BROKEN : CommandLine.CLEAN;
    }

    private static Path existing(String word, Path directory) throws UsageError {
        try {
            Path path = Path.of(word);
            if (Files.exists(directory.resolve(path))) {
                return path;
            }
        } catch (InvalidPathException e) {
            // no path at all
        }
        throw new UsageError("no file or directory `" + word + "`");
    }
}
