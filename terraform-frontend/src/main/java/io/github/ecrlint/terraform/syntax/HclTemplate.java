package io.github.ecrlint.terraform.syntax;

import io.github.ecrlint.source.Diagnostic;
import java.util.List;

/**
 * What was read of a file that is one template, as {@code templatefile} takes it.
 *
 * @param template without parts where the file is not valid
 * @param diagnostics errors only; empty for a valid template
 */
public record HclTemplate(Expression.Template template, List<Diagnostic> diagnostics) {
    public HclTemplate {
        diagnostics = List.copyOf(diagnostics);
    }
}
