package io.github.ecrlint.rules.docs;

import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import java.util.List;

/** What the repository says of the rules: a page each, an index, and the table in the README. */
final class RuleDocs {
    static final String BEGIN = "<!-- rules:begin -->";
    static final String END = "<!-- rules:end -->";

    private static final String ORIGIN =
            "<!-- written by `./mvnw verify -Dupdate=true` from the rules' classes and pages: edit those -->\n";

    private RuleDocs() {}

    /** The rule's page below what its class says of it. */
    static String page(Rule rule) {
        RuleInfo info = rule.info();
        String prose = rule.page();
        return ORIGIN
                + "\n# "
                + info.id()
                + ": "
                + info.title()
                + "\n\n| id | name | group | severity |\n|---|---|---|---|\n| "
                + info.id()
                + " | `"
                + info.name()
                + "` | "
                + info.tags().get(0)
                + " | "
                + info.severity()
                + " |\n"
                + prose.substring(prose.indexOf('\n') + 1);
    }

    static String index(List<Rule> rules) {
        return ORIGIN
                + "\n# Rules\n\nA rule's id and severity never change. The marks in the examples are read by the tests: `^^^`\n"
                + "underlines what is found, `---` what explains it; a block without marks is clean.\n\n"
                + table(rules, "");
    }

    /** The README with the table between its marker comments. */
    static String readme(String readme, List<Rule> rules) {
        int begin = readme.indexOf(BEGIN);
        int end = readme.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("README.md has no " + BEGIN + " before " + END);
        }
        return readme.substring(0, begin + BEGIN.length()) + "\n" + table(rules, "docs/rules/") + readme.substring(end);
    }

    private static String table(List<Rule> rules, String directory) {
        StringBuilder table = new StringBuilder("| rule | what it finds | severity |\n|---|---|---|\n");
        for (Rule rule : rules) {
            RuleInfo info = rule.info();
            table.append("| [")
                    .append(info.id())
                    .append("](")
                    .append(directory)
                    .append(info.id())
                    .append(".md) `");
            table.append(info.name()).append("` | ").append(info.title()).append(" | ");
            table.append(info.severity()).append(" |\n");
        }
        return table.toString();
    }
}
