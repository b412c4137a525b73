package io.github.ecrlint.report;

import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.run.Analysis;
import java.util.ArrayList;
import java.util.List;

/** The catalogue in a SARIF log: all rules, so that runs differ in their results only. */
final class SarifRules {
    private static final int LONGEST_DESCRIPTION = 1000;
    private static final int MOST_TAGS = 10;

    /** How deep the array stands in a log. */
    private static final int DEPTH = 5;

    private SarifRules() {}

    static void write(Analysis analysis, JsonWriter json) {
        List<String> quoted = analysis.quotations().sarif(analysis.rules());
        if (quoted.isEmpty()) {
            json.writeRawField("rules", written(analysis.rules()));
        } else {
            json.writeAsciiField("rules", quoted);
        }
    }

    /** The array of the rules, as it stands in a log. */
    static String written(List<Rule> rules) {
        JsonWriter json = new JsonWriter(DEPTH);
        json.writeStartArray();
        for (Rule rule : rules) {
            write(rule.info(), RulePage.of(rule), json);
        }
        json.writeEndArray();
        return json.text().toString();
    }

    private static void write(RuleInfo rule, RulePage page, JsonWriter json) {
        String title = Sentence.ofTitle(rule.title());
        String opening = page.opening().isEmpty() ? title : Sentence.of(page.opening());
        String address = SarifLog.HOME + "/blob/main/docs/rules/" + rule.id() + ".md";
        json.writeStartObject();
        json.writeStringField("id", rule.id());
        json.writeStringField("name", pascalCase(rule.name()));
        text("shortDescription", Sentence.upTo(LONGEST_DESCRIPTION, title), json);
        text("fullDescription", Sentence.upTo(LONGEST_DESCRIPTION, opening), json);
        json.writeStringField("helpUri", address);
        json.writeObjectFieldStart("help");
        json.writeStringField("text", page.plain());
        json.writeStringField("markdown", page.markdown() + "\n[" + rule.id() + "](" + address + ")\n");
        json.writeEndObject();
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", rule.severity().level());
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        json.writeArrayFieldStart("tags");
        for (String tag : tags(rule)) {
            json.writeString(tag);
        }
        json.writeEndArray();
        json.writeStringField("precision", "very-high");
        json.writeStringField("security-severity", rule.severity().securitySeverity());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void text(String name, String text, JsonWriter json) {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    private static List<String> tags(RuleInfo rule) {
        List<String> tags = new ArrayList<>(List.of("security", "aws", "ecr"));
        for (String tag : rule.tags()) {
            if (!tags.contains(tag) && tags.size() < MOST_TAGS) {
                tags.add(tag);
            }
        }
        return tags;
    }

    private static String pascalCase(String name) {
        StringBuilder pascal = new StringBuilder();
        boolean begins = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '-') {
                pascal.append(begins ? Character.toUpperCase(c) : c);
            }
            begins = c == '-';
        }
        return pascal.toString();
    }
}
