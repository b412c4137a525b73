package io.github.ecrlint.run;

import java.nio.file.Path;

/** A value that whoever starts a run gives to what the project leaves open, as it would be given to a deployment. */
public sealed interface Input {

    /**
     * One value.
     *
     * @param name of a variable or parameter, as its language spells it
     * @param text the value, in the notation of that language
     */
    record Value(String name, String text) implements Input {}

    /**
     * A file of values.
     *
     * @param path absolute, normalised; it may lie outside the project
     */
    record File(Path path) implements Input {}

    /**
     * A file of parameters, as the deployment of a template takes it.
     *
     * @param path absolute, normalised; it may lie outside the project
     */
    record Parameters(Path path) implements Input {}
}
