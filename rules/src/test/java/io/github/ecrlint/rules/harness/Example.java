package io.github.ecrlint.rules.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Files that are analysed together: a block of a page, or an annotated file or directory of edge cases. */
record Example(String name, List<AnnotatedFile> files) {

    Example {
        files = List.copyOf(files);
    }

    /** Whether something must be found; else the example must be silent. */
    boolean expectsFindings() {
        return files.stream().flatMap(file -> file.marks().stream()).anyMatch(mark -> mark.kind() == Mark.Kind.FINDING);
    }

    /** All files in and below a directory together. */
    static Example of(Path directory) {
        List<AnnotatedFile> files = new ArrayList<>();
        below(directory).forEach(file -> files.add(annotated(directory, file)));
        return new Example(directory.getFileName().toString(), files);
    }

    /** The same files, in which nothing is expected. */
    Example withoutMarks() {
        List<AnnotatedFile> silent = new ArrayList<>();
        for (AnnotatedFile file : files) {
            silent.add(new AnnotatedFile(file.name(), file.lines(), file.markLines(), List.of()));
        }
        return new Example(name, silent);
    }

    /** The edge cases in a directory: each file is one, each directory with all below it too. */
    static List<Example> in(Path directory) {
        List<Example> examples = new ArrayList<>();
        for (Path path : list(directory)) {
            String name = path.getFileName().toString();
            examples.add(Files.isDirectory(path) ? of(path) : new Example(name, List.of(annotated(directory, path))));
        }
        return examples;
    }

    private static AnnotatedFile annotated(Path root, Path file) {
        try {
            String name = root.relativize(file).toString().replace('\\', '/');
            return AnnotatedFile.read(name, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> below(Path directory) {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path directory) {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
