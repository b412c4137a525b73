package io.github.ecrlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a SARIF log must be for code scanning to take it: valid by the schema, and what the upload refuses besides. */
final class SarifCheck {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchema SCHEMA = schema();

    private SarifCheck() {}

    static JsonNode read(String sarif) {
        try {
            return MAPPER.readTree(sarif);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void check(String sarif) {
        assertThat(problems(read(sarif))).isEmpty();
    }

    static List<String> problems(JsonNode log) {
        List<String> problems = new ArrayList<>();
        SCHEMA.validate(log).forEach(message -> problems.add(message.toString()));
        values(log, "", problems);
        for (JsonNode run : log.path("runs")) {
            for (JsonNode rule : run.at("/tool/driver/rules")) {
                rule(rule, problems);
            }
            if (!run.path("results").isArray()) {
                problems.add("a run without results");
            }
            Set<String> alerts = new HashSet<>();
            for (JsonNode result : run.path("results")) {
                result(result, problems);
                if (!alerts.add(result.path("ruleId") + " "
                        + result.at("/locations/0/physicalLocation/artifactLocation/uri") + " "
                        + result.at("/partialFingerprints/primaryLocationLineHash"))) {
                    problems.add("two results that are one alert: " + result);
                }
            }
        }
        return problems;
    }

    private static void values(JsonNode node, String name, List<String> problems) {
        if (node.isNull()) {
            problems.add(name + " is null");
        }
        if (node.isTextual() && node.textValue().isEmpty() && !name.equals("text")) {
            problems.add(name + " is empty");
        }
        if (name.equals("uri")) {
            String uri = node.textValue();
            if (uri.contains(":") && !uri.startsWith("https://") || uri.startsWith("/") || uri.contains("\\")) {
                problems.add("not a relative URI: " + uri);
            }
        }
        if (node.isArray()) {
            node.forEach(child -> values(child, name + "[]", problems));
        }
        node.properties().forEach(field -> values(field.getValue(), field.getKey(), problems));
    }

    private static void rule(JsonNode rule, List<String> problems) {
        Set<String> tags = new HashSet<>();
        rule.at("/properties/tags").forEach(tag -> {
            if (!tags.add(tag.textValue())) {
                problems.add("tag twice: " + tag);
            }
        });
        if (tags.size() > 10 || !tags.contains("security")) {
            problems.add("tags: " + tags);
        }
        if (!rule.at("/properties/security-severity").isTextual()) {
            problems.add("security-severity is no string");
        }
        for (String text : List.of("/shortDescription/text", "/fullDescription/text")) {
            String value = rule.at(text).textValue();
            if (value.isEmpty() || value.length() > 1024 || !value.endsWith(".") && !value.endsWith("…")) {
                problems.add(text + ": " + value);
            }
        }
        if (rule.at("/help/text").asText().isEmpty()
                || rule.at("/help/markdown").asText().isEmpty()) {
            problems.add("no help");
        }
    }

    private static void result(JsonNode result, List<String> problems) {
        if (!result.at("/message/text").asText().endsWith(".")) {
            problems.add("message without full stop: " + result.at("/message/text"));
        }
        JsonNode region = result.at("/locations/0/physicalLocation/region");
        if (region.path("startLine").asInt() < 1
                || region.path("startColumn").asInt() < 1
                || region.path("endLine").asInt() < region.path("startLine").asInt()
                || region.path("endColumn").asInt() < 1) {
            problems.add("region: " + region);
        }
        for (JsonNode related : result.path("relatedLocations")) {
            if (!result.at("/message/text").asText().contains("](" + related.path("id") + ")")) {
                problems.add("not linked: " + related);
            }
        }
    }

    private static JsonSchema schema() {
        try (InputStream schema = SarifCheck.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(MAPPER.readTree(schema));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
