package io.github.ecrlint.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The entry point of the runnable jar. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // always UTF-8: a report must not depend on the locale
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = new CommandLine(Path.of("").toAbsolutePath(), out, err, System.getenv()).run(args);
        if (out.checkError() && !hasReaderGone()) {
            err.println("ecrlint: cannot write to standard output");
            status = CommandLine.BROKEN;
        }
        System.exit(status);
    }

    /** Whether standard output is a pipe whose reader has had enough, as {@code head} has: no mistake. */
    private static boolean hasReaderGone() {
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write('\n');
            return false;
        } catch (IOException e) {
            return e.getMessage() != null && e.getMessage().contains("Broken pipe");
        }
    }
}
