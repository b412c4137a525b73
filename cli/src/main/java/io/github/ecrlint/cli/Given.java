package io.github.ecrlint.cli;

import io.github.ecrlint.run.Configuration;
import io.github.ecrlint.run.ConfigurationFile;
import io.github.ecrlint.run.Input;
import io.github.ecrlint.run.Request;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What every command that analyses is given alike: values for what templates leave open, and the configuration. */
final class Given {
    /** The options that {@link #takes} knows. */
    static final List<String> OPTIONS = List.of("--var", "--var-file", "--parameters", "--config", "--no-config");

    private final Path directory;
    private final List<Input> inputs = new ArrayList<>();
    private Path config;
    private boolean configured = true;

    Given(Path directory) {
        this.directory = directory;
    }

    /** Takes one of the options, with its value; answers whether it was one. */
    boolean takes(String option, Words words) throws UsageError {
        switch (option) {
            case "--var" -> inputs.add(value(words));
            case "--var-file" -> inputs.add(new Input.File(path(words)));
            case "--parameters" -> inputs.add(new Input.Parameters(path(words)));
            case "--config" -> config = path(words);
            case "--no-config" -> configured = false;
            default -> {
                return false;
            }
        }
        if (config != null && !configured) {
            throw new UsageError("`--config` and `--no-config` at once");
        }
        return true;
    }

    /** @param paths the working directory where there are none, unless a hook names none: nothing changed */
    Request request(List<String> paths, boolean triggered) throws UsageError {
        List<Path> existing = paths.isEmpty() && !triggered ? List.of(Path.of(".")) : Paths.existing(paths, directory);
        return new Request(existing, directory, triggered, inputs, configuration(existing));
    }

    private Configuration configuration(List<Path> paths) {
        if (!configured) {
            return Configuration.NONE;
        }
        Optional<Path> file = config == null ? ConfigurationFile.nearest(paths, directory) : Optional.of(config);
        return file.isEmpty() ? Configuration.NONE : ConfigurationFile.read(file.get(), Clock.systemUTC());
    }

    private static Input value(Words words) throws UsageError {
        String value = words.value("NAME=VALUE");
        int equals = value.indexOf('=');
        if (equals < 1) {
            throw new UsageError("option `--var` needs NAME=VALUE, not `" + value + "`");
        }
        return new Input.Value(value.substring(0, equals).strip(), value.substring(equals + 1));
    }

    private Path path(Words words) throws UsageError {
        String name = words.value("a file");
        Path file = Paths.of(name);
        if (file == null || !Files.isRegularFile(directory.resolve(file))) {
            throw new UsageError("no file `" + name + "`");
        }
        return directory.resolve(file).normalize();
    }
}
