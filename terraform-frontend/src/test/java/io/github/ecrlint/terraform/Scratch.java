package io.github.ecrlint.terraform;

import static java.util.stream.Collectors.toList;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.Model;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.run.Input;
import io.github.ecrlint.run.Project;
import io.github.ecrlint.run.Reading;
import io.github.ecrlint.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A project in a temporary directory, read by the real frontend. */
public final class Scratch {
    private final Path root;

    public Scratch(Path root) {
        this.root = root;
    }

    public Scratch with(String name, String text) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Project project() {
        return project(List.of());
    }

    private Project project(List<Input> inputs) {
        TerraformFrontend frontend = new TerraformFrontend();
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> read = files.filter(Files::isRegularFile)
                    .filter(frontend::reads)
                    .filter(path -> !path.toString().contains(".terraform"))
                    .sorted()
                    .collect(toList());
            return new Project(root, read, inputs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Reading read() {
        return new TerraformFrontend().read(project());
    }

    /** Reads it with values that are given from outside. */
    public Reading read(List<Input> inputs) {
        return new TerraformFrontend().read(project(inputs));
    }

    /** Reads one file. */
    public Reading read(String main) {
        return with("main.tf", main).read();
    }

    /** The policies at an address, in the order in which they were read. */
    public static Policy policy(Reading reading, String address) {
        return Model.of(reading.worlds()).policies().stream()
                .filter(policy -> policy.on().address().equals(address))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no policy at " + address));
    }

    public static <F extends Fact> List<F> facts(Reading reading, Class<F> type) {
        return reading.worlds().stream()
                .flatMap(world -> world.facts().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .collect(toList());
    }

    /** What was said, without places. */
    public static List<String> said(Reading reading) {
        return reading.diagnostics().stream()
                .map(diagnostic -> diagnostic.level() + " " + diagnostic.summary())
                .collect(toList());
    }

    /** A span as {@code line:column text}. */
    public static String at(Span span) {
        return span.from().line() + ":" + span.from().column() + " " + span.text();
    }
}
