package io.github.ecrlint.cloudformation;

import io.github.ecrlint.cloudformation.intrinsics.Resource;
import io.github.ecrlint.cloudformation.intrinsics.Surroundings;
import io.github.ecrlint.cloudformation.intrinsics.Template;
import io.github.ecrlint.cloudformation.syntax.TemplateReader;
import io.github.ecrlint.cloudformation.transform.Includes;
import io.github.ecrlint.cloudformation.transform.Loops;
import io.github.ecrlint.cloudformation.transform.Macros;
import io.github.ecrlint.cloudformation.transform.Serverless;
import io.github.ecrlint.run.Project;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The templates of a project and the stacks that they make. */
final class Stacks {
    private static final int DEEPEST = 20;
    private static final int MOST = 1000;
    private static final int LONGEST_CHAIN = 30;
    private static final String SERVERLESS = "AWS::Serverless::";

    private final Project project;
    private final List<Diagnostic> out;
    private final Map<Path, Value.Obj> roots = new HashMap<>();
    private final Map<Path, Value.Obj> looped = new HashMap<>();
    private final List<Stack> stacks = new ArrayList<>();
    private final Map<Span, String> unread = new HashMap<>();
    private final CloudAssembly assembly;
    private Map<String, List<Export>> exports;
    private GivenParameters given;
    private int made;
    private int following;

    Stacks(Project project, List<Diagnostic> out) {
        this.project = project;
        this.out = out;
        this.assembly = new CloudAssembly(project, out);
    }

    /** An output of a stack that others may import. */
    private record Export(Stack of, String output) {}

    /** What CDK's manifest says of the stack that a template makes. */
    Optional<CloudAssembly.Deployment> deploymentOf(Path file) {
        return assembly.of(file);
    }

    /** Takes a template in, with what transforms make of it. */
    void add(Path file, Value.Obj written) {
        Value.Obj root = written;
        String text = written.span().source().text();
        if (written.get("Transform").isPresent()) {
            Macros.report(root, out);
        }
        if (text.contains("AWS::Include")) {
            root = Includes.filledIn(root, project, out);
        }
        if (text.contains(Loops.KEY)) {
            looped.put(file, root);
            root = Loops.unrolled(root, new Stack(this, file, root, null, null).evaluator(), new ArrayList<>());
        }
        if (text.contains(SERVERLESS)) {
            root = Serverless.transformed(root, looped.containsKey(file) ? new ArrayList<>() : out);
        }
        roots.put(file, root);
    }

    /** A template where it stands: what it repeats hangs on the parameters that it gets there. */
    private Value.Obj rootOf(Path file, Stack parent, Resource place) {
        Value.Obj written = looped.get(file);
        if (written == null) {
            return roots.get(file);
        }
        Value.Obj root = Loops.unrolled(written, new Stack(this, file, written, parent, place).evaluator(), out);
        boolean isServerless = written.span().source().text().contains(SERVERLESS);
        return isServerless ? Serverless.transformed(root, out) : root;
    }

    /** The stacks that stand in no other, in the order of the files; of those that stand in each other the first. */
    List<Stack> outermost(List<Path> files) {
        Map<Path, Set<Path>> inside = new HashMap<>();
        Set<Path> nested = new HashSet<>();
        for (Path file : files) {
            inside.put(file, nestedIn(file));
            nested.addAll(inside.get(file));
        }
        Set<Path> reached = new HashSet<>();
        for (Path file : files) {
            if (!nested.contains(file)) {
                reach(file, inside, reached);
            }
        }
        for (Path file : files) {
            if (!nested.contains(file) || reach(file, inside, reached)) {
                Stack stack = new Stack(this, file, rootOf(file, null, null), null, null);
                stacks.add(stack);
                takeGiven(stack);
            }
        }
        return stacks;
    }

    private Set<Path> nestedIn(Path file) {
        Value.Obj root = roots.get(file);
        String text = root.span().source().text();
        if (!text.contains("AWS::CloudFormation::Stack") && !text.contains("AWS::Serverless::Application")) {
            return Set.of();
        }
        Set<Path> nested = new HashSet<>();
        for (Resource resource : new Template(nameOf(file), root).resources().values()) {
            Optional<Path> child = NestedStacks.isOne(resource.type())
                    ? NestedStacks.fileOf(resource, file, project)
                    : Optional.empty();
            if (child.isPresent() && !child.get().equals(file)) {
                nested.add(child.get());
            }
        }
        return nested;
    }

