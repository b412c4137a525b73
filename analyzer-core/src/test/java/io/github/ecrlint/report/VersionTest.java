package io.github.ecrlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class VersionTest {
    @Test
    void itIsThePomsVersion() throws IOException {
        Path pom = Path.of(System.getProperty("repository.root", "..")).resolve("pom.xml");

        assertThat(Files.readString(pom))
                .containsPattern("<artifactId>ecrlint-parent</artifactId>\\s*<version>"
                        + Version.TEXT.replace(".", "\\.") + "<");
    }
}
