package io.github.ecrlint.report;

import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import java.util.ArrayList;
import java.util.List;

/** The catalogue in a SARIF log: all rules, so that runs differ in their results only. */
final class SarifRules {
    private static final int LONGEST_DESCRIPTION = 1000;
    private static final int MOST_TAGS = 10;

    private SarifRules() {}

    static void write(List<Rule> rules, JsonWriter json) {
        json.writeArrayFieldStart("rules");
        for (Rule rule : rules) {
            write(rule.info(), RulePage.of(rule), json);
        }
        json.writeEndArray();
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
