package io.github.ecrlint.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.eclipse.aether.DefaultSessionData;
import org.junit.jupiter.api.Test;

class OnceTest {
    private static final Path REPORT = Path.of("target", "ecrlint.sarif");
    private static final List<Path> PATHS = List.of(Path.of("infra"));
    private static final List<Path> OTHERS = List.of(Path.of("legacy"));

    private final Once once = new Once(new DefaultSessionData());

    @Test
    void theSamePathsAreCheckedOnce() throws MojoExecutionException {
        assertThat(once.isFirst(PATHS, FailOn.of("high"))).isTrue();
        assertThat(once.isFirst(List.copyOf(PATHS), FailOn.of("high"))).isFalse();
    }

    @Test
    void otherPathsAndOtherThresholdsAreOtherChecks() throws MojoExecutionException {
        assertThat(once.isFirst(PATHS, FailOn.of("high"))).isTrue();
        assertThat(once.isFirst(OTHERS, FailOn.of("high"))).isTrue();
        assertThat(once.isFirst(PATHS, FailOn.of("low"))).isTrue();
    }

    @Test
    void aReportIsNotOverwrittenWithOtherFindings() throws MojoExecutionException {
        once.claim(REPORT, PATHS);
        once.claim(REPORT, PATHS);

        assertThatThrownBy(() -> once.claim(REPORT, OTHERS))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("two executions write to `" + REPORT + "`: give each its own `sarifFile`");
    }
}
