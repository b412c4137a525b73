package io.github.ecrlint.cloudformation;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.run.Input;
import io.github.ecrlint.run.Project;
import io.github.ecrlint.run.Reading;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Position;
import io.github.ecrlint.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One template read by the frontend, and short ways to ask what was found. */
record Scan(Reading reading) {

    static Scan of(String file, String text) {
        return of(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static Scan of(String file, byte[] text) {
        try {
            Path root = Files.createTempDirectory("ecrlint");
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, text);
            Reading reading = new CloudFormationFrontend().read(new Project(root, List.of(path)));
            for (Path up = path; up.startsWith(root); up = up.getParent()) {
                Files.delete(up);
            }
            return new Scan(reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Several files, each as its path and then its text, with what is given to them. */
    static Scan tree(List<String> inputs, String... files) {
        try {
            Path root = Files.createTempDirectory("ecrlint").toRealPath();
            List<Path> paths = new ArrayList<>();
            for (int i = 0; i < files.length; i += 2) {
                Path path = root.resolve(files[i]);
                Files.createDirectories(path.getParent());
                Files.writeString(path, files[i + 1]);
                paths.add(path);
            }
            CloudFormationFrontend frontend = new CloudFormationFrontend();
            List<Input> given = new ArrayList<>();
            for (String input : inputs) {
                int equals = input.indexOf('=');
                given.add(
                        equals < 0
                                ? new Input.Parameters(root.resolve(input))
                                : new Input.Value(input.substring(0, equals), input.substring(equals + 1)));
            }
            Scan scan = new Scan(frontend.read(new Project(
                    root, paths.stream().filter(frontend::reads).sorted().toList(), given)));
            try (Stream<Path> all = Files.walk(root)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
            return scan;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Scan tree(String... files) {
        return tree(List.of(), files);
    }

    static Scan yaml(String text) {
        return of("template.yaml", text);
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        reading.worlds().forEach(world -> facts.addAll(world.facts()));
        return facts;
    }

    <F extends Fact> List<F> facts(Class<F> kind) {
        return facts().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <F extends Fact> F fact(Class<F> kind) {
        List<F> facts = facts(kind);
        if (facts.size() != 1) {
            throw new AssertionError("not one " + kind.getSimpleName() + ": " + facts + diagnostics());
        }
        return facts.get(0);
    }

    /** The one policy of a kind. */
    Policy policy(PolicyKind kind) {
        List<Policy> policies = new ArrayList<>();
        for (Fact fact : facts()) {
            boolean isOfKind =
                    fact instanceof Fact.Holds holds && holds.policy().kind() == kind;
            if (isOfKind && !policies.contains(((Fact.Holds) fact).policy())) {
                policies.add(((Fact.Holds) fact).policy());
            }
        }
        if (policies.size() != 1) {
            throw new AssertionError("not one " + kind + ": " + policies + diagnostics());
        }
        return policies.get(0);
    }

    /** Each diagnostic as {@code level line:column summary}. */
    List<String> diagnostics() {
        return reading.diagnostics().stream().map(Scan::shown).toList();
    }

    private static String shown(Diagnostic diagnostic) {
        Position from = diagnostic.span().from();
        return diagnostic.level() + " " + from.line() + ":" + from.column() + " " + diagnostic.summary();
    }

    /** A span as {@code line:column text}. */
    static String at(Span span) {
        return span.from().line() + ":" + span.from().column() + " " + span.text();
    }
}
