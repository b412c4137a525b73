package io.github.ecrlint.cli;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.access.Decision;
import io.github.ecrlint.access.Decision.Deciding;
import io.github.ecrlint.access.Requester;
import io.github.ecrlint.access.Requesters;
import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.model.Repository;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.report.ConciseReport;
import io.github.ecrlint.rule.Nearest;
import io.github.ecrlint.run.Analysis;
import io.github.ecrlint.run.Request;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ecrlint can}: one question to the evaluation, answered with the statements that decide it. */
final class CanCommand {
    /** The exit status of a question that cannot be decided. */
    static final int UNKNOWN = 3;

    private final Analysis analysis;
    private final PrintStream out;

    private CanCommand(Analysis analysis, PrintStream out) {
        this.analysis = analysis;
        this.out = out;
    }

    static int run(String[] args, Path directory, PrintStream out) throws UsageError {
        Words words = new Words("ecrlint can", args, 1, List.of("--var", "--var-file", "--parameters", "--help", "-h"));
        List<String> operands = new ArrayList<>();
        Given given = new Given(directory);
        for (String option = words.next(); option != null; option = words.next()) {
            switch (option) {
                case "--var" -> given.value(words);
                case "--var-file" -> given.file(words);
                case "--parameters" -> given.parameters(words);
                case "" -> operands.add(words.operand());
                default -> throw words.unknown();
            }
        }
        if (operands.size() < 3) {
            throw new UsageError("`ecrlint can` needs a principal, an action and a repository");
        }
        List<Path> paths = Paths.existing(operands.subList(3, operands.size()), directory);
        Analysis analysis = Installed.analyzer().analyze(new Request(paths, directory, false, given.inputs()));
        return new CanCommand(analysis, out).answer(operands.get(0), operands.get(1), operands.get(2));
    }

    private int answer(String who, String what, String where) throws UsageError {
        Requester requester = requester(who);
        String action = action(what);
        Repository repository = repository(where);
        Decision decision = new Access(analysis.model()).may(requester, action, repository);
        out.println(word(decision.allowed()) + ": " + requester.shown() + ", " + action + ", " + repository.shown());
        for (Deciding deciding : decision.because()) {
            Statement statement = deciding.statement();
            String effect = statement.denies().isYes() ? "denied" : "allowed";
            out.println("  " + effect + (deciding.applies().isYes() ? "" : " perhaps") + " by `"
                    + deciding.policy().on().address() + "` at "
                    + ConciseReport.place(analysis, statement.span()));
        }
        if (decision.allowed().isNo() && decision.because().isEmpty()) {
            out.println("  nothing allows it");
        }
        for (String reason : decision.open()) {
            out.println("  open: " + reason);
        }
        return switch (decision.allowed()) {
            case YES -> CommandLine.CLEAN;
            case NO -> CommandLine.FINDINGS;
            case UNKNOWN -> UNKNOWN;
        };
    }

    private Requester requester(String who) throws UsageError {
        List<String> known = new ArrayList<>();
        for (Requester requester : Requesters.of(analysis.model())) {
            boolean isIt = who.equals("*")
                    ? requester instanceof Requester.Outsider
                    : requester.shown().equals(who)
                            || requester.shown().endsWith(" " + who)
                            || isDeclaredAs(requester, who);
            if (isIt) {
                return requester;
            }
            known.add(requester.shown());
        }
        throw new UsageError("no principal `" + who + "` in the project" + Nearest.hint(who, known));
    }

    private static boolean isDeclaredAs(Requester requester, String who) {
        return requester instanceof Requester.Declared declared
                && (declared.identity().address().equals(who)
                        || declared.identity().arn().is(who));
    }

    private static String action(String what) throws UsageError {
        List<String> known = new ArrayList<>();
        for (EcrAction action : EcrAction.all()) {
            if (action.name().equalsIgnoreCase(what) || action.name().equalsIgnoreCase("ecr:" + what)) {
                return action.name();
            }
            known.add(action.name());
        }
        throw new UsageError("no action `" + what + "`" + Nearest.hint(what, known));
    }

    private Repository repository(String where) throws UsageError {
        List<String> known = new ArrayList<>();
        for (Repository repository : analysis.model().repositories()) {
            if (repository.shown().equals(where) || repository.address().equals(where)) {
                return repository;
            }
            known.add(repository.shown());
        }
        throw new UsageError("no repository `" + where + "` in the project" + Nearest.hint(where, known));
    }

    private static String word(Truth truth) {
        return switch (truth) {
            case YES -> "yes";
            case NO -> "no";
            case UNKNOWN -> "not known";
        };
    }
}
