package io.github.ecrlint.cli;

import io.github.ecrlint.rule.Nearest;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code ecrlint explain}: one rule's page, made readable in a terminal. */
final class ExplainCommand {
    private ExplainCommand() {}

    static int run(String[] args, PrintStream out, Map<String, String> environment) throws UsageError {
        Words words = new Words("ecrlint explain", args, 1, List.of("--color", "--help", "-h"));
        String color = "auto";
        String asked = null;
        for (String option = words.next(); option != null; option = words.next()) {
            if (option.equals("--color")) {
                color = Terminal.color(words);
            } else if (!option.isEmpty()) {
                throw words.unknown();
            } else if (asked == null) {
                asked = words.operand();
            } else {
                throw new UsageError("one rule at a time: `" + asked + "` or `" + words.operand() + "`");
            }
        }
        if (asked == null) {
            throw new UsageError("`ecrlint explain` needs a rule: an id such as ECR102, or a name such as public-push");
        }
        Rule rule = rule(asked);
        RuleInfo info = rule.info();
        out.println(info.id() + " " + info.name() + ", severity " + info.severity());
        out.println();
        out.print(PageText.of(rule.page(), Terminal.hasColor(color, environment), Terminal.width(environment)));
        return CommandLine.CLEAN;
    }

    private static Rule rule(String asked) throws UsageError {
        List<String> known = new ArrayList<>();
        for (Rule rule : Installed.analyzer().rules()) {
            if (rule.info().id().equalsIgnoreCase(asked) || rule.info().name().equalsIgnoreCase(asked)) {
                return rule;
            }
            known.add(rule.info().id());
            known.add(rule.info().name());
        }
        throw new UsageError("no rule `" + asked + "`" + Nearest.hint(asked, known) + " (`ecrlint rules` lists them)");
    }
}
