package io.github.ecrlint.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Writes the data on AWS's own policies anew from their documents, the folder {@code aws/managedpolicies} of iann0036/iam-dataset:
 * {@code ./mvnw -pl analyzer-core test -Dtest=RefreshPolicies -Ddocuments=FOLDER}, then {@code TablesTest} with
 * {@code -Dupdate=true}.
 */
class RefreshPolicies {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path DATA = Path.of("src/data");

    @Test
    void whatTheDocumentsSayTakesThePlaceOfWhatWasKnown() throws IOException {
        Path spoken = DATA.resolve("managed-policies.tsv");
        Path silent = DATA.resolve("silent-policies.txt");
        SortedMap<String, String> known = new TreeMap<>();
        Files.readAllLines(silent).forEach(name -> known.put(name, ""));
        for (String row : Files.readAllLines(spoken)) {
            known.put(row.substring(0, row.indexOf('\t')), row.substring(row.indexOf('\t') + 1));
        }
        int documents = 0;
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("documents")))) {
            for (Path file : files.toList()) {
                JsonNode policy = JSON.readTree(file.toFile());
                String arn = policy.path("arn").asText();
                // others are withdrawn, or linked to a service and never attached by name
                if (arn.contains(":policy/") && !arn.contains("/aws-service-role/")) {
                    String path = arn.substring(arn.indexOf(":policy/") + 8);
                    String name = path.substring(path.lastIndexOf('/') + 1);
                    String statements = ofEcr(policy.get("document"));
                    known.remove(path);
                    known.remove(name);
                    known.put(statements.equals("[]") ? name : path, statements.equals("[]") ? "" : statements);
                    documents++;
                }
            }
        }
        assertThat(documents).isPositive();
        List<String> rows = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, String> policy : known.entrySet()) {
            if (policy.getValue().isEmpty()) {
                names.add(policy.getKey());
            } else {
                rows.add(policy.getKey() + "\t" + policy.getValue());
            }
        }
        Files.write(spoken, rows);
        Files.write(silent, names);
    }

    /** The statements that speak of ECR, cut down to the actions that do. */
    private static String ofEcr(JsonNode document) throws IOException {
        ArrayNode kept = JSON.createArrayNode();
        JsonNode statements = document.get("Statement");
        for (JsonNode statement :
                statements.isArray() ? statements : JSON.createArrayNode().add(statements)) {
            ObjectNode copy = ((ObjectNode) statement).deepCopy();
            copy.remove("Sid");
            if (copy.has("Action")) {
                ArrayNode actions = JSON.createArrayNode();
                JsonNode all = copy.get("Action");
                for (JsonNode action :
                        all.isArray() ? all : JSON.createArrayNode().add(all)) {
                    if (speaksOfEcr(action.asText())) {
                        actions.add(action);
                    }
                }
                if (actions.isEmpty()) {
                    continue;
                }
                copy.set("Action", actions);
            }
            kept.add(copy);
        }
        return JSON.writeValueAsString(kept);
    }

    private static boolean speaksOfEcr(String action) {
        String lower = action.toLowerCase(Locale.ROOT);
        return lower.equals("*")
                || lower.startsWith("ecr:")
                || lower.startsWith("ecr-public:")
                || lower.startsWith("sts:getservicebearertoken")
                || lower.startsWith("sts:*")
                || lower.startsWith("*:");
    }
}
