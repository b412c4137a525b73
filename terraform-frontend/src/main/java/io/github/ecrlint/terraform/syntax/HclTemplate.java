package io.github.ecrlint.terraform.syntax;

import io.github.ecrlint.source.Diagnostic;
import java.util.List;

/**
 * What was read of a file that is one template, as {@code templatefile} takes it.
 *
 * @param expression an {@link Expression.Template}, or {@link Expression.Broken} where the file is not valid
 * @param diagnostics errors only; empty for a valid template
 */
public record HclTemplate(Expression expression, List<Diagnostic> diagnostics) {
    public HclTemplate {
        diagnostics = List.copyOf(diagnostics);
    }
}
