package io.github.ecrlint.terraform.syntax;

import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Source;
import java.util.List;

/**
 * What was read of one file in HCL's native syntax.
 *
 * @param comments in the order of the source
 * @param diagnostics errors only, in the order of the source; empty for a valid file
 */
public record HclFile(Source source, Body body, List<Comment> comments, List<Diagnostic> diagnostics) {
    public HclFile {
        comments = List.copyOf(comments);
        diagnostics = List.copyOf(diagnostics);
    }
}
