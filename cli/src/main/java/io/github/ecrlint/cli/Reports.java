package io.github.ecrlint.cli;

import io.github.ecrlint.report.ConciseReport;
import io.github.ecrlint.report.FullReport;
import io.github.ecrlint.report.Report;
import io.github.ecrlint.report.SarifReport;
import io.github.ecrlint.rule.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The report formats by name: those that come along at once, others only then from the class path. */
final class Reports {
    private Reports() {}

    /** The format of this name; looking through the class path is spared where it can be, for it costs a cold start. */
    static Report named(String name) throws UsageError {
        return switch (name) {
            case "full" -> new FullReport();
            case "concise" -> new ConciseReport();
            case "sarif" -> new SarifReport();
            default -> installed(name);
        };
    }

    private static Report installed(String name) throws UsageError {
        List<String> names = new ArrayList<>();
        for (Report report : ServiceLoader.load(Report.class, Reports.class.getClassLoader())) {
            if (report.name().equals(name)) {
                return report;
            }
            names.add(report.name());
        }
        throw new UsageError("no report format `" + name + "`" + Nearest.hintOrAll(name, names));
    }
}
