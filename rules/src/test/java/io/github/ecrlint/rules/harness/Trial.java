package io.github.ecrlint.rules.harness;

import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.run.Analysis;
import io.github.ecrlint.run.Analyzer;
import io.github.ecrlint.run.Configuration;
import io.github.ecrlint.run.ConfigurationFile;
import io.github.ecrlint.run.Frontend;
import io.github.ecrlint.run.Request;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Position;
import io.github.ecrlint.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;

/** One rule over one example, compared mark by mark in both directions. */
final class Trial {
    private static final String CONFIGURATION = ".ecrlint.yml";

    private final Rule rule;
    private final Example example;
    private final List<Mark> came;
    private final List<String> complaints = new ArrayList<>();

    private Trial(Rule rule, Example example, List<Mark> came) {
        this.rule = rule;
        this.example = example;
        this.came = came;
    }

    /** Writes the example below {@code directory}, runs the installed frontends and this one rule over it. */
    static Trial of(Rule rule, Example example, Path directory) {
        List<Frontend> frontends = ServiceLoader.load(Frontend.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return of(rule, example, directory, frontends);
    }

    static Trial of(Rule rule, Example example, Path directory, List<Frontend> frontends) {
        Path place = write(example, directory);
        Analysis analysis = new Analyzer(frontends, List.of(rule)).analyze(request(place));
        List<Mark> came = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        Set<Mark> notes = new LinkedHashSet<>();
        for (Finding finding : analysis.findings()) {
            String text = finding.rule().id() + ": " + finding.message();
            came.add(mark(Mark.Kind.FINDING, place, finding.span(), text));
            complaints.addAll(Style.complaints(finding.message()));
            complaints.addAll(Ways.complaints(finding, analysis.model()));
            for (Note note : finding.notes()) {
                notes.add(mark(Mark.Kind.NOTE, place, note.span(), note.text()));
                complaints.addAll(Style.complaints(note.text()));
            }
        }
        came.addAll(notes);
        for (Diagnostic diagnostic : analysis.diagnostics()) {
            if (diagnostic.level() != Diagnostic.Level.NOTE) {
                came.add(mark(Mark.Kind.DIAGNOSTIC, place, diagnostic.span(), diagnostic.summary()));
            }
        }
        Trial trial = new Trial(rule, example, came);
        trial.complaints.addAll(complaints);
        for (AnnotatedFile file : example.files()) {
            boolean isConfiguration = file.name().equals(CONFIGURATION);
            if (!isConfiguration
                    && frontends.stream().noneMatch(frontend -> frontend.reads(place.resolve(file.name())))) {
                trial.complaints.add("no frontend reads " + file.name());
            }
        }
        if (analysis.files() == 0) {
            trial.complaints.add("no file was taken for a template or module");
        }
        return trial;
    }

    /** What differs from the marks, readable; empty where all is as the example says. */
    String report() {
        List<Mark> missing = new ArrayList<>();
        example.files().forEach(file -> missing.addAll(file.marks()));
        List<Mark> unexpected = new ArrayList<>();
        for (Mark mark : came) {
            if (!missing.remove(mark)) {
                unexpected.add(mark);
            }
        }
        if (missing.isEmpty() && unexpected.isEmpty() && complaints.isEmpty()) {
            return "";
        }
        StringBuilder report =
                new StringBuilder(rule.info().id() + " differs from its example, " + example.name() + "\n");
        missing.forEach(mark -> report.append("  missing:    ").append(mark).append('\n'));
        unexpected.forEach(mark -> report.append("  unexpected: ").append(mark).append('\n'));
        complaints.forEach(complaint -> report.append("  ").append(complaint).append('\n'));
        for (AnnotatedFile file : example.files()) {
            report.append("--- expected of ").append(file.name()).append('\n').append(file.with(file.marks()));
            report.append("--- what came\n").append(file.with(came));
        }
        return report.toString();
    }

    /** Of all that lies in a directory, with the configuration in it if there is one. */
    static Request request(Path place) {
        Path file = place.resolve(CONFIGURATION);
        Configuration configuration = Files.exists(file)
                ? ConfigurationFile.read(file, Clock.fixed(Instant.parse("2027-01-15T12:00:00Z"), ZoneOffset.UTC))
                : Configuration.NONE;
        return new Request(List.of(place), place, false, List.of(), configuration);
    }

    static Path write(Example example, Path directory) {
        try {
            Path place = Files.createTempDirectory(directory, "example").toRealPath();
            for (AnnotatedFile file : example.files()) {
                Path path = place.resolve(file.name());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.text());
            }
            return place;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mark mark(Mark.Kind kind, Path place, Span span, String text) {
        Position from = span.from();
        Position to = span.to();
        String file = place.relativize(span.source().path()).toString().replace('\\', '/');
        return new Mark(kind, file, from.line(), from.column(), to.line() == from.line() ? to.column() : 0, text);
    }
}
