package io.github.ecrlint.report;

import io.github.ecrlint.access.AccessRow;
import io.github.ecrlint.access.Decision.Deciding;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.source.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Who may do what with each repository, for people and as JSON. */
public final class AccessTable {
    private final List<AccessRow> rows;
    private final Path directory;

    /** @param directory to which the files in the JSON are relative */
    public AccessTable(List<AccessRow> rows, Path directory) {
        this.rows = List.copyOf(rows);
        this.directory = directory;
    }

    /** A table for each repository, without those who may do nothing with it. */
    public String text() {
        int width = "principal".length();
        for (AccessRow row : rows) {
            width = Math.max(
                    width, row.isNothing() ? 0 : row.requester().shown().length());
        }
        StringBuilder text = new StringBuilder();
        String repository = null;
        for (AccessRow row : rows) {
            String address = row.repository().address();
            if (!address.equals(repository)) {
                text.append(repository == null ? "" : "\n");
                text.append(row.repository().shown())
                        .append(" (")
                        .append(address)
                        .append(")\n");
                line(text, width, "principal", "login", "pull", "push", "admin");
                repository = address;
            }
            if (!row.isNothing()) {
                line(
                        text,
                        width,
                        row.requester().shown(),
                        word(row.login()),
                        word(row.pull()),
                        word(row.push()),
                        word(row.admin()));
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, int width, String first, String... cells) {
        text.append("  ").append(first).append(" ".repeat(width - first.length()));
        for (String cell : cells) {
            text.append("  ").append(cell).append(" ".repeat(5 - cell.length()));
        }
        int end = text.length();
        while (text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        text.append('\n');
    }

    /** {@code {"access": [...]}}, every requester with every repository; the same for the same input. */
    public String json() {
        JsonWriter json = new JsonWriter();
        json.writeStartObject();
        json.writeArrayFieldStart("access");
        for (AccessRow row : rows) {
            write(row, json);
        }
        json.writeEndArray();
        json.writeEndObject();
        return json.text() + "\n";
    }

    private void write(AccessRow row, JsonWriter json) {
        json.writeStartObject();
        json.writeStringField("principal", row.requester().shown());
        json.writeStringField("repository", row.repository().shown());
        json.writeStringField("login", word(row.login()));
        json.writeStringField("pull", word(row.pull()));
        json.writeStringField("push", word(row.push()));
        json.writeStringField("admin", word(row.admin()));
        json.writeObjectFieldStart("actions");
        for (Map.Entry<String, Truth> action : row.actions().entrySet()) {
            String decision = switch (action.getValue()) {
                case YES -> "ALLOW";
                case NO -> "DENY";
                case UNKNOWN -> "UNKNOWN";
            };
            json.writeStringField(action.getKey(), decision);
        }
        json.writeEndObject();
        json.writeArrayFieldStart("because");
        for (Deciding deciding : row.because()) {
            write(deciding, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Deciding deciding, JsonWriter json) {
        Statement statement = deciding.statement();
        Span span = statement.span();
        json.writeStartObject();
        json.writeStringField("policy", deciding.policy().on().address());
        json.writeStringField(
                "statement",
                statement.sid().isPresent()
                        ? statement.sid().get().value()
                        : "#" + (deciding.policy().statements().indexOf(statement) + 1));
        json.writeStringField(
                "file", RelativePath.shown(directory, span.source().path()));
        json.writeNumberField("line", span.from().line());
        json.writeEndObject();
    }

    private static String word(Truth truth) {
        return switch (truth) {
            case YES -> "yes";
            case NO -> "no";
            case UNKNOWN -> "?";
        };
    }
}
