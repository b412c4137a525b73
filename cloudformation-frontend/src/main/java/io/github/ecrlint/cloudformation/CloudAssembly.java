package io.github.ecrlint.cloudformation;

import io.github.ecrlint.cloudformation.syntax.TemplateReader;
import io.github.ecrlint.run.Project;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.value.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What CDK's manifests say of the templates beside them: where each is deployed, under which name and with which parameters.
 *
 * <p>A stage has a directory and a manifest of its own. Source: the schema of CDK's cloud assembly.
 */
final class CloudAssembly {
    private static final String STACK = "aws:cloudformation:stack";
    private static final String ENVIRONMENT = "aws://";

    private final Project project;
    private final List<Diagnostic> out;
    private final Map<Path, Map<String, Deployment>> directories = new HashMap<>();

    CloudAssembly(Project project, List<Diagnostic> out) {
        this.project = project;
        this.out = out;
    }

    /**
     * A stack that a manifest describes.
     *
     * @param account empty where it is left to those who deploy, as the region
     */
    record Deployment(Optional<String> account, Optional<String> region, String stackName, Value.Obj parameters) {

        /** What a pseudo parameter is; empty where the manifest does not say. */
        Optional<String> pseudo(String name) {
            return switch (name) {
                case "AWS::AccountId" -> account;
                case "AWS::Region" -> region;
                case "AWS::StackName" -> Optional.of(stackName);
                default -> Optional.empty();
            };
        }
    }

    /** The one stack that is made of a template. */
    Optional<Deployment> of(Path template) {
        Path directory = template.getParent();
        if (directory == null) {
            return Optional.empty();
        }
        Map<String, Deployment> stacks = directories.get(directory);
        if (stacks == null) {
            Path manifest = directory.resolve("manifest.json");
            stacks = Files.isRegularFile(manifest) ? read(manifest) : Map.of();
            directories.put(directory, stacks);
        }
        return Optional.ofNullable(stacks.get(template.getFileName().toString()));
    }

    private Map<String, Deployment> read(Path file) {
        Source source = project.open(file).source();
        Map<String, Deployment> stacks = new HashMap<>();
        if (!source.text().contains(STACK)) {
            return stacks;
        }
        List<Diagnostic> problems = new ArrayList<>();
        Value manifest = TemplateReader.snippet(source, problems).orElse(null);
        for (Diagnostic problem : problems) {
            out.add(new Diagnostic(Diagnostic.Level.WARNING, problem.span(), problem.summary(), problem.detail()));
        }
        if (!(manifest instanceof Value.Obj root)
                || !(root.get("artifacts").orElse(null) instanceof Value.Obj artifacts)) {
            return stacks;
        }
        for (Value.Entry artifact : artifacts.entries()) {
            if (artifact.value() instanceof Value.Obj stack
                    && text(stack, "type", "").equals(STACK)) {
                add(artifact.key().shown(), stack, stacks);
            }
        }
        return stacks;
    }

    /** A template that is deployed twice is known for nothing of this. */
    private static void add(String id, Value.Obj stack, Map<String, Deployment> stacks) {
        Value.Obj properties = object(stack, "properties");
        String template = text(properties, "templateFile", "");
        Deployment deployment = stacks.containsKey(template)
                ? null
                : new Deployment(
                        part(text(stack, "environment", ""), 0),
                        part(text(stack, "environment", ""), 1),
                        text(properties, "stackName", id),
                        object(properties, "parameters"));
        stacks.put(template, deployment);
    }

    /** Of {@code aws://111122223333/eu-west-1} one part; empty for {@code unknown-account} and {@code unknown-region}. */
    private static Optional<String> part(String environment, int number) {
        int slash = environment.indexOf('/', ENVIRONMENT.length());
        if (!environment.startsWith(ENVIRONMENT) || slash < 0) {
            return Optional.empty();
        }
        String part =
                number == 0 ? environment.substring(ENVIRONMENT.length(), slash) : environment.substring(slash + 1);
        return part.isEmpty() || part.startsWith("unknown-") ? Optional.empty() : Optional.of(part);
    }

    private static String text(Value.Obj obj, String key, String otherwise) {
        return obj.get(key).orElse(null) instanceof Value.Text text && text.isLiteral() ? text.shown() : otherwise;
    }

    private static Value.Obj object(Value.Obj obj, String key) {
        return obj.get(key).orElse(null) instanceof Value.Obj inner ? inner : new Value.Obj(List.of(), obj.span());
    }
}
