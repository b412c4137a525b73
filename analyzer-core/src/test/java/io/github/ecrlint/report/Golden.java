package io.github.ecrlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that hold what a report wrote when somebody last looked at it; {@code -Dupdate=true} rewrites them. */
final class Golden {
    private static final Path DIRECTORY =
            Path.of(System.getProperty("repository.root"), "analyzer-core/src/test/resources/report");

    private Golden() {}

    static void check(String name, String written) {
        Path file = DIRECTORY.resolve(name);
        try {
            if (Boolean.getBoolean("update")) {
                Files.writeString(file, written);
            }
            assertThat(file).exists();
            assertThat(written).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
