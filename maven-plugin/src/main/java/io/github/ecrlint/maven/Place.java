package io.github.ecrlint.maven;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/**
 * Where Maven was started: what relative paths are relative to, in every module alike.
 *
 * @param buildDirectory of the project there; empty where there is none, and so nowhere to put a file unasked
 */
record Place(Path directory, Optional<Path> buildDirectory) {

    static Place of(MavenSession session) {
        Path directory =
                Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
        for (MavenProject project : session.getAllProjects()) {
            if (project.isExecutionRoot() && project.getFile() != null) {
                Path build = Path.of(project.getBuild().getDirectory());
                return new Place(directory, Optional.of(directory.resolve(build).normalize()));
            }
        }
        return new Place(directory, Optional.empty());
    }

    /**
     * The absolute path that a parameter means.
     *
     * @throws MojoExecutionException if no file can be called so
     */
    Path resolve(String parameter, String value) throws MojoExecutionException {
        try {
            return directory.resolve(value).normalize();
        } catch (InvalidPathException e) {
            throw new MojoExecutionException("`" + parameter + "` is `" + value + "`, which no file can be called", e);
        }
    }
}
