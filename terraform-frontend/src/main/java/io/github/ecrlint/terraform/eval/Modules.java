package io.github.ecrlint.terraform.eval;

import java.nio.file.Path;

/** Where the modules of a project are found. */
public interface Modules {

    /** The module in a directory, or null where there is none or it lies outside the project. */
    Module in(Path directory);
}
