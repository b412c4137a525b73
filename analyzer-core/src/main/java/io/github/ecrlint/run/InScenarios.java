package io.github.ecrlint.run;

import io.github.ecrlint.model.Model;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Scenario;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** Findings on policies that hold in one scenario only: each says when, unless all alternatives have it. */
final class InScenarios {
    private final Model model;
    private final List<Finding> found = new ArrayList<>();
    private final List<Policy> on = new ArrayList<>();
    private final List<Diagnostic> farFetched;

    /** @param farFetched takes what is no finding, for it takes too much to come true */
    InScenarios(Model model, List<Diagnostic> farFetched) {
        this.model = model;
        this.farFetched = farFetched;
    }

    /** Whether a project has policies of this sort. */
    static boolean areIn(Model model) {
        for (Policy policy : model.policies()) {
            if (!policy.when().isAlways()) {
                return true;
            }
        }
        return false;
    }

    /** Takes what a rule found on one policy. */
    void add(List<Finding> findings, Policy policy) {
        for (Finding finding : findings) {
            found.add(finding);
            on.add(policy);
        }
    }

    /** What was taken, each with its scenario; equal findings of several alternatives as one, with all in which it holds. */
    List<Finding> told() {
        List<Finding> told = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Finding finding = found.get(i);
            if (first(finding, on.get(i)) == i) {
                boolean always = isInAll(finding, on.get(i));
                List<Scenario> when = always
                        ? List.of(Scenario.ALWAYS)
                        : Scenario.together(scenarios(finding, on.get(i)), all(model));
                Finding said = when.get(0).isAlways() ? finding : said(finding, shown(when));
                if (isFarFetched(finding, when)) {
                    farFetched.add(new Diagnostic(Diagnostic.Level.NOTE, said.span(), said.message(), ""));
                } else {
                    told.add(said);
                }
            }
        }
        return told;
    }

    /**
     * Whether AWS refuses a policy where several assumptions hold at once. Who deploys that would know, so that nobody does: mostly
     * it is the case that a chain of conditions leaves out.
     */
    private static boolean isFarFetched(Finding finding, List<Scenario> when) {
        boolean isRefused = finding.rule().severity() == Severity.HIGH
                && finding.rule().tags().contains("invalid");
        for (Scenario scenario : when) {
            isRefused &= scenario.assumptions().size() > 1;
        }
        return isRefused;
    }

    private List<Scenario> scenarios(Finding finding, Policy policy) {
        List<Scenario> scenarios = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            if (isCaseOf(on.get(i), policy) && isSame(found.get(i), finding)) {
                scenarios.add(on.get(i).when());
            }
        }
        return scenarios;
    }

    private static List<Scenario> all(Model model) {
        List<Scenario> all = new ArrayList<>();
        for (Policy policy : model.policies()) {
            all.add(policy.when());
        }
        return all;
    }

    private static boolean isCaseOf(Policy one, Policy other) {
        return one.equals(other) || one.isAlternativeTo(other);
    }

    private static String shown(List<Scenario> scenarios) {
        StringBuilder when = new StringBuilder();
        for (Scenario scenario : scenarios) {
            when.append(when.isEmpty() ? "" : " or when ").append(scenario.shown());
        }
        return when.toString();
    }

    /** What a rule found in the whole model, with the scenarios of the policies that it lies in. */
    static List<Finding> told(List<Finding> findings, Model model) {
        List<Finding> told = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            told.add(inItsPolicies(finding, model));
        }
        return told;
    }

    private static Finding inItsPolicies(Finding finding, Model model) {
        List<Policy> around = new ArrayList<>();
        for (Policy policy : model.policies()) {
            if (!policy.when().isAlways() && isIn(policy, finding)) {
                around.add(policy);
            }
        }
        List<Scenario> when = new ArrayList<>();
        for (Policy policy : around) {
            if (!holdsInAll(policy, around, model)) {
                when.add(policy.when());
            }
        }
        when = Scenario.together(when, all(model));
        return when.isEmpty() || when.get(0).isAlways() ? finding : said(finding, shown(when));
    }

    /** A policy without alternatives is that of something that is not always there. */
    private static boolean holdsInAll(Policy policy, List<Policy> around, Model model) {
        boolean isOne = false;
        for (Policy other : model.policies()) {
            if (other.isAlternativeTo(policy)) {
                isOne = true;
                if (!around.contains(other)) {
                    return false;
                }
            }
        }
        return isOne;
    }

    private static boolean isIn(Policy policy, Finding finding) {
        for (Statement statement : policy.statements()) {
            if (statement.span().contains(finding.span())) {
                return true;
            }
        }
        return false;
    }

    static Finding said(Finding finding, String when) {
        return new Finding(
                finding.rule(),
                finding.span(),
                finding.message() + " when " + when,
                finding.notes(),
                finding.path(),
                finding.fix());
    }

    private boolean isInAll(Finding finding, Policy policy) {
        boolean isOne = false;
        for (Policy other : model.policies()) {
            if (other.isAlternativeTo(policy)) {
                isOne = true;
                if (!has(finding, other)) {
                    return false;
                }
            }
        }
        return isOne;
    }

    private boolean has(Finding finding, Policy policy) {
        for (int i = 0; i < found.size(); i++) {
            if (on.get(i).equals(policy) && isSame(found.get(i), finding)) {
                return true;
            }
        }
        return false;
    }

    private int first(Finding finding, Policy policy) {
        for (int i = 0; i < found.size(); i++) {
            if (isCaseOf(on.get(i), policy) && isSame(found.get(i), finding)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isSame(Finding one, Finding other) {
        return one.span().equals(other.span()) && one.message().equals(other.message());
    }
}
