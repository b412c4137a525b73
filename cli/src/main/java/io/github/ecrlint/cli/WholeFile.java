package io.github.ecrlint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is written whole or not at all. */
final class WholeFile {
    private WholeFile() {}

    /**
     * Writes bytes, making the directories above; a link stays a link, and what is no regular file (a pipe, a terminal) is
     * written to as it is.
     */
    static void write(Path file, byte[] bytes) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.normalize();
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            Files.write(target, bytes, StandardOpenOption.WRITE);
            return;
        }
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Path draft = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            Files.write(draft, bytes);
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
