package io.github.ecrlint.run;

import java.nio.file.Path;
import java.util.List;

/**
 * What to analyse.
 *
 * @param paths files and directories; absolute or relative to {@code directory}
 * @param directory the working directory, absolute
 * @param triggered whether the files are only triggers (pre-commit): what lies beside them is read too, and only findings
 *     that touch one of them are kept; files that exclusions name are passed over
 * @param inputs values for what the project leaves open; of two for the same name the later one counts
 * @param configuration what the project says of itself
 */
public record Request(
        List<Path> paths, Path directory, boolean triggered, List<Input> inputs, Configuration configuration) {
    public Request {
        paths = List.copyOf(paths);
        inputs = List.copyOf(inputs);
    }

    public Request(List<Path> paths, Path directory, boolean triggered) {
        this(paths, directory, triggered, List.of(), Configuration.NONE);
    }

    public Request(List<Path> paths, Path directory, boolean triggered, List<Input> inputs) {
        this(paths, directory, triggered, inputs, Configuration.NONE);
    }

    public static Request of(Path directory, Path... paths) {
        return new Request(List.of(paths), directory, false);
    }
}
