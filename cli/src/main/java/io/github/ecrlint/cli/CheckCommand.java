package io.github.ecrlint.cli;

import io.github.ecrlint.report.Report;
import io.github.ecrlint.report.Style;
import io.github.ecrlint.report.UnknownReport;
import io.github.ecrlint.report.Unknowns;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.run.Analysis;
import io.github.ecrlint.run.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code ecrlint check}: one analysis, and every report that was asked for. */
final class CheckCommand {
    private final CheckOptions options;
    private final Path directory;
    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;

    CheckCommand(
            CheckOptions options, Path directory, PrintStream out, PrintStream err, Map<String, String> environment) {
        this.options = options;
        this.directory = directory;
        this.out = out;
        this.err = err;
        this.environment = environment;
    }

    int run() throws UsageError {
        Style style = new Style(
                Terminal.hasColor(options.color(), environment), Terminal.width(environment), options.verbose());
        Report onScreen = Reports.named(options.format()).in(style);
        List<Report> besides = new ArrayList<>();
        for (CheckOptions.Output output : options.outputs()) {
            besides.add(Reports.named(output.format()));
        }
        Request request = options.given().request(options.paths(), options.preCommit());
        Analysis analysis = Installed.analyzer().analyze(request);
        // a log for machines tells what is not known in notes; a report for people is followed by it
        Analysis noted = options.showUnknown() ? Unknowns.notedIn(analysis) : analysis;
        boolean written = true;
        for (int i = 0; i < besides.size(); i++) {
            Report report = besides.get(i);
            written &= write(
                    report,
                    isForMachines(report) ? noted : analysis,
                    options.outputs().get(i).file());
        }
        print(onScreen, isForMachines(onScreen) ? noted : analysis, out);
        sayOmission(onScreen, analysis, onScreen.name());
        if (options.showUnknown()) {
            print(new UnknownReport(), analysis, isForMachines(onScreen) ? err : out);
        }
        if (analysis.isBroken() || !written) {
            return CommandLine.BROKEN;
        }
        if (analysis.findings().isEmpty() && Terminal.isTerminal(environment, 2) && !options.quiet()) {
            err.println("ecrlint: no findings in " + analysis.files() + (analysis.files() == 1 ? " file" : " files"));
        }
        Severity failOn = CheckOptions.severity(
                options.failOn().orElse(request.configuration().failOn().orElse("high")));
        boolean fails = failOn != null && analysis.countAtLeast(failOn) > 0;
        return fails ? CommandLine.FINDINGS : CommandLine.CLEAN;
    }

    private static boolean isForMachines(Report report) {
        return !report.name().equals("full") && !report.name().equals("concise");
    }

    private boolean write(Report report, Analysis analysis, String name) {
        Path file = Paths.of(name);
        if (file == null) {
            err.println("ecrlint: no file can be called `" + name + "`");
            return false;
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            report.writeUtf8(analysis, bytes);
            WholeFile.write(directory.resolve(file), bytes.toByteArray());
            sayOmission(report, analysis, name);
            return true;
        } catch (IOException e) {
            err.println("ecrlint: cannot write `" + name + "`");
            return false;
        }
    }

    private void sayOmission(Report report, Analysis analysis, String name) {
        String omission = report.omission(analysis);
        if (!omission.isEmpty()) {
            err.println("ecrlint: `" + name + "`: " + omission);
        }
    }

    private static void print(Report report, Analysis analysis, PrintStream stream) {
        try {
            report.writeUtf8(analysis, stream);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
