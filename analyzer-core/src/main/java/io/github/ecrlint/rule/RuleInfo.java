package io.github.ecrlint.rule;

import java.util.List;

/**
 * The only source of a rule's id, name, title, severity and tags; the page beside the class is the only source of prose.
 *
 * @param id {@code ECR} and three digits; never changes
 * @param name the page's file name without {@code .md}; reads after "allow": {@code public-push}
 * @param title one line, lower case, no final full stop
 * @param tags without {@code security}, {@code aws} and {@code ecr}, which every rule has: first the group
 *     ({@code exposure}, {@code excess}, {@code broken}, {@code invalid}), then others such as {@code external/cwe/cwe-732}
 */
public record RuleInfo(String id, String name, String title, Severity severity, List<String> tags) {

    public RuleInfo {
        if (id.isEmpty() || name.isEmpty() || title.isEmpty()) {
            throw new IllegalArgumentException("a rule needs id, name and title");
        }
        tags = List.copyOf(tags);
    }
}
