package io.github.ecrlint.maven;

import io.github.ecrlint.rule.Severity;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * The least severity that fails the build.
 *
 * @param severity empty where no finding fails it
 */
record FailOn(Optional<Severity> severity) {

    /**
     * Understands the parameter {@code failOn}.
     *
     * @throws MojoExecutionException if it is no severity and not {@code never}
     */
    static FailOn of(String word) throws MojoExecutionException {
        if (word.equals("never")) {
            return new FailOn(Optional.empty());
        }
        for (Severity severity : Severity.values()) {
            if (severity.toString().equals(word)) {
                return new FailOn(Optional.of(severity));
            }
        }
        throw new MojoExecutionException(
                "`failOn` is `" + word + "`, which is none of `critical`, `high`, `medium`, `low` and `never`");
    }
}
