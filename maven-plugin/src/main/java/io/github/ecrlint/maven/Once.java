package io.github.ecrlint.maven;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.eclipse.aether.SessionData;

/**
 * What this build has checked already, in whatever module and thread.
 *
 * <p>Keys and values are strings, since two modules may load the plugin's classes twice.
 */
record Once(SessionData data) {

    static Once in(MavenSession session) {
        return new Once(session.getRepositorySession().getData());
    }

    /** Whether nobody in this build has checked these paths, and values, as strictly; who asks first is the one to check. */
    boolean isFirst(List<?> what, FailOn failOn) {
        return data.set("ecrlint checked " + what + " " + failOn, null, "yes");
    }

    /**
     * Takes a report file for these paths.
     *
     * @throws MojoExecutionException if the build writes what it found at other paths to the same file
     */
    void claim(Path report, List<Path> paths) throws MojoExecutionException {
        String key = "ecrlint wrote " + report;
        if (!data.set(key, null, paths.toString()) && !paths.toString().equals(data.get(key))) {
            throw new MojoExecutionException("two executions write to `" + report + "`: give each its own `sarifFile`");
        }
    }
}
