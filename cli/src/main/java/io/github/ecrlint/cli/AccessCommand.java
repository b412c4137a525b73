package io.github.ecrlint.cli;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.access.AccessRow;
import io.github.ecrlint.report.AccessTable;
import io.github.ecrlint.report.ConciseReport;
import io.github.ecrlint.run.Analysis;
import io.github.ecrlint.run.Request;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ecrlint access}: who may log in, pull, push and administer, repository by repository. */
final class AccessCommand {
    private AccessCommand() {}

    static int run(String[] args, Path directory, PrintStream out, PrintStream err) throws UsageError {
        Words words = new Words(
                "ecrlint access",
                args,
                1,
                List.of("--format", "--var", "--var-file", "--parameters", "--help", "-f", "-h"));
        String format = "text";
        List<String> paths = new ArrayList<>();
        Given given = new Given(directory);
        for (String option = words.next(); option != null; option = words.next()) {
            switch (option) {
                case "-f", "--format" -> format = words.oneOf(List.of("text", "json"));
                case "--var" -> given.value(words);
                case "--var-file" -> given.file(words);
                case "--parameters" -> given.parameters(words);
                case "" -> paths.add(words.operand());
                default -> throw words.unknown();
            }
        }
        Request request = new Request(Paths.existing(paths, directory), directory, false, given.inputs());
        Analysis analysis = Installed.analyzer().analyze(request);
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
}
