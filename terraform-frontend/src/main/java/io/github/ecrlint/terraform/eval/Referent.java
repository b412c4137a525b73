package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;

/** What an expression leads to before its value is asked for: a value, or a thing whose attributes wait to be evaluated. */
interface Referent {

    /** All of it as a value. */
    Value value();

    Referent attribute(String name, Span place);

    Referent index(Value key, Span place);

    /** What a splat, a {@code for} or a {@code for_each} goes through. */
    Elements elements();
}
