package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.run.Project;
import io.github.ecrlint.source.Source;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The files that expressions name: only those below the project's root, symbolic links resolved first. */
final class Files {
    private final Project project;
    private final Map<String, List<String>> sets = new HashMap<>();
    private int walked;

    Files(Project project) {
        this.project = project;
    }

    /** The answers of {@code fileset} so far. */
    Map<String, List<String>> sets() {
        return sets;
    }

    /** How many files were looked at for them. */
    int walked() {
        return walked;
    }

    void walked(int more) {
        walked += more;
    }

    /** The file that a path names, or null where it is absent, outside the project or no regular file. */
    Path find(Path directory, String name) {
        try {
            Path real = directory.resolve(name).toRealPath();
            Path root = project.root().toRealPath();
            boolean inside = real.startsWith(root) && java.nio.file.Files.isRegularFile(real);
            return inside ? project.root().resolve(root.relativize(real)) : null;
        } catch (IOException | InvalidPathException e) {
            return null;
        }
    }

    /** The text of a file that {@link #find} found, or null where it cannot be read as text. */
    Source read(Path file) {
        Project.Opened opened = project.open(file);
        return opened.problem().isPresent() ? null : opened.source();
    }
}
