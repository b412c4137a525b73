package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.terraform.syntax.Expression;

/** Expressions that say their value without evaluation. */
public final class Literals {
    private Literals() {}

    /** The text that the expression is, or null. */
    public static String text(Expression expression) {
        return expression instanceof Expression.Template template
                ? template.literal().orElse(null)
                : null;
    }
}
