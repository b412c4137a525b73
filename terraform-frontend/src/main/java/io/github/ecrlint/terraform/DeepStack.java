package io.github.ecrlint.terraform;

import io.github.ecrlint.run.Project;
import io.github.ecrlint.run.Reading;
import java.nio.file.Path;
import java.util.List;

/**
 * A thread that reads a project with a stack that the deepest expressions allowed surely fit in: how much a caller's has left
 * is not known.
 */
final class DeepStack extends Thread {
    private static final long BYTES = 32L * 1024 * 1024;

    private final TerraformFrontend frontend;
    private final List<Path> files;
    private final Project project;
    private Reading reading;
    private Throwable failure;

    private DeepStack(TerraformFrontend frontend, List<Path> files, Project project) {
        super(null, null, "ecrlint terraform", BYTES);
        this.frontend = frontend;
        this.files = files;
        this.project = project;
    }

    static Reading read(TerraformFrontend frontend, List<Path> files, Project project) {
        DeepStack thread = new DeepStack(frontend, files, project);
        thread.start();
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (thread.failure instanceof Error error) {
            throw error;
        }
        if (thread.failure instanceof RuntimeException exception) {
            throw exception;
        }
        return thread.reading;
    }

    @Override
    public void run() {
        try {
            reading = frontend.read(files, project);
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }
}
