package io.github.ecrlint.policy;

import io.github.ecrlint.source.Located;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * A policy document in its place.
 *
 * @param statements in the order of the document
 * @param open what of the policy is not resolved as a whole: the document itself, or elements of its statement list
 * @param span the document: where the policy is written, not where it is attached
 */
public record Policy(
        PolicyKind kind,
        Attachment on,
        Optional<Located<String>> version,
        List<Statement> statements,
        List<Value.Unknown> open,
        Span span) {

    public Policy {
        statements = List.copyOf(statements);
        open = List.copyOf(open);
    }

    /** Whether every statement is there, though parts of a statement can still be open. */
    public boolean isWhole() {
        return open.isEmpty();
    }
}
