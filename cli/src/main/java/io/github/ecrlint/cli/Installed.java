package io.github.ecrlint.cli;

import io.github.ecrlint.cloudformation.CloudFormationFrontend;
import io.github.ecrlint.rules.Rules;
import io.github.ecrlint.run.Analyzer;
import io.github.ecrlint.terraform.TerraformFrontend;
import java.io.File;
import java.util.List;

/** The frontends and rules of this program: those that come along, and those of the jars that a user puts beside it. */
final class Installed {
    private Installed() {}

    /** The analyzer; looking through the class path is spared where nothing was put on it, for it costs a cold start. */
    static Analyzer analyzer() {
        boolean alone = System.getProperty("java.class.path", "").indexOf(File.pathSeparatorChar) < 0;
        return alone
                ? new Analyzer(List.of(new CloudFormationFrontend(), new TerraformFrontend()), new Rules())
                : Analyzer.installed();
    }
}
