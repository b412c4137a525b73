package io.github.ecrlint.terraform.syntax;

import io.github.ecrlint.source.Span;

/** A comment of an HCL file; its span leaves out the line end. */
public record Comment(Kind kind, Span span) {

    /** How a comment is written. */
    public enum Kind {
        /** {@code # to the end of the line}. */
        HASH,
        /** {@code // to the end of the line}. */
        SLASHES,
        /** {@code /* over any number of lines}, closed. */
        BLOCK
    }

    /** What the comment says, without its marks and the white space around it. */
    public String text() {
        String text = span.text();
        int start = kind == Kind.HASH ? 1 : 2;
        int end = kind == Kind.BLOCK ? text.length() - 2 : text.length();
        return text.substring(start, end).strip();
    }
}
