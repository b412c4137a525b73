package io.github.ecrlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.source.Source;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConciseReportTest {
    private final Report report = new ConciseReport();

    @Test
    void everythingIsOneLine() {
        Golden.check("concise.txt", Sample.written(report, Sample.ordinary()));
    }

    @Test
    void pathsLeadFromTheWorkingDirectory() {
        Source source = new Source(Sample.ROOT.resolve("infra/a.tf"), "x");
        Finding finding = Finding.of(SampleRule.PUSH.info(), source.span(0, 1), "found");
        assertThat(Sample.written(report, Sample.of(Path.of("/other"), List.of(finding), List.of())))
                .isEqualTo("../project/infra/a.tf:1:1: error[TST102] found\n");
    }

    @Test
    void aLineEndInAMessageStartsNoNewLine() {
        Source source = new Source(Sample.ROOT.resolve("a\nb.tf"), "x");
        Finding finding = Finding.of(SampleRule.PUSH.info(), source.span(0, 1), "found\n::error::in `x`");
        assertThat(Sample.written(report, Sample.of(Sample.ROOT, List.of(finding), List.of())))
                .isEqualTo("a␊b.tf:1:1: error[TST102] found␊::error::in `x`\n");
    }
}
