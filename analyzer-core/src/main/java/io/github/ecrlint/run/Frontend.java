package io.github.ecrlint.run;

import java.nio.file.Path;

/** Reads one language into facts; found with {@link java.util.ServiceLoader}. */
public interface Frontend {
    String name();

    /** Whether a file may be of this language, told by its name alone. */
    boolean reads(Path path);

    /** Reads all files of this language in the project; whatever the input, it answers and never throws. */
    Reading read(Project project);
}
