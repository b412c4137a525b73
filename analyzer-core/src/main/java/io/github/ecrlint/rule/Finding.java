package io.github.ecrlint.rule;

import io.github.ecrlint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a rule found.
 *
 * @param span the exact token to underline, on one line where it can be
 * @param message one line, lower case, names in backticks, no final full stop: who, what and where
 * @param notes further places, in the order in which they explain the finding
 * @param path the way from the principal to the repository; empty where there is none to show
 */
public record Finding(RuleInfo rule, Span span, String message, List<Note> notes, List<Step> path, Optional<Fix> fix) {

    public Finding {
        notes = List.copyOf(notes);
        path = List.copyOf(path);
    }

    public static Finding of(RuleInfo rule, Span span, String message, Note... notes) {
        return new Finding(rule, span, message, List.of(notes), List.of(), Optional.empty());
    }

    public Finding along(List<Step> steps) {
        return new Finding(rule, span, message, notes, steps, fix);
    }

    public Finding fixedBy(Fix change) {
        return new Finding(rule, span, message, notes, path, Optional.of(change));
    }
}
