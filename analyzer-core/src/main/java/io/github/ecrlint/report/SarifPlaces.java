package io.github.ecrlint.report;

import io.github.ecrlint.source.Position;
import io.github.ecrlint.source.Span;
import java.nio.file.Path;

/** The parts of a SARIF log that point at source. */
final class SarifPlaces {
    static final String BASE = "%SRCROOT%";

    private static final int LONGEST_SNIPPET = 400;

    private final Path root;
    private final JsonWriter json;
    private Path known;
    private String uriOfKnown;
    private boolean isBelow;

    SarifPlaces(Path root, JsonWriter json) {
        this.root = root;
        this.json = json;
    }

    String uri(Span span) {
        Path path = span.source().path();
        if (!path.equals(known)) {
            known = path;
            uriOfKnown = RelativePath.uri(root, path);
            isBelow = RelativePath.isBelow(root, path);
        }
        return uriOfKnown;
    }

    /** Whether there is a file to point at: the root itself has no URI, and an empty one is refused by GitHub. */
    boolean hasPlace(Span span) {
        return !uri(span).isEmpty();
    }

    void message(String text) {
        json.writeObjectFieldStart("message");
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    /** The fields of a location object: where, and what is said of it. */
    void location(Span span, String text) {
        physicalLocation(span, false);
        message(text);
    }

    void physicalLocation(Span span, boolean snippet) {
        json.writeObjectFieldStart("physicalLocation");
        artifactLocation(span);
        if (!span.source().text().isEmpty()) {
            region("region", span, snippet);
        }
        json.writeEndObject();
    }

    /** What lies outside the root is no part of the base: its URI has to stand for itself. */
    void artifactLocation(Span span) {
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(span));
        if (isBelow) {
            json.writeStringField("uriBaseId", BASE);
        }
        json.writeEndObject();
    }

    void region(String name, Span span, boolean snippet) {
        Position from = span.from();
        Position to = span.to();
        json.writeObjectFieldStart(name);
        json.writeNumberField("startLine", from.line());
        json.writeNumberField("startColumn", from.column());
        json.writeNumberField("endLine", to.line());
        json.writeNumberField("endColumn", to.column());
        if (snippet && span.end() - span.start() <= LONGEST_SNIPPET) {
            content("snippet", span.text());
        }
        json.writeEndObject();
    }

    void content(String name, String text) {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", wellFormed(text));
        json.writeEndObject();
    }

    /** With U+FFFD for halves of characters, which no encoder takes. */
    private static String wellFormed(String text) {
        if (isWithoutSurrogates(text)) {
            return text;
        }
        StringBuilder formed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            formed.appendCodePoint(Character.getType(character) == Character.SURROGATE ? 0xFFFD : character);
            i += Character.charCount(character);
        }
        return formed.toString();
    }

    private static boolean isWithoutSurrogates(String text) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            if (characters[i] >= '\uD800') {
                return false;
            }
        }
        return true;
    }
}
