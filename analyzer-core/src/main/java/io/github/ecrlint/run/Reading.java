package io.github.ecrlint.run;

import io.github.ecrlint.model.World;
import io.github.ecrlint.source.Diagnostic;
import java.util.List;

/**
 * What a frontend understood, and what it did not.
 *
 * @param files how many files were of this language
 */
public record Reading(List<World> worlds, List<Diagnostic> diagnostics, int files) {
    public Reading {
        worlds = List.copyOf(worlds);
        diagnostics = List.copyOf(diagnostics);
    }
}
