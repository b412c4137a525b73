package io.github.ecrlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.jcup.sarif_2_1_0.model.Notification;
import de.jcup.sarif_2_1_0.model.Result;
import de.jcup.sarif_2_1_0.model.Run;
import de.jcup.sarif_2_1_0.model.SarifSchema210;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.Step;
import io.github.ecrlint.run.Analysis;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.source.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class SarifReportTest {
    private final Report report = new SarifReport();

    @Test
    void theLogIsWhatItWas() {
        String written = Sample.written(report, Sample.ordinary());
        SarifCheck.check(written);
        Golden.check("ordinary.sarif", written);
    }

    @Test
    void aCleanRunHasRulesAndNoResults() {
        String written = Sample.written(report, Sample.of(Sample.ROOT, List.of(), List.of()));
        SarifCheck.check(written);
        Golden.check("clean.sarif", written);
        assertThat(SarifCheck.read(written).at("/runs/0/tool/driver/rules")).hasSize(SampleRule.ALL.size());
    }

    @Test
    void oddFindingsAreWrittenToo() {
        Source minified = new Source(Sample.ROOT.resolve("a b/mini fied.json"), "{\"a\":\"*\",\"b\":\"*\"}");
        Source outside = new Source(Path.of("/elsewhere/a.tf"), "x = {\n}\n");
        Analysis odd = Sample.of(
                Sample.ROOT,
                List.of(
                        Finding.of(SampleRule.PUSH.info(), outside.span(4, 7), "found {0} in `${var.x}[0](1)`"),
                        Finding.of(SampleRule.PUSH.info(), outside.span(8, 8), "the end"),
                        Finding.of(
                                SampleRule.PUSH.info(), minified.span(5, 8), "first", new Note(outside.span(0, 9), "")),
                        Finding.of(SampleRule.PUSH.info(), minified.span(13, 16), "second")),
                List.of(Diagnostic.warning(outside.span(0, 9), "not {resolved}")));
        String written = Sample.written(report, odd);
        SarifCheck.check(written);
        Golden.check("odd.sarif", written);
    }

    @Test
    void anotherLibraryReadsTheSame() throws IOException {
        SarifSchema210 log =
                new ObjectMapper().readValue(Sample.written(report, Sample.ordinary()), SarifSchema210.class);
        Run run = log.getRuns().get(0);
        assertThat(run.getResults())
                .extracting(Result::getRuleId, Result::getLevel)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("TST303", Result.Level.NOTE),
                        org.assertj.core.groups.Tuple.tuple("TST102", Result.Level.ERROR),
                        org.assertj.core.groups.Tuple.tuple("TST301", Result.Level.WARNING));
        Result push = run.getResults().get(1);
        assertThat(push.getRelatedLocations()).hasSize(3);
        assertThat(push.getCodeFlows().get(0).getThreadFlows().get(0).getLocations())
                .hasSize(4);
        assertThat(push.getFixes()).hasSize(1);
        assertThat(run.getInvocations().get(0).getToolExecutionNotifications())
                .extracting(Notification::getLevel)
                .containsExactly(
                        Notification.Level.ERROR,
                        Notification.Level.ERROR,
                        Notification.Level.ERROR,
                        Notification.Level.WARNING,
                        Notification.Level.NOTE);
    }

    @Test
    void nothingTellsTheMachineOrTheDirectory() {
        Analysis here = Sample.ordinary();
        Analysis there = new Analysis(
                here.root(),
                Path.of("/project/infra"),
                here.rules(),
                here.quotations(),
                here.access(),
                here.findings(),
                here.diagnostics(),
                here.files());
        String written = Sample.written(report, here);
        assertThat(written).isEqualTo(Sample.written(report, there)).doesNotContain("/project", "\r");
    }

    @Test
    void whatARuleFindsInOneLineIsOneResult() {
        Source source = new Source(Sample.ROOT.resolve("min.json"), "{\"a\":\"*\",\"b\":\"*\"}\n{\"a\":\"*\"}\n");
        Note note = new Note(Sample.at(source, "{", 0), "here");
        JsonNode results = results(
                Finding.of(SampleRule.PUSH.info(), Sample.at(source, "\"*\"", 0), "all may push to `a`", note),
                Finding.of(SampleRule.TOKEN.info(), Sample.at(source, "\"*\"", 0), "no token"),
                Finding.of(SampleRule.PUSH.info(), Sample.at(source, "\"*\"", 0), "all may pull from `a`", note),
                Finding.of(SampleRule.PUSH.info(), Sample.at(source, "\"*\"", 1), "all may push to `b[0]`"),
                Finding.of(SampleRule.PUSH.info(), Sample.at(source, "\"*\"", 2), "all may push to `c`"));
        assertThat(results).hasSize(3);
        assertThat(results.at("/0/message/text").asText())
                .isEqualTo(
                        "all may push to `a`. all may pull from `a`. [all may push to `b\\[0\\]`](1). See [here](2).");
        assertThat(results.at("/0/relatedLocations/0/physicalLocation/region/startColumn")
                        .asInt())
                .isEqualTo(14);
        assertThat(results.at("/2/message/text").asText()).isEqualTo("all may push to `c`.");
    }

    @Test
    void aResultStaysWithinTheLimitsOfCodeScanning() {
        Source minified = new Source(Sample.ROOT.resolve("min.json"), "*".repeat(3000));
        Finding[] findings = new Finding[1500];
        Note[] notes = new Note[1500];
        for (int i = 0; i < findings.length; i++) {
            notes[i] = new Note(minified.span(i, i + 2), "note " + i);
            Span span = minified.span(2 * i, 2 * i + 1);
            findings[i] = Finding.of(SampleRule.PUSH.info(), span, "found " + i).along(List.of(new Step(span, "step")));
        }
        JsonNode many = results(findings).path(0);
        assertThat(many.at("/message/text").asText())
                .startsWith("found 0. [found 1](1). ")
                .endsWith(" [found 9](9). The same is found 1490 more times in this line.");
        assertThat(many.path("codeFlows")).hasSize(10);
        JsonNode talkative = results(Finding.of(SampleRule.PUSH.info(), minified.span(0, 1), "found", notes));
        assertThat(talkative.at("/0/relatedLocations")).hasSize(100);
    }

    @Test
    void thePathsOfAResultStayWithinTheLimitsOfCodeScanning() {
        Source minified = new Source(Sample.ROOT.resolve("min.json"), "*".repeat(10));
        Finding[] findings = new Finding[10];
        for (int i = 0; i < findings.length; i++) {
            Span span = minified.span(i, i + 1);
            findings[i] = Finding.of(SampleRule.PUSH.info(), span, "found " + i)
                    .along(Collections.nCopies(i == 0 ? 1200 : 400, new Step(span, "step")));
        }
        JsonNode flows = results(findings).at("/0/codeFlows");
        assertThat(flows).hasSize(1);
        assertThat(flows.at("/0/threadFlows/0/locations")).hasSize(1000);
        findings[0] = findings[1];
        assertThat(results(findings).at("/0/codeFlows")).hasSize(2);
    }

    @Test
    void ofMoreResultsThanCodeScanningTakesTheGravestStayAndTheRestIsSaid() {
        int lines = 15_000;
        Source source = new Source(Sample.ROOT.resolve("many.tf"), "x\n".repeat(lines));
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            Span span = source.span(2 * i, 2 * i + 1);
            findings.add(Finding.of(SampleRule.NOTE.info(), span, "noted"));
            findings.add(Finding.of(SampleRule.PUSH.info(), span, "found"));
        }
        Analysis analysis = Sample.of(Sample.ROOT, findings, List.of());
        JsonNode run = SarifCheck.read(Sample.written(report, analysis)).at("/runs/0");
        assertThat(run.path("results")).hasSize(25_000);
        int push = 0;
        for (JsonNode result : run.path("results")) {
            push += result.path("ruleId").asText().equals("TST102") ? 1 : 0;
        }
        assertThat(push).isEqualTo(lines);
        assertThat(run.at("/results/0/ruleId").asText()).isEqualTo("TST303");
        assertThat(run.at("/results/24999/ruleId").asText()).isEqualTo("TST102");
        assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .asText())
                .isEqualTo("25000 of 30000 results are in this log, the gravest: code scanning takes no more.");
        assertThat(report.omission(analysis))
                .isEqualTo("25000 of 30000 results are in this log, the gravest: code scanning takes no more");
        assertThat(report.omission(Sample.ordinary())).isEmpty();
    }

    @Test
    void aLogThatIsLargerThanCodeScanningTakesIsCutToo() throws IOException {
        int lines = 1100;
        Source source = new Source(Sample.ROOT.resolve("many.tf"), "x\n".repeat(lines));
        Random random = new Random(1);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            StringBuilder message = new StringBuilder();
            while (message.length() < 5000) {
                message.append((char) (0x4E00 + random.nextInt(0x5000)));
            }
            findings.add(Finding.of(SampleRule.PUSH.info(), source.span(2 * i, 2 * i + 1), message.toString()));
        }
        Analysis analysis = Sample.of(Sample.ROOT, findings, List.of());
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            report.writeUtf8(analysis, zip);
        }
        assertThat(zipped.size()).isBetween(1_000_000, 10_000_000);
        assertThat(report.omission(analysis)).matches("550 of 1100 results are in this log, .*");
    }

    @Test
    void theFingerprintOfAFirstLineCountsTheByteOrderMarkBeforeItAsGitHubDoes() {
        Source plain = new Source(Sample.ROOT.resolve("a.tf"), "  x\ny\n");
        Source marked = Source.withByteOrderMark(Sample.ROOT.resolve("a.tf"), "  x\ny\n");
        String hash = "/0/partialFingerprints/primaryLocationLineHash";
        JsonNode first = results(Finding.of(SampleRule.PUSH.info(), marked.span(2, 3), "found"));
        JsonNode second = results(Finding.of(SampleRule.PUSH.info(), marked.span(4, 5), "found"));
        assertThat(first.at(hash).asText()).isEqualTo(new LineHash(new Source(plain.path(), "\uFEFFx\ny\n")).of(1));
        assertThat(second.at(hash).asText()).isEqualTo(new LineHash(plain).of(2));
        assertThat(first.at("/0/locations/0/physicalLocation/region/startColumn")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void columnsAreUtf16Units() {
        Source source = new Source(Sample.ROOT.resolve("a.yaml"), "\t\"😀漢\": *\r\n");
        JsonNode region = results(Finding.of(SampleRule.PUSH.info(), Sample.at(source, "*", 0), "found"))
                .at("/0/locations/0/physicalLocation/region");
        assertThat(region.path("startColumn").asInt()).isEqualTo(9);
        assertThat(region.path("endColumn").asInt()).isEqualTo(10);
        assertThat(region.at("/snippet/text").asText()).isEqualTo("*");
    }

    @Test
    void pathsArePercentEncoded() {
        Source source = new Source(Sample.ROOT.resolve("a b/100%/ü:#[1]?.tf"), "x");
        assertThat(results(Finding.of(SampleRule.PUSH.info(), source.span(0, 1), "found"))
                        .at("/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("a%20b/100%25/%C3%BC%3A%23%5B1%5D%3F.tf");
    }

    @Test
    void aFileOutsideTheRootIsNoPartOfTheBase() {
        Source source = new Source(Path.of("/elsewhere/a.tf"), "x");
        JsonNode location = results(Finding.of(SampleRule.PUSH.info(), source.span(0, 1), "found"))
                .at("/0/locations/0/physicalLocation/artifactLocation");
        assertThat(location.path("uri").asText()).isEqualTo("../elsewhere/a.tf");
        assertThat(location.has("uriBaseId")).isFalse();
    }

    @Test
    void halvesOfCharactersAndControlsDoNotGetOut() {
        Source source = new Source(Sample.ROOT.resolve("a.tf"), "😀\u0000");
        String written = Sample.written(
                report,
                Sample.of(
                        Sample.ROOT,
                        List.of(Finding.of(SampleRule.PUSH.info(), source.span(0, 1), "found \uDE00 \n in `x`")),
                        List.of(Diagnostic.warning(source.span(1, 3), "not\u001bresolved"))));
        SarifCheck.check(written);
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(written)).isTrue();
        assertThat(SarifCheck.read(written).at("/runs/0/results/0/message/text").asText())
                .isEqualTo("found \uFFFD ␊ in `x`.");
    }

    @Test
    void aBracketIsNoLink() {
        Source source = new Source(Sample.ROOT.resolve("a.tf"), "x");
        assertThat(results(Finding.of(SampleRule.PUSH.info(), source.span(0, 1), "found [x](1) in `a[0]`"))
                        .at("/0/message/text")
                        .asText())
                .isEqualTo("found \\[x\\](1) in `a\\[0\\]`.");
    }

    @Test
    void findingsKeepTheirNameWhenLinesMove() {
        Source before = new Source(Sample.ROOT.resolve("a.tf"), "x = \"*\"\ny = \"*\"\n");
        Source after = new Source(Sample.ROOT.resolve("a.tf"), "# moved\n\n x=\"*\"\ny = \"*\"\n");
        JsonNode old = results(
                Finding.of(SampleRule.PUSH.info(), Sample.at(before, "\"*\"", 0), "found"),
                Finding.of(SampleRule.PUSH.info(), Sample.at(before, "\"*\"", 1), "found"));
        JsonNode moved = results(
                Finding.of(SampleRule.PUSH.info(), Sample.at(after, "\"*\"", 0), "found, said otherwise"),
                Finding.of(SampleRule.PUSH.info(), Sample.at(after, "\"*\"", 1), "found"));
        String id = "/partialFingerprints/ecrlintFindingId~1v1";
        assertThat(moved.at("/0" + id)).isEqualTo(old.at("/0" + id)).isNotEqualTo(moved.at("/1" + id));
        assertThat(moved.at("/1" + id)).isEqualTo(old.at("/1" + id));
    }

    @Test
    void theCheckSeesWhatCodeScanningRefuses() {
        assertThat(spoiled(log -> result(log).putNull("kind"))).isNotEmpty();
        assertThat(spoiled(log -> result(log).put("note", "x"))).isNotEmpty();
        assertThat(spoiled(log -> result(log).put("level", "critical"))).isNotEmpty();
        assertThat(spoiled(log ->
                        ((ObjectNode) result(log).at("/locations/0/physicalLocation/region")).put("startLine", 0)))
                .isNotEmpty();
        assertThat(spoiled(log -> ((ObjectNode) result(log).at("/locations/0/physicalLocation/artifactLocation"))
                        .put("uri", "git::https://a/b")))
                .isNotEmpty();
        assertThat(spoiled(log -> ((ObjectNode) log.at("/runs/0/tool/driver/rules/0/properties"))
                        .putArray("tags")
                        .add("security")
                        .add("security")))
                .isNotEmpty();
        assertThat(spoiled(log -> ((ObjectNode) log.at("/runs/0")).remove("results")))
                .isNotEmpty();
        assertThat(spoiled(log -> {})).isEmpty();
    }

    @Test
    void everyReportIsFound() {
        assertThat(ServiceLoader.load(Report.class))
                .extracting(Report::name)
                .containsExactly("full", "concise", "sarif");
    }

    private List<String> spoiled(Consumer<JsonNode> change) {
        JsonNode log = SarifCheck.read(Sample.written(report, Sample.ordinary()));
        change.accept(log);
        return SarifCheck.problems(log);
    }

    private static ObjectNode result(JsonNode log) {
        return (ObjectNode) log.at("/runs/0/results/0");
    }

    private JsonNode results(Finding... findings) {
        String written = Sample.written(report, Sample.of(Sample.ROOT, List.of(findings), List.of()));
        SarifCheck.check(written);
        return SarifCheck.read(written).at("/runs/0/results");
    }
}
