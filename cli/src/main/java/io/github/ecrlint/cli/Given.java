package io.github.ecrlint.cli;

import io.github.ecrlint.run.Input;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The values that {@code --var}, {@code --var-file} and {@code --parameters} give, in the order in which they stand. */
final class Given {
    private final Path directory;
    private final List<Input> inputs = new ArrayList<>();

    Given(Path directory) {
        this.directory = directory;
    }

    List<Input> inputs() {
        return inputs;
    }

    void value(Words words) throws UsageError {
        String value = words.value("NAME=VALUE");
        int equals = value.indexOf('=');
        if (equals < 1) {
            throw new UsageError("option `--var` needs NAME=VALUE, not `" + value + "`");
        }
        inputs.add(new Input.Value(value.substring(0, equals).strip(), value.substring(equals + 1)));
    }

    void file(Words words) throws UsageError {
        inputs.add(new Input.File(path(words)));
    }

    void parameters(Words words) throws UsageError {
        inputs.add(new Input.Parameters(path(words)));
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
