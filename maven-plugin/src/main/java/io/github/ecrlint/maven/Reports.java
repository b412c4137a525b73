package io.github.ecrlint.maven;

import io.github.ecrlint.report.Report;
import io.github.ecrlint.run.Analysis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;

/** The reports that the plugin's class path brings. */
final class Reports {
    private Reports() {}

    static String text(String name, Analysis analysis) {
        StringBuilder text = new StringBuilder();
        try {
            named(name).write(analysis, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * Writes a report and the directories around it.
     *
     * @throws IOException if the file cannot be written
     */
    static void write(String name, Analysis analysis, Path file) throws IOException {
        String text = text(name, analysis);
        Path directory = file.getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        Files.writeString(file, text);
    }

    /** What of the analysis is not in the report; empty where nothing is missing. */
    static String omission(String name, Analysis analysis) {
        return named(name).omission(analysis);
    }

    private static Report named(String name) {
        for (Report report : ServiceLoader.load(Report.class, Report.class.getClassLoader())) {
            if (report.name().equals(name)) {
                return report;
            }
        }
        throw new IllegalStateException("no report is called `" + name + "`");
    }
}
