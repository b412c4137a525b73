package io.github.ecrlint.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files and directories that a command line names. */
final class Paths {
    private Paths() {}

    /**
     * The paths of these words, which exist.
     *
     * @throws UsageError for the first word that names nothing
     */
    static List<Path> existing(List<String> words, Path directory) throws UsageError {
        List<Path> paths = new ArrayList<>();
        for (String word : words) {
            Path path = of(word);
            if (path == null || !Files.exists(directory.resolve(path))) {
                throw new UsageError("no file or directory `" + word + "`");
            }
            paths.add(path);
        }
        return paths;
    }

    /** A word as a path; null for one that no file can be called, as the empty one, which Java takes for this directory. */
    static Path of(String word) {
        if (word.isEmpty()) {
            return null;
        }
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
