package io.github.ecrlint.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A user in a directory: writes files, runs the program, looks at what came out. */
final class Session {
    static final String PUBLIC_PULL = """
            AWSTemplateFormatVersion: "2010-09-09"
            Resources:
              App:
                Type: AWS::ECR::Repository
                Properties:
                  RepositoryName: app
                  RepositoryPolicyText:
                    Version: "2012-10-17"
                    Statement:
                      - Effect: Allow
                        Principal: "*"
                        Action: ecr:BatchGetImage
            """;
    static final String ONLY_LOW = """
            AWSTemplateFormatVersion: "2010-09-09"
            Resources:
              App:
                Type: AWS::ECR::Repository
                Properties:
                  RepositoryName: app
                  RepositoryPolicyText:
                    Version: "2012-10-17"
                    Statement:
                      - Effect: Allow
                        Principal:
                          AWS: arn:aws:iam::123456789012:root
                        Action: ecr:GetAuthorizationToken
            """;
    static final String CLEAN = """
            AWSTemplateFormatVersion: "2010-09-09"
            Resources:
              App:
                Type: AWS::ECR::Repository
            """;
    static final String BROKEN = """
            AWSTemplateFormatVersion: "2010-09-09"
            Resources:
              App: {Type: AWS::ECR::Repository
            """;

    private final Path directory;
    private final Map<String, String> environment = new HashMap<>();
    private String out = "";
    private String err = "";

    Session(Path directory) {
        this.directory = directory;
    }

    Session with(String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return this;
    }

    Session where(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    int run(String... args) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        int status = new CommandLine(directory, printer(outBytes), printer(errBytes), environment).run(args);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return status;
    }

    String out() {
        return out;
    }

    String err() {
        return err;
    }

    String text(String file) throws IOException {
        return Files.readString(directory.resolve(file));
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }
}
