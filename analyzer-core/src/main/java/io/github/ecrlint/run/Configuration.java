package io.github.ecrlint.run;

import io.github.ecrlint.access.TrustInventory;
import io.github.ecrlint.source.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * What a project says of itself in its configuration file.
 *
 * @param failOn the least severity that fails a run, or {@code never}
 * @param exclusions which files are not looked at
 * @param problems mistakes in the file, by place; the run ends with exit status 2
 */
public record Configuration(
        TrustInventory trust, Optional<String> failOn, Exclusions exclusions, List<Diagnostic> problems) {

    /** That of a project that has no such file. */
    public static final Configuration NONE =
            new Configuration(TrustInventory.NONE, Optional.empty(), Exclusions.NONE, List.of());

    public Configuration {
        problems = List.copyOf(problems);
    }
}
