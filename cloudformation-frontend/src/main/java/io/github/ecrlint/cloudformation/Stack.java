package io.github.ecrlint.cloudformation;

import io.github.ecrlint.cloudformation.intrinsics.Evaluator;
import io.github.ecrlint.cloudformation.intrinsics.Resource;
import io.github.ecrlint.cloudformation.intrinsics.Surroundings;
import io.github.ecrlint.cloudformation.intrinsics.Template;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A template as it is deployed: on its own, or as a part of another stack that gives it parameters. */
final class Stack implements Surroundings {
    private final Stacks all;
    private final Path file;
    private final Stack parent;
    private final Resource place;
    private final Template template;
    private final Evaluator evaluator;
    private final Optional<CloudAssembly.Deployment> deployment;
    private final Map<String, Optional<Stack>> children = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();

    /**
     * @param parent the stack around, or null
     * @param place what stands for this one in it, or null
     */
    Stack(Stacks all, Path file, Value.Obj root, Stack parent, Resource place) {
        this.all = all;
        this.file = file;
        this.parent = parent;
        this.place = place;
        String name = all.nameOf(file);
        this.template =
                new Template(parent == null ? name : parent.template.name() + "/" + place.id() + "/" + name, root);
        this.deployment = parent == null ? all.deploymentOf(file) : Optional.empty();
        this.evaluator = new Evaluator(template, this);
    }

    Template template() {
        return template;
    }

    Evaluator evaluator() {
        return evaluator;
    }

    /** How many stacks are around this one. */
    int depth() {
        return parent == null ? 0 : parent.depth() + 1;
    }

    boolean isWithin(Path other) {
        return file.equals(other) || parent != null && parent.isWithin(other);
    }

    /** The stack that a resource stands for, where its template is a file of the project. */
    Optional<Stack> child(Resource resource) {
        Optional<Stack> child = children.get(resource.id());
        if (child == null) {
            child = all.nested(this, resource);
            children.put(resource.id(), child);
        }
        return child;
    }

    /** Why a nested stack whose template is a file of the project is not read; null if its template is none. */
    String unread(Resource nested) {
        return all.unread(nested);
    }

    /** The paths of all templates of the project, to be shown. */
    List<String> templates() {
        return all.templates();
    }

    Path file() {
        return file;
    }

    @Override
    public Optional<Given> parameter(String name) {
        if (parent == null) {
            Optional<Given> given = all.given(name);
            return given.isPresent() ? given : deployed(name);
        }
        Value written = parent.evaluator.written(place, "Parameters").orElse(null) instanceof Value.Obj parameters
                ? parameters.get(name).orElse(null)
                : null;
        if (written == null || !underWay.add(name)) {
            return Optional.empty();
        }
        try {
            return parent.evaluator.given(written);
        } finally {
            underWay.remove(name);
        }
    }

    private Optional<Given> deployed(String parameter) {
        Optional<Value> value =
                deployment.isPresent() ? deployment.get().parameters().get(parameter) : Optional.empty();
        return value.isPresent() ? Optional.of(new Given(value.get())) : Optional.empty();
    }

    @Override
    public Optional<String> pseudo(String name) {
        if (parent != null) {
            return name.equals("AWS::StackName") ? Optional.empty() : parent.pseudo(name);
        }
        return deployment.isPresent() ? deployment.get().pseudo(name) : Optional.empty();
    }

    /** Whether nothing is known to keep both from being in one account and region. */
    boolean mayBeBeside(Stack other) {
        return mayShare("AWS::AccountId", other) && mayShare("AWS::Region", other);
    }

    private boolean mayShare(String pseudo, Stack other) {
        Optional<String> mine = pseudo(pseudo);
        Optional<String> theirs = other.pseudo(pseudo);
        return mine.isEmpty() || theirs.isEmpty() || mine.equals(theirs);
    }

    @Override
    public Optional<Value> imported(String export) {
        return all.exported(export, this);
    }

    @Override
    public Optional<Value> output(Resource stack, String output, Span mention) {
        Optional<Stack> child = NestedStacks.isOne(stack.type()) ? child(stack) : Optional.empty();
        return child.isPresent() ? child.get().output(output) : Optional.empty();
    }

    /** The value of an output; empty where there is none, or where it leads back to itself. */
    Optional<Value> output(String name) {
        String key = "output " + name;
        if (!(template.section("Outputs").get(name).orElse(null) instanceof Value.Obj output)
                || output.get("Value").isEmpty()
                || underWay.contains(key)
                || !all.follow()) {
            return Optional.empty();
        }
        underWay.add(key);
        try {
            return Optional.of(evaluator.evaluateByDefault(output.get("Value").get()));
        } finally {
            underWay.remove(key);
            all.followed();
        }
    }
}
