package io.github.ecrlint.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Where a project's configuration is. */
public final class ConfigurationFile {
    private static final String[] NAMES = {".ecrlint.yml", ".ecrlint.yaml", "ecrlint.yml"};

    private ConfigurationFile() {}

    /**
     * The nearest configuration file: in the directory that all paths lie in, or upwards as far as the root of the git
     * repository; without one, as far as the working directory.
     *
     * @param paths absolute or relative to {@code directory}; none at all means that directory
     * @param directory the working directory, absolute
     */
    public static Optional<Path> nearest(List<Path> paths, Path directory) {
        Path start = paths.isEmpty() ? directory : null;
        for (Path asked : paths) {
            Path path = directory.resolve(asked).normalize();
            Path around = Files.isDirectory(path) || path.getParent() == null ? path : path.getParent();
            start = start == null ? around : Selection.common(start, around);
        }
        Path repository = Selection.repositoryOf(start);
        boolean isRepository = Files.exists(repository.resolve(".git"));
        Path top = isRepository ? repository : start.startsWith(directory) ? directory : start;
        for (Path up = start; up != null && up.startsWith(top); up = up.getParent()) {
            for (String name : NAMES) {
                Path file = up.resolve(name);
                if (Files.isRegularFile(file)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Reads a configuration file; mistakes in it are part of the answer.
     *
     * @param file absolute
     * @param clock asked for the day, if anything in the file expires
     */
    public static Configuration read(Path file, Clock clock) {
        return ConfigurationReader.read(file, clock);
    }
}
