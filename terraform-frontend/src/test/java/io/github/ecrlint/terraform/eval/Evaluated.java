package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.run.Project;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.terraform.syntax.HclFile;
import io.github.ecrlint.terraform.syntax.HclParser;
import io.github.ecrlint.value.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** One expression evaluated in a module: for tests. */
final class Evaluated {
    private final ModuleInstance module;
    private final Evaluation evaluation;

    private Evaluated(String text) {
        Path directory = Path.of("/project");
        HclFile file = HclParser.parse(new Source(directory.resolve("main.tf"), text));
        if (!file.diagnostics().isEmpty()) {
            throw new AssertionError(file.diagnostics().get(0).summary() + " in " + text);
        }
        evaluation = new Evaluation(new Project(directory, List.of()), none());
        module = ModuleInstance.root(evaluation, new Module(directory, List.of(file), List.of()), ".");
    }

    private static Modules none() {
        return new Modules() {
            @Override
            public Module in(Path directory) {
                return null;
            }

            @Override
            public Module installed(Path root, String key) {
                return null;
            }
        };
    }

    /** The value of {@code local.x} in a configuration. */
    static Value local(String configuration) {
        Evaluated evaluated = new Evaluated(configuration);
        Span place = new Source(Path.of("/test"), "").span(0, 0);
        return onDeepStack(() -> evaluated.module.local("x", place).value());
    }

    static Value expression(String expression, String around) {
        return local("locals {\n  x = " + expression + "\n}\n" + around);
    }

    /** The value as JSON, holes as <code>${id}</code>. */
    static String json(String expression, String around) {
        Evaluated evaluated = new Evaluated("locals {\n  x = " + expression + "\n}\n" + around);
        Span place = new Source(Path.of("/test"), "").span(0, 0);
        Value value = onDeepStack(() -> evaluated.module.local("x", place).value());
        return evaluated.evaluation.json().encode(value, place).key();
    }

    /** As the frontend does it: how much of the stack a test runner leaves is not known. */
    private static Value onDeepStack(Supplier<Value> work) {
        Value[] value = new Value[1];
        Thread thread = new Thread(null, () -> value[0] = work.get(), "deep", 32L * 1024 * 1024);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return value[0];
    }
}
