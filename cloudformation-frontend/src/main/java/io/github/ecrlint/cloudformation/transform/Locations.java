package io.github.ecrlint.cloudformation.transform;

import io.github.ecrlint.run.Project;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Files that a template names by a path relative to itself. */
public final class Locations {
    private Locations() {}

    /** The file, if it is there and lies within the project; an address of the web is none. */
    public static Optional<Path> beside(Path template, String location, Project project) {
        if (location.isEmpty() || location.contains("://") || location.startsWith("/")) {
            return Optional.empty();
        }
        try {
            Path path = template.resolveSibling(location).normalize();
            return path.startsWith(project.root()) && Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
