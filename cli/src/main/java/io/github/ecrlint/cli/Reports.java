package io.github.ecrlint.cli;

import io.github.ecrlint.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The report formats that the class path brings. */
final class Reports {
    private Reports() {}

    /** Loads no more providers than it takes to find this one. */
    static Report named(String name) throws UsageError {
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
