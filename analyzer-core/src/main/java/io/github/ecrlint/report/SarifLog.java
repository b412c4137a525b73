package io.github.ecrlint.report;

import io.github.ecrlint.run.Analysis;
import io.github.ecrlint.source.Diagnostic;

/** A SARIF log with its one run, written piece by piece: docs/adr/0002 says why. */
final class SarifLog {
    static final String HOME = "https://github.com/ecrlint/ecrlint";

    private final Analysis analysis;
    private final JsonWriter json = new JsonWriter();
    private final SarifPlaces places;
    private final SarifResults results;
    private final int kept;

    private SarifLog(Analysis analysis, int most) {
        this.analysis = analysis;
        this.places = new SarifPlaces(analysis.root(), json);
        this.results = new SarifResults(analysis, places, json);
        this.kept = results.keep(most);
        write();
        json.writeLineEnd();
    }

    /** The log of an analysis: all of it, or as much of its gravest results as code scanning takes. */
    static SarifLog of(Analysis analysis) {
        SarifLog log = new SarifLog(analysis, SarifLimits.MOST_RESULTS);
        while (log.kept > 0 && SarifLimits.isTooLarge(log.json)) {
            log = new SarifLog(analysis, log.kept / 2);
        }
        return log;
    }

    JsonWriter json() {
        return json;
    }

    /** How much is missing; empty where nothing is. */
    String omission() {
        int all = results.count();
        return kept == all
                ? ""
                : kept + " of " + all + " results are in this log, the gravest: code scanning takes no more";
    }

    private void write() {
        json.writeStartObject();
        json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        tool();
        json.writeObjectFieldStart("originalUriBaseIds");
        json.writeObjectFieldStart(SarifPlaces.BASE);
        json.writeObjectFieldStart("description");
        json.writeStringField("text", "The root of the repository that was scanned.");
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        invocation();
        json.writeStringField("columnKind", "utf16CodeUnits");
        results.write();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void tool() {
        String version = Version.TEXT;
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "ecrlint");
        json.writeStringField("fullName", "ecrlint " + version);
        json.writeStringField("semanticVersion", version);
        json.writeStringField("informationUri", HOME);
        SarifRules.write(analysis, json);
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The run succeeds even where files are broken: GitHub refuses the whole log of a run that does not. */
    private void invocation() {
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", true);
        String omission = omission();
        if (!omission.isEmpty() || !analysis.diagnostics().isEmpty()) {
            json.writeArrayFieldStart("toolExecutionNotifications");
            if (!omission.isEmpty()) {
                json.writeStartObject();
                json.writeStringField("level", "warning");
                places.message(Sentence.of(omission));
                json.writeEndObject();
            }
            for (Diagnostic diagnostic : analysis.diagnostics()) {
                notification(diagnostic);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    private void notification(Diagnostic diagnostic) {
        json.writeStartObject();
        json.writeStringField("level", ConciseReport.level(diagnostic));
        String detail = diagnostic.detail().isEmpty() ? "" : "; " + diagnostic.detail();
        places.message(Sentence.of(Glyph.line(diagnostic.summary() + detail)));
        if (places.hasPlace(diagnostic.span())) {
            json.writeArrayFieldStart("locations");
            json.writeStartObject();
            places.physicalLocation(diagnostic.span(), false);
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}
