package io.github.ecrlint.policy;

import io.github.ecrlint.source.Span;
import java.util.Optional;

/**
 * What is wrong with the form of a policy: what IAM's grammar does not take, and what a {@link Statement} has no place for.
 *
 * <p>A flaw is for rules to report; the reader says nothing of it itself, but leaves open what it could not read.
 */
public sealed interface Flaw {

    /** The token that is wrong; for something that is missing, the first key of what it is missing in. */
    Span span();

    /**
     * The document is a text and no JSON, so that nothing of it was read.
     *
     * @param why in our words: "a comma stands before {@code }}"
     */
    record Syntax(String why, Span span) implements Flaw {}

    /** A key that stands again in an object of JSON text, or again in another case; of a key that is equal the last one is read. */
    record Repeated(String key, Span first, Span span) implements Flaw {}

    /**
     * An element that surely is not there.
     *
     * @param element {@code Action} where neither that nor {@code NotAction} is there, and so on; {@code Version} too, which
     *     AWS does not demand
     */
    record Missing(String element, Span span) implements Flaw {}

    /** An element of the language that a policy of this kind does not take. */
    record Misplaced(String element, Span span) implements Flaw {}

    /** {@code NotX} beside its {@code X}; only {@code X} is read. */
    record Opposed(String element, String opposite, Span span) implements Flaw {}

    /**
     * A key that the language does not have; one that differs by its case alone is read nevertheless.
     *
     * @param meant the key that it looks like, if there is one
     */
    record UnknownKey(Place place, String key, Optional<String> meant, Span span) implements Flaw {}

    /**
     * A value that the element cannot have.
     *
     * @param element the element, or what a part of it is called: "a condition"
     * @param expected what stands there in a policy that is in order: "a text or a list of texts"
     */
    record WrongValue(String element, String expected, Span span) implements Flaw {}

    /** Where in a policy a key stands. */
    enum Place {
        DOCUMENT,
        STATEMENT,
        PRINCIPAL
    }
}
