package io.github.ecrlint.cli;

import io.github.ecrlint.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The report formats that the class path brings. */
record Reports(List<Report> all) {

    static Reports installed() {
        List<Report> all = new ArrayList<>();
        for (Report report : ServiceLoader.load(Report.class, Reports.class.getClassLoader())) {
            all.add(report);
        }
        return new Reports(all);
    }

    Report named(String name) throws UsageError {
        List<String> names = new ArrayList<>();
        for (Report report : all) {
            if (report.name().equals(name)) {
                return report;
            }
            names.add(report.name());
        }
        throw new UsageError("no report format `" + name + "`" + Nearest.hintOrAll(name, names));
    }
}
