package io.github.ecrlint.cli;

import io.github.ecrlint.access.Decision;
import io.github.ecrlint.access.Decision.Deciding;
import io.github.ecrlint.access.Matching;
import io.github.ecrlint.access.Requester;
import io.github.ecrlint.access.Requesters;
import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.aws.ManagedPolicies;
import io.github.ecrlint.model.Boundary;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.Repository;
import io.github.ecrlint.policy.Policy;
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
import java.util.Optional;

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

    static int run(String[] args, Path directory, PrintStream out, PrintStream err) throws UsageError {
        List<String> options = new ArrayList<>(Given.OPTIONS);
        options.addAll(List.of("--help", "-h"));
        Words words = new Words("ecrlint can", args, 1, options);
        List<String> operands = new ArrayList<>();
        Given given = new Given(directory);
        for (String option = words.next(); option != null; option = words.next()) {
            switch (option) {
                case "" -> operands.add(words.operand());
                default -> {
                    if (!given.takes(option, words)) {
                        throw words.unknown();
                    }
                }
            }
        }
        if (operands.size() < 3) {
            throw new UsageError("`ecrlint can` needs a principal, an action and a repository");
        }
        Request request = given.request(operands.subList(3, operands.size()), false);
        Analysis analysis = Installed.analyzer().analyze(request);
        int status = new CanCommand(analysis, out).answer(operands.get(0), operands.get(1), operands.get(2));
        if (!analysis.isBroken()) {
            return status;
        }
        err.print(new ConciseReport().diagnostics(analysis));
        return CommandLine.BROKEN;
    }

    private int answer(String who, String what, String where) throws UsageError {
        Requester requester = requester(who);
        String action = action(what);
        Repository repository = repository(where);
        Decision decision = analysis.access().may(requester, action, repository);
        out.println(word(decision.allowed()) + ": " + requester.shown() + ", " + action + ", " + repository.shown());
        for (Deciding deciding : decision.because()) {
            String effect = deciding.statement().denies().isYes() ? "denied" : "allowed";
            tell(effect + (deciding.applies().isYes() ? "" : " perhaps"), deciding.policy(), deciding.statement());
        }
        if (decision.allowed().isNo() && decision.because().isEmpty()) {
            lacking(requester, action, repository);
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

    private void tell(String effect, Policy policy, Statement statement) {
        String where = ManagedPolicies.has(policy) ? "" : " at " + ConciseReport.place(analysis, statement.span());
        out.println("  " + effect + " by `" + policy.on().address() + "`" + where);
    }

    /** Says of what nothing denies what it lacks: any grant, or that of the others whose word it takes besides. */
    private void lacking(Requester requester, String action, Repository repository) {
        Identity identity = requester.identity();
        boolean granted = false;
        for (Policy policy : identity == null
                ? List.<Policy>of()
                : analysis.model().holdingsOf(identity).policies()) {
            for (Statement statement : policy.statements()) {
                Truth allows = statement
                        .allows()
                        .and(Matching.action(statement, action))
                        .and(Matching.resource(statement, repository.arn()));
                if (allows.isYes()) {
                    tell("allowed", policy, statement);
                    granted = true;
                }
            }
        }
        if (!granted) {
            out.println("  nothing allows it");
            return;
        }
        Truth own = analysis.access()
                .byOwnPolicies(identity, action, repository.arn())
                .allowed();
        Optional<Boundary> boundary = analysis.model().boundaryOf(identity);
        if (!(requester instanceof Requester.Declared)) {
            out.println("  but not by what binds the session");
        } else if (!own.isNo()) {
            out.println("  but not by the repository's side, which is in another account");
        } else if (boundary.isPresent()) {
            out.println("  but not by the permissions boundary at "
                    + ConciseReport.place(analysis, boundary.get().span()));
        } else {
            out.println("  but not by what binds it besides");
        }
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
        Requester spelled = Requesters.spelled(who);
        if (spelled != null) {
            return spelled;
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
            boolean isIt = repository.shown().equals(where)
                    || repository.address().equals(where)
                    || repository.arn().is(where);
            if (isIt) {
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
