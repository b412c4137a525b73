package io.github.ecrlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.source.Span;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FullReportTest {
    private final Report report = new FullReport();

    @Test
    void findingsAreShownWithTheirSource() {
        Golden.check("full.txt", Sample.written(report, Sample.ordinary()));
    }

    @Test
    void coloursOnlyColour() {
        String colored = Sample.written(report.in(new Style(true, 100, false)), Sample.ordinary());
        Golden.check("full-colored.txt", colored);
        assertThat(colored.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(Sample.written(report, Sample.ordinary()));
    }

    @Test
    void aCleanRunSaysNothing() {
        assertThat(Sample.written(report, Sample.of(Sample.ROOT, List.of(), List.of())))
                .isEmpty();
    }

    @Test
    void whatIsNotResolvedIsSaidWithoutAnyFinding() {
        Diagnostic diagnostic = Diagnostic.warning(
                Sample.at(Sample.file("infra/web.tf"), "var.policy", 0), "policy of `web` not resolved");
        assertThat(Sample.written(report, Sample.of(Sample.ROOT.resolve("infra/deep"), List.of(), List.of(diagnostic))))
                .isEqualTo("""
                        warning: policy of `web` not resolved
                         --> ../web.tf:5:15

                        no findings in 1 file; 1 place not resolved
                        """);
    }

    @Test
    void tabsAndWideCharactersMoveTheUnderline() {
        assertThat(frame("\tName: \"漢字😀e\u0301\" # *", "*")).isEqualTo("""
                1 |     Name: "漢字😀e\u0301" # *
                  |                       ^
                """);
    }

    @Test
    void charactersThatHideOrMoveAreShownAsPictures() {
        assertThat(frame("a\u001b[31m\u202eb\u0007\u200b *", "*")).isEqualTo("""
                1 | a␛[31m�b␇� *
                  |            ^
                """);
    }

    @Test
    void aLongLineIsCutAroundTheUnderline() {
        String text = "{" + "\"a\":1,".repeat(3000) + "\"Principal\":\"*\"" + ",\"b\":2".repeat(3000) + "}";
        assertThat(frame(text, "\"*\"")).isEqualTo("""
                1 | …:1,"a":1,"a":1,"a":1,"a":1,"a":1,"Principal":"*","b":2,"b":2,"b":2,"b":2,"b":2,"b":2,"b":2,"b"…
                  |                                               ^^^
                """);
    }

    @Test
    void placesFarApartInOneLongLineAreShownOneByOne() {
        String text = "{\"Principal\":\"*\"," + "\"a\":1,".repeat(100) + "\"Action\":\"ecr:*\"}";
        Source source = new Source(Sample.ROOT.resolve("min.json"), text);
        Finding finding = Finding.of(
                SampleRule.WITHOUT_PAGE.info(),
                Sample.at(source, "\"*\"", 0),
                "everybody",
                new Note(Sample.at(source, "\"ecr:*\"", 0), "everything"));
        assertThat(lines(finding)).isEqualTo("""
                1 | {"Principal":"*","a":1,"a":1,"a":1,"a":1,"a":1,"a":1,"a":1,"a":1,"a":1,"a":1,"a":1,"a":1,"a":1…
                  |              ^^^
                1 | …a":1,"a":1,"a":1,"a":1,"a":1,"a":1,"a":1,"a":1,"a":1,"a":1,"a":1,"a":1,"a":1,"Action":"ecr:*"}
                  |                                                                                        ------- everything
                """);
    }

    @Test
    void aSpanOverSeveralLinesIsUnderlinedToTheEndOfItsFirst() {
        assertThat(frame("Statement:  \n  - Effect: Allow\n", "Statement:  \n  - Effect: Allow"))
                .isEqualTo("""
                1 | Statement:\s\s
                  | ^^^^^^^^^^
                """);
    }

    @Test
    void labelsOfOneLineHangBelowEachOther() {
        Source source = new Source(Sample.ROOT.resolve("a.tf"), "one two three\n");
        Finding finding = Finding.of(
                SampleRule.WITHOUT_PAGE.info(),
                Sample.at(source, "two", 0),
                "two",
                new Note(Sample.at(source, "one", 0), "first"),
                new Note(Sample.at(source, "three", 0), "third"),
                new Note(Sample.at(source, "two", 0), "second"),
                new Note(Sample.at(source, "one two three", 0), "all"));
        assertThat(lines(finding)).isEqualTo("""
                1 | one two three
                  | --- ^^^ ----- third
                  | |   |
                  | |   second
                  | first
                  | ------------- all
                """);
    }

    @Test
    void aPlaceBetweenTwoCharactersHasOneMark() {
        Source source = new Source(Sample.ROOT.resolve("a.tf"), "a = [\r\n");
        assertThat(lines(Finding.of(SampleRule.WITHOUT_PAGE.info(), source.span(6, 6), "end")))
                .isEqualTo("""
                1 | a = [
                  |      ^
                """);
    }

    @Test
    void aSingleLineBetweenTwoOthersIsShown() {
        Source source = new Source(Path.of("/elsewhere/a.tf"), "one\n\ntwo\nthree\nfour\nfive\n");
        Finding finding = Finding.of(
                SampleRule.WITHOUT_PAGE.info(),
                Sample.at(source, "one", 0),
                "one",
                new Note(Sample.at(source, "two", 0), "near"),
                new Note(Sample.at(source, "five", 0), "far"));
        assertThat(lines(finding)).isEqualTo("""
                1 | one
                  | ^^^
                2 |
                3 | two
                  | --- near
                …
                6 | five
                  | ---- far
                """);
    }

    private String frame(String text, String found) {
        Source source = new Source(Sample.ROOT.resolve("a.yaml"), text);
        return lines(Finding.of(SampleRule.WITHOUT_PAGE.info(), Sample.at(source, found, 0), "found"));
    }

    /** The numbered lines and those that belong to them. */
    private String lines(Finding finding) {
        Span span = finding.span();
        String written = Sample.written(report, Sample.of(span.source().path(), List.of(finding), List.of()));
        int start = written.indexOf("  |\n") + 4;
        return written.substring(start, written.indexOf("  = why:", start));
    }
}
