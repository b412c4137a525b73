package io.github.ecrlint.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
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
        out.flush();
        System.exit(status);
    }
}
