package io.github.ecrlint.report;

import io.github.ecrlint.run.Analysis;
import io.github.ecrlint.source.Diagnostic;

/** A SARIF log with its one run, written piece by piece: docs/adr/0002 says why. */
final class SarifLog {
    static final String HOME = "https://github.com/ecrlint/ecrlint";

    private final Analysis analysis;
    private final JsonWriter json;

    private SarifLog(Analysis analysis, JsonWriter json) {
        this.analysis = analysis;
        this.json = json;
    }

    /** The text of the log. */
    static JsonWriter of(Analysis analysis) {
        JsonWriter json = new JsonWriter();
        new SarifLog(analysis, json).write();
        json.writeLineEnd();
        return json;
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
        SarifPlaces places = new SarifPlaces(analysis.root(), json);
        invocation(places);
        json.writeStringField("columnKind", "utf16CodeUnits");
        new SarifResults(analysis, places, json).write();
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
    private void invocation(SarifPlaces places) {
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", true);
        if (!analysis.diagnostics().isEmpty()) {
            json.writeArrayFieldStart("toolExecutionNotifications");
            for (Diagnostic diagnostic : analysis.diagnostics()) {
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
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndArray();
    }
}
