package io.github.ecrlint.source;

/**
 * A place in a text as people count it.
 *
 * @param line 1-based
 * @param column 1-based, in UTF-16 units
 */
public record Position(int line, int column) {}
