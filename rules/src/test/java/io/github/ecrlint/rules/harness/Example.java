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

    /** The edge cases in a directory: each file is one, each directory with all below it too. */
    static List<Example> in(Path directory) {
        List<Example> examples = new ArrayList<>();
        for (Path path : list(directory)) {
            List<AnnotatedFile> files = new ArrayList<>();
            if (Files.isDirectory(path)) {
                below(path).forEach(file -> files.add(annotated(path, file)));
            } else {
                files.add(annotated(directory, path));
            }
            examples.add(new Example(path.getFileName().toString(), files));
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
