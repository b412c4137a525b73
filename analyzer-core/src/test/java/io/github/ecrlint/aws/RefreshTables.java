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
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Writes the tables of this package anew from a folder with {@code ecr-actions.json} and {@code managed-policies/}:
 * {@code ./mvnw -pl analyzer-core test -Dtest=RefreshTables -Ddomain=FOLDER}; the policies of AWS's that say nothing of ECR from
 * the folder {@code aws/managedpolicies} of iann0036/iam-dataset, given as {@code -Ddataset=FOLDER}.
 */
class RefreshTables {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path TABLES = Path.of("src/main/java/io/github/ecrlint/aws");

    private static final String TRIPLE = "\"\"\"";
    private static final String INDENT = "            ";
    private static final int LONGEST_CONSTANT = 60_000;

    private final Path domain =
            Path.of(System.getProperty("repository.root", ".")).resolve(System.getProperty("domain", "."));

    @Test
    void actions() throws IOException {
        List<String> lines = new ArrayList<>();
        for (JsonNode action :
                JSON.readTree(domain.resolve("ecr-actions.json").toFile()).get("actions")) {
            List<String> tags = new ArrayList<>();
            action.get("tags").forEach(tag -> tags.add(tag.asText()));
            lines.add(String.join(
                    "\t",
                    action.get("action").asText(),
                    action.get("accessLevel").asText(),
                    action.get("resourceLevel").asBoolean() ? "resource" : "star-only",
                    action.get("repositoryPolicy").asText(),
                    String.join(",", tags)));
        }
        Collections.sort(lines);
        assertThat(lines).hasSizeGreaterThan(80);
        write("ActionTable", "every action", lines);
    }

    @Test
    void conditionKeys() throws IOException {
        List<String> lines = new ArrayList<>();
        for (JsonNode key :
                JSON.readTree(domain.resolve("condition-keys.json").toFile()).get("keys")) {
            String availability = key.get("availability").asText();
            boolean always = availability.equals("always") || availability.startsWith("all signed requests");
            lines.add(String.join(
                    "\t",
                    key.get("key").asText(),
                    key.get("multivalued").asBoolean() ? "many" : "one",
                    always ? "always" : "sometimes",
                    key.get("restrictsWildcardPrincipal").asText().replaceAll("[ (].*", "")));
        }
        Collections.sort(lines);
        assertThat(lines).hasSizeGreaterThan(40);
        write("ConditionKeyTable", "every condition key", lines);
    }

    @Test
    void managedPolicies() throws IOException {
        Path folder = domain.resolve("managed-policies");
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".json")
                        && !file.getFileName().toString().equals("INDEX.json")) {
                    JsonNode policy = JSON.readTree(file.toFile());
                    String arn = policy.get("arn").asText();
                    if (!arn.contains(":policy/")) {
                        continue; // never attached by name: service-linked, or withdrawn
                    }
                    lines.add(arn.substring(arn.indexOf(":policy/") + 8) + "\t" + ofEcr(policy.get("document")));
                }
            }
        }
        for (String name : Files.readAllLines(folder.resolve("none-of-these-grant-ecr.txt"))) {
            if (!name.isBlank()) {
                lines.add(name.strip() + "\t[]");
            }
        }
        lines.add("AdministratorAccess\t[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]");
        lines.add("PowerUserAccess\t[{\"Effect\":\"Allow\",\"NotAction\":[\"iam:*\",\"organizations:*\",\"account:*\"],"
                + "\"Resource\":\"*\"}]");
        Collections.sort(lines);
        assertThat(lines).hasSizeGreaterThan(120);
        write("ManagedPolicyTable", "AWS's own policies, as far as they speak of ECR", lines);
    }

    @Test
    void policiesThatSayNothingOfEcr() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("dataset", ".")))) {
            for (Path file : files.sorted().toList()) {
                JsonNode policy = JSON.readTree(file.toFile());
                String arn = policy.path("arn").asText();
                boolean attached = arn.contains(":policy/") && !arn.contains("/aws-service-role/");
                if (attached && ofEcr(policy.get("document")).equals("[]")) {
                    lines.add(arn.substring(arn.lastIndexOf('/') + 1));
                }
            }
        }
        Collections.sort(lines);
        assertThat(lines).hasSizeGreaterThan(1_000);
        write("SilentPolicyTable", "AWS's own policies that say nothing of ECR, by name", lines);
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

    /** Writes rows as constants of a class, none longer than a class file takes. */
    private static void write(String name, String what, List<String> rows) throws IOException {
        StringBuilder parts = new StringBuilder();
        StringBuilder all = new StringBuilder();
        int count = 0;
        int length = LONGEST_CONSTANT;
        for (String row : rows) {
            length += row.length() + 1;
            if (length > LONGEST_CONSTANT) {
                parts.append(count == 0 ? "" : INDENT + TRIPLE + ";\n\n");
                count++;
                parts.append("    private static final String ROWS_")
                        .append(count)
                        .append(" = " + TRIPLE + "\n");
                all.append(count == 1 ? "ROWS_1" : ".concat(ROWS_" + count + ")");
                length = row.length() + 1;
            }
            parts.append(INDENT)
                    .append(row.replace("\\", "\\\\").replace("\t", "\\t"))
                    .append('\n');
        }
        parts.append(INDENT + TRIPLE);
        Files.writeString(TABLES.resolve(name + ".java"), """
                package io.github.ecrlint.aws;

                /** The table of %s; generated by {@code RefreshTables}. */
                final class %s {
                %s;

                    private %s() {}

                    static String rows() {
                        return %s;
                    }
                }
                """.formatted(what, name, parts, name, all));
    }
}
