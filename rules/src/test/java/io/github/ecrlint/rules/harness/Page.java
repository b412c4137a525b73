package io.github.ecrlint.rules.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule's page, taken apart.
 *
 * @param title the text of the first heading
 * @param sections the headings of the second level, in order
 * @param examples the fenced {@code hcl}, {@code yaml} and {@code jsonc} blocks; blocks with a {@code title="FILE"} that
 *     follow each other without a word between them are one example of several files
 */
record Page(String title, List<String> sections, List<Example> examples) {
    private static final Pattern FENCE = Pattern.compile("```(?<language>\\w+)(?:\\s+title=\"(?<file>[^\"]+)\")?\\s*");

    Page {
        sections = List.copyOf(sections);
        examples = List.copyOf(examples);
    }

    static Page read(String markdown) {
        String title = "";
        List<String> sections = new ArrayList<>();
        List<Example> examples = new ArrayList<>();
        String heading = "";
        boolean joined = false;
        String[] lines = markdown.split("\n", -1);
        for (int at = 0; at < lines.length; at++) {
            Matcher fence = FENCE.matcher(lines[at]);
            if (!fence.matches()) {
                joined &= lines[at].isBlank();
                if (lines[at].startsWith("#")) {
                    heading = lines[at].replaceFirst("^#+\\s*", "");
                    title = lines[at].startsWith("# ") ? heading : title;
                }
                if (lines[at].startsWith("## ")) {
                    sections.add(heading);
                }
                continue;
            }
            int start = at + 1;
            at = end(lines, start);
            String language = fence.group("language");
            if (!List.of("hcl", "yaml", "jsonc").contains(language)) {
                continue;
            }
            String file = fence.group("file") == null ? defaultName(language) : fence.group("file");
            String text = String.join("\n", List.of(lines).subList(start, at)) + "\n";
            AnnotatedFile annotated = AnnotatedFile.read(file, text);
            if (joined && fence.group("file") != null) {
                Example last = examples.remove(examples.size() - 1);
                List<AnnotatedFile> files = new ArrayList<>(last.files());
                files.add(annotated);
                examples.add(new Example(last.name(), files));
            } else {
                examples.add(new Example("line " + start + ", " + language + ": " + heading, List.of(annotated)));
            }
            joined = fence.group("file") != null;
        }
        return new Page(title, sections, examples);
    }

    private static int end(String[] lines, int start) {
        for (int at = start; at < lines.length; at++) {
            if (lines[at].startsWith("```")) {
                return at;
            }
        }
        throw new IllegalArgumentException("the block that begins at line " + start + " has no end");
    }

    private static String defaultName(String language) {
        return switch (language) {
            case "hcl" -> "main.tf";
            case "yaml" -> "template.yaml";
            default -> "template.json";
        };
    }
}
