package io.github.ecrlint.cli;

import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.run.Analyzer;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code ecrlint explain}: one rule's page, made readable in a terminal. */
final class ExplainCommand {
    private ExplainCommand() {}

    static int run(String[] args, PrintStream out, Map<String, String> environment) throws UsageError {
        Words words = new Words("ecrlint explain", args, 1, List.of("--color", "--help", "-h"));
        List<String> operands = words.operands();
        if (operands.size() != 1) {
            throw new UsageError(
                    "`ecrlint explain` needs one rule: an id such as ECR102, or a name such as public-push");
        }
        out.print(rule(operands.get(0)).page());
        return CommandLine.CLEAN;
    }

    private static Rule rule(String asked) throws UsageError {
        List<String> known = new ArrayList<>();
        for (Rule rule : Analyzer.installed().rules()) {
            if (rule.info().id().equalsIgnoreCase(asked) || rule.info().name().equalsIgnoreCase(asked)) {
                return rule;
            }
            known.add(rule.info().id());
            known.add(rule.info().name());
        }
        throw new UsageError("no rule `" + asked + "`" + Nearest.hint(asked, known) + " (`ecrlint rules` lists them)");
    }
}
