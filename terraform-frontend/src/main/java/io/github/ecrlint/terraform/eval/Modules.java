package io.github.ecrlint.terraform.eval;

import java.nio.file.Path;

/** Where the modules of a project are found. */
public interface Modules {

    /** The module in a directory, or null where there is none or it lies outside the project. */
    Module in(Path directory);

    /**
     * A module from elsewhere that has been installed for the root module in a directory.
     *
     * @param key the names of the calls that lead to it: {@code app.repository}
     * @return null where it is not there or lies outside the project
     */
    Module installed(Path root, String key);
}
