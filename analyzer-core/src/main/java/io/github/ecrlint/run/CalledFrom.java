package io.github.ecrlint.run;

import io.github.ecrlint.model.Model;
import io.github.ecrlint.policy.Actions;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Resources;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.Step;
import io.github.ecrlint.source.Located;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells, at what was found of a policy in a module, the calls that lead there. */
final class CalledFrom {
    private final Map<Span, Policy> places = new HashMap<>();

    private CalledFrom() {}

    /** The findings of one policy. */
    static List<Finding> told(List<Finding> findings, Policy policy) {
        if (findings.isEmpty() || policy.on().through().isEmpty()) {
            return findings;
        }
        List<Finding> told = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            told.add(told(finding, policy));
        }
        return told;
    }

    /** The findings of a whole project: those in a place that one policy alone says. */
    static List<Finding> told(List<Finding> findings, Model model) {
        CalledFrom calls = null;
        for (Policy policy : model.policies()) {
            if (!findings.isEmpty() && !policy.on().through().isEmpty()) {
                calls = calls == null ? new CalledFrom() : calls;
                calls.collect(policy);
            }
        }
        if (calls == null) {
            return findings;
        }
        List<Finding> told = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            Policy policy = calls.places.get(finding.span());
            told.add(policy == null ? finding : told(finding, policy));
        }
        return told;
    }

    private static Finding told(Finding finding, Policy policy) {
        List<Note> notes = new ArrayList<>(finding.notes());
        List<Step> steps = new ArrayList<>();
        for (Located<String> call : policy.on().through()) {
            Note note = new Note(call.span(), call.value());
            if (!notes.contains(note)) {
                notes.add(note);
            }
            steps.add(new Step(call.span(), call.value()));
        }
        List<Step> path = new ArrayList<>(finding.path());
        if (!path.isEmpty()) {
            path.addAll(behindAttachment(path, policy), steps);
        }
        return new Finding(finding.rule(), finding.span(), finding.message(), notes, path, finding.fix());
    }

    private static int behindAttachment(List<Step> path, Policy policy) {
        for (int i = path.size(); i > 0; i--) {
            if (path.get(i - 1).span().equals(policy.on().span())) {
                return i;
            }
        }
        return Math.max(1, path.size() - 1);
    }

    private void collect(Policy policy) {
        add(policy.span(), policy);
        add(policy.on().span(), policy);
        for (Statement statement : policy.statements()) {
            add(statement.span(), policy);
            add(statement.effect().span(), policy);
            if (statement.principals() instanceof Principals.Only only) {
                principals(only.list(), policy);
            } else if (statement.principals() instanceof Principals.AllExcept except) {
                principals(except.list(), policy);
            }
            texts(statement.actions() instanceof Actions.Only only ? only.patterns() : List.of(), policy);
            texts(statement.resources() instanceof Resources.Only only ? only.patterns() : List.of(), policy);
        }
    }

    private void principals(List<Principal> principals, Policy policy) {
        for (Principal principal : principals) {
            add(principal.span(), policy);
        }
    }

    private void texts(List<Value.Text> texts, Policy policy) {
        for (Value.Text text : texts) {
            add(text.span(), policy);
        }
    }

    /** Keeps the policy of a place; none where those of different calls share it. */
    private void add(Span place, Policy policy) {
        Policy other = places.get(place);
        if (!places.containsKey(place)
                || other != null && other.on().through().equals(policy.on().through())) {
            places.put(place, policy);
        } else {
            places.put(place, null);
        }
    }
}
