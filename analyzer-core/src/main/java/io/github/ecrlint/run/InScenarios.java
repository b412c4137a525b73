package io.github.ecrlint.run;

import io.github.ecrlint.model.Model;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import java.util.ArrayList;
import java.util.List;

/** Findings on policies that hold in one scenario only: each says when, unless all alternatives have it. */
final class InScenarios {
    private final Model model;
    private final List<Finding> found = new ArrayList<>();
    private final List<Policy> on = new ArrayList<>();

    InScenarios(Model model) {
        this.model = model;
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

    /** What was taken, each with its scenario; equal findings of all alternatives as one. */
    List<Finding> told() {
        List<Finding> told = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Finding finding = found.get(i);
            if (isInAll(finding, on.get(i))) {
                if (first(finding) == i) {
                    told.add(finding);
                }
            } else {
                told.add(said(finding, on.get(i).when().shown()));
            }
        }
        return told;
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
        StringBuilder when = new StringBuilder();
        for (Policy policy : around) {
            if (!holdsInAll(policy, around, model)) {
                when.append(when.isEmpty() ? "" : " or when ")
                        .append(policy.when().shown());
            }
        }
        return when.isEmpty() ? finding : said(finding, when.toString());
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

    private static Finding said(Finding finding, String when) {
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

    private int first(Finding finding) {
        for (int i = 0; i < found.size(); i++) {
            if (isSame(found.get(i), finding)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isSame(Finding one, Finding other) {
        return one.span().equals(other.span()) && one.message().equals(other.message());
    }
}
