package io.github.ecrlint.cli;

import io.github.ecrlint.report.JsonWriter;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import java.io.PrintStream;
import java.util.List;

/** {@code ecrlint rules}: the catalogue as a table, or as JSON. */
final class RulesCommand {
    private RulesCommand() {}

    static int run(String[] args, PrintStream out) throws UsageError {
        Words words = new Words("ecrlint rules", args, 1, List.of("--format", "--help", "-f", "-h"));
        String format = "text";
        for (String option = words.next(); option != null; option = words.next()) {
            switch (option) {
                case "-f", "--format" -> format = words.oneOf(List.of("text", "json"));
                case "" ->
                    throw new UsageError(
                            "`ecrlint rules` takes no rule; try `ecrlint explain " + words.operand() + "`");
                default -> throw words.unknown();
            }
        }
        List<Rule> rules = Installed.analyzer().rules();
        out.print(format.equals("json") ? json(rules) : table(rules));
        return CommandLine.CLEAN;
    }

    private static String table(List<Rule> rules) {
        int id = 0;
        int name = 0;
        for (Rule rule : rules) {
            id = Math.max(id, rule.info().id().length());
            name = Math.max(name, rule.info().name().length());
        }
        StringBuilder table = new StringBuilder();
        for (Rule rule : rules) {
            RuleInfo info = rule.info();
            table.append(padded(info.id(), id))
                    .append(padded(info.severity().toString(), "critical".length()))
                    .append(padded(info.name(), name))
                    .append(info.title())
                    .append('\n');
        }
        return table.toString();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length() + 2);
    }

    private static String json(List<Rule> rules) {
        JsonWriter json = new JsonWriter();
        json.writeStartArray();
        for (Rule rule : rules) {
            RuleInfo info = rule.info();
            json.writeStartObject();
            json.writeStringField("id", info.id());
            json.writeStringField("name", info.name());
            json.writeStringField("severity", info.severity().toString());
            json.writeStringField("title", info.title());
            json.writeArrayFieldStart("tags");
            for (String tag : info.tags()) {
                json.writeString(tag);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        return json.text() + "\n";
    }
}
