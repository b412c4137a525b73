package io.github.ecrlint.cli;

import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.run.Analyzer;
import java.io.PrintStream;
import java.util.List;

/** {@code ecrlint rules}: the catalogue as a table. */
final class RulesCommand {
    private RulesCommand() {}

    static int run(String[] args, PrintStream out) throws UsageError {
        Words words = new Words("ecrlint rules", args, 1, List.of("--format", "--help", "-f", "-h"));
        if (!words.operands().isEmpty()) {
            throw new UsageError("`ecrlint rules` takes no rule; `ecrlint explain RULE` shows one");
        }
        List<Rule> rules = Analyzer.installed().rules();
        int name = 0;
        for (Rule rule : rules) {
            name = Math.max(name, rule.info().name().length());
        }
        for (Rule rule : rules) {
            RuleInfo info = rule.info();
            out.println(padded(info.id(), 8)
                    + padded(info.severity().toString(), 10)
                    + padded(info.name(), name + 2)
                    + info.title());
        }
        return CommandLine.CLEAN;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