    /** Marks a template and what stands in it; whether it was not marked before. */
    private static boolean reach(Path file, Map<Path, Set<Path>> inside, Set<Path> reached) {
        if (!reached.add(file)) {
            return false;
        }
        for (Path child : inside.getOrDefault(file, Set.of())) {
            reach(child, inside, reached);
        }
        return true;
    }

    /** Also what is not looked at any further has found its parameter. */
    private void takeGiven(Stack stack) {
        if (!project.inputs().isEmpty()) {
            for (Value.Entry parameter : stack.template().section("Parameters").entries()) {
                given(parameter.key().shown());
            }
        }
    }

    Optional<Stack> nested(Stack parent, Resource resource) {
        Optional<Path> file = NestedStacks.fileOf(resource, parent.file(), project);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        if (parent.isWithin(file.get())) {
            unread.put(resource.span(), "its template is one of those around it");
            return Optional.empty();
        }
        if (parent.depth() >= DEEPEST || ++made > MOST) {
            unread.put(resource.span(), "too many stacks stand in each other");
            return Optional.empty();
        }
        if (!roots.containsKey(file.get())) {
            Optional<Value.Obj> root =
                    TemplateReader.read(project.open(file.get()).source(), out);
            if (root.isEmpty()) {
                unread.put(resource.span(), "its template cannot be read");
                return Optional.empty();
            }
            add(file.get(), root.get());
        }
        return Optional.of(new Stack(this, file.get(), rootOf(file.get(), parent, resource), parent, resource));
    }

    /** Why a nested stack whose template is a file of the project is not read; null if its template is none. */
    String unread(Resource stack) {
        return unread.get(stack.span());
    }

    /** What the run gives to a parameter of this name. */
    Optional<Surroundings.Given> given(String name) {
        if (project.inputs().isEmpty()) {
            return Optional.empty();
        }
        if (given == null) {
            given = new GivenParameters(project, out);
        }
        return given.value(name);
    }

    /** Follows an output to another stack, from where it may go on; false where it has gone too far. */
    boolean follow() {
        return following < LONGEST_CHAIN && ++following > 0;
    }

    void followed() {
        following--;
    }

    /** What a stack of the project exports under a name, if it is one alone of those that may be beside the importing one. */
    Optional<Value> exported(String name, Stack importing) {
        if (exports == null) {
            exports = new HashMap<>();
            for (Stack stack : stacks) {
                gather(stack);
            }
        }
        Export only = null;
        for (Export export : exports.getOrDefault(name, List.of())) {
            if (export.of().mayBeBeside(importing)) {
                if (only != null) {
                    return Optional.empty();
                }
                only = export;
            }
        }
        return only == null ? Optional.empty() : only.of().output(only.output());
    }

    private void gather(Stack stack) {
        for (Value.Entry output : stack.template().section("Outputs").entries()) {
            if (output.value() instanceof Value.Obj obj
                    && obj.get("Export").orElse(null) instanceof Value.Obj export
                    && export.get("Name").isPresent()
                    && stack.evaluator().evaluateByDefault(export.get("Name").get()) instanceof Value.Text name
                    && name.isLiteral()) {
                List<Export> same = exports.get(name.shown());
                if (same == null) {
                    same = new ArrayList<>(1);
                    exports.put(name.shown(), same);
                }
                same.add(new Export(stack, output.key().shown()));
            }
        }
        for (Resource resource : stack.template().resources().values()) {
            if (NestedStacks.isOne(resource.type()) && stack.child(resource).isPresent()) {
                gather(stack.child(resource).get());
            }
        }
    }

    /** The paths of all templates, sorted, to be shown. */
    List<String> templates() {
        List<String> names = new ArrayList<>();
        for (Path file : roots.keySet()) {
            names.add(nameOf(file));
        }
        Collections.sort(names);
        return names;
    }

    String nameOf(Path file) {
        Path name = file.startsWith(project.root()) ? project.root().relativize(file) : file;
        return name.toString().replace(File.separatorChar, '/');
    }
}
