package io.github.ecrlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.report.Report;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class ReportsTest {
    @Test
    void whatIsKnownByNameIsWhatTheClassPathBrings() throws UsageError {
        for (Report report : ServiceLoader.load(Report.class)) {
            assertThat(Reports.named(report.name())).hasSameClassAs(report);
        }
    }
}
