package io.github.ecrlint.policy;

import io.github.ecrlint.source.Located;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A policy document in its place.
 *
 * @param statements in the order of the document
 * @param open what of the policy is not resolved as a whole: the document itself, or elements of its statement list
 * @param when what has to be assumed for this to be the policy; those with an equal attachment and other scenarios are
 *     alternatives, of which exactly one holds
 * @param flaws what is wrong with its form, in the order of the document where that is certain
 * @param size how many characters it surely has as AWS counts them
 * @param span the document: where the policy is written, not where it is attached
 */
public record Policy(
        PolicyKind kind,
        Attachment on,
        Optional<Located<String>> version,
        List<Statement> statements,
        List<Value.Unknown> open,
        Scenario when,
        List<Flaw> flaws,
        Size size,
        Span span) {

    public Policy {
        statements = List.copyOf(statements);
        open = List.copyOf(open);
        flaws = List.copyOf(flaws);
    }

    /** A policy that always holds and has no flaw. */
    public Policy(
            PolicyKind kind,
            Attachment on,
            Optional<Located<String>> version,
            List<Statement> statements,
            List<Value.Unknown> open,
            Span span) {
        this(kind, on, version, statements, open, Scenario.ALWAYS, List.of(), Size.NONE, span);
    }

    /** The same policy, to hold in one scenario. */
    public Policy when(Scenario scenario) {
        return new Policy(kind, on, version, statements, open, scenario, flaws, size, span);
    }

    /** The same policy, attached elsewhere. */
    public Policy on(Attachment other) {
        return new Policy(kind, other, version, statements, open, when, flaws, size, span);
    }

    /** The same policy, with one more part of it not resolved. */
    public Policy leavingOpen(Value.Unknown part) {
        List<Value.Unknown> more = new ArrayList<>(open);
        more.add(part);
        return new Policy(kind, on, version, statements, more, when, flaws, size, span);
    }

    /** Whether this and the other are alternatives: of one attachment, where exactly one of them holds. */
    public boolean isAlternativeTo(Policy other) {
        return !when.isAlways() && !when.equals(other.when) && kind == other.kind && on.equals(other.on);
    }

    /** Whether every statement is there, though parts of a statement can still be open. */
    public boolean isWhole() {
        return open.isEmpty();
    }
}
