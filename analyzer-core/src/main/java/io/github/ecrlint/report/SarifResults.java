package io.github.ecrlint.report;

import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Fix;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.Step;
import io.github.ecrlint.run.Analysis;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The results of a SARIF log. What one rule finds in one line is one result: code scanning tells alerts apart by rule, file
 * and line, and would show only one of them.
 */
final class SarifResults {
    /** How many findings one result tells; a minified template can have thousands in its one line. */
    private static final int MOST_FINDINGS = 10;

    private final Analysis analysis;
    private final SarifPlaces places;
    private final JsonWriter json;
    private final Map<String, Integer> ruleIndexes = new HashMap<>();
    private final Map<Source, LineHash> hashes = new HashMap<>();
    private final FindingId ids = new FindingId();
    private final List<List<Finding>> all;
    private List<List<Finding>> kept;

    SarifResults(Analysis analysis, SarifPlaces places, JsonWriter json) {
        this.analysis = analysis;
        this.places = places;
        this.json = json;
        for (Rule rule : analysis.rules()) {
            ruleIndexes.put(rule.info().id(), ruleIndexes.size());
        }
        this.all = byLine();
        this.kept = all;
    }

    /** How many results there are. */
    int count() {
        return all.size();
    }

    /** Leaves out all but the gravest where there are more than this; answers how many stay. */
    int keep(int most) {
        kept = all.size() <= most ? all : SarifLimits.gravest(all, most);
        return kept.size();
    }

    void write() {
        json.writeArrayFieldStart("results");
        for (List<Finding> together : kept) {
            write(together);
        }
        json.writeEndArray();
    }

    private List<List<Finding>> byLine() {
        Map<String, List<Finding>> lines = new LinkedHashMap<>();
        for (Finding finding : analysis.findings()) {
            Span span = finding.span();
            String line = finding.rule().id() + '\n' + span.from().line() + '\n' + places.uri(span);
            List<Finding> together = lines.get(line);
            if (together == null) {
                together = new ArrayList<>();
                lines.put(line, together);
            }
            together.add(finding);
        }
        return new ArrayList<>(lines.values());
    }

    private void write(List<Finding> all) {
        List<Finding> together = all.subList(0, Math.min(all.size(), MOST_FINDINGS));
        Finding first = together.get(0);
        List<Note> related = related(together);
        json.writeStartObject();
        json.writeStringField("ruleId", first.rule().id());
        Integer index = ruleIndexes.get(first.rule().id());
        if (index != null) {
            json.writeNumberField("ruleIndex", index);
        }
        json.writeStringField("level", first.rule().severity().level());
        places.message(message(together, related) + unsaid(all.size() - together.size()));
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        places.physicalLocation(first.span(), true);
        json.writeEndObject();
        json.writeEndArray();
        relatedLocations(related);
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("primaryLocationLineHash", lineHash(first.span()));
        json.writeStringField(
                "ecrlintFindingId/v1",
                ids.next(
                        first.rule().id(),
                        places.uri(first.span()),
                        first.span().text()));
        json.writeEndObject();
        codeFlows(together);
        fixes(together);
        json.writeEndObject();
    }

    /** The places of the further findings, then all notes; each once. */
    private static List<Note> related(List<Finding> together) {
        List<Note> related = new ArrayList<>();
        for (Finding finding : together) {
            Note place = new Note(finding.span(), finding.message());
            if (!finding.span().equals(together.get(0).span()) && !related.contains(place)) {
                related.add(place);
            }
        }
        for (Finding finding : together) {
            for (Note note : finding.notes()) {
                Note said = note.text().isBlank() ? new Note(note.span(), "here") : note;
                if (!related.contains(said)) {
                    related.add(said);
                }
            }
        }
        return related.size() > SarifLimits.MOST_PLACES ? related.subList(0, SarifLimits.MOST_PLACES) : related;
    }

    private static String unsaid(int findings) {
        return findings == 0
                ? ""
                : " The same is found " + findings + (findings == 1 ? " more time" : " more times") + " in this line.";
    }

    /** Sentences with links to the related places: what is not linked, GitHub does not show. */
    private static String message(List<Finding> together, List<Note> related) {
        StringBuilder message = new StringBuilder();
        int linked = 0;
        for (Finding finding : together) {
            message.append(message.isEmpty() ? "" : " ");
            if (finding.span().equals(together.get(0).span())) {
                String text = Glyph.line(finding.message());
                message.append(Sentence.of(text.contains("](") ? escaped(text) : text));
            } else {
                int place = related.indexOf(new Note(finding.span(), finding.message()));
                message.append(link(related.get(place), place + 1)).append('.');
                linked = Math.max(linked, place + 1);
            }
        }
        for (int i = linked; i < related.size(); i++) {
            message.append(i == linked ? " See " : ", ").append(link(related.get(i), i + 1));
        }
        return message.append(linked < related.size() ? "." : "").toString();
    }

    private static String link(Note note, int id) {
        return "[" + escaped(Glyph.line(note.text())) + "](" + id + ")";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '[' || c == ']' || c == '\\') {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    private void relatedLocations(List<Note> related) {
        if (related.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("relatedLocations");
        for (int i = 0; i < related.size(); i++) {
            json.writeStartObject();
            json.writeNumberField("id", i + 1);
            places.location(
                    related.get(i).span(), Sentence.of(Glyph.line(related.get(i).text())));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private String lineHash(Span span) {
        LineHash hash = hashes.get(span.source());
        if (hash == null) {
            hash = new LineHash(span.source());
            hashes.put(span.source(), hash);
        }
        return hash.of(span.from().line());
    }

    private void codeFlows(List<Finding> together) {
        boolean open = false;
        int room = SarifLimits.MOST_STEPS;
        for (Finding finding : together) {
            int length = finding.path().size();
            if (length == 0 || open && length > room) {
                continue;
            }
            if (!open) {
                json.writeArrayFieldStart("codeFlows");
                open = true;
            }
            length = Math.min(length, room);
            room -= length;
            json.writeStartObject();
            json.writeArrayFieldStart("threadFlows");
            json.writeStartObject();
            json.writeArrayFieldStart("locations");
            for (Step step : finding.path().subList(0, length)) {
                json.writeStartObject();
                json.writeObjectFieldStart("location");
                places.location(step.span(), Sentence.of(Glyph.line(step.text())));
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        if (open) {
            json.writeEndArray();
        }
    }

    private void fixes(List<Finding> together) {
        List<Fix> fixes = new ArrayList<>();
        for (Finding finding : together) {
            if (finding.fix().isPresent() && !fixes.contains(finding.fix().get())) {
                fixes.add(finding.fix().get());
            }
        }
        if (fixes.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("fixes");
        for (Fix fix : fixes) {
            json.writeStartObject();
            json.writeObjectFieldStart("description");
            json.writeStringField("text", Sentence.of(Glyph.line(fix.description())));
            json.writeEndObject();
            json.writeArrayFieldStart("artifactChanges");
            json.writeStartObject();
            places.artifactLocation(fix.span());
            json.writeArrayFieldStart("replacements");
            json.writeStartObject();
            places.region("deletedRegion", fix.span(), false);
            places.content("insertedContent", fix.replacement());
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
