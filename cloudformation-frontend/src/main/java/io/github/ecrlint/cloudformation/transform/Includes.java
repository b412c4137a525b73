package io.github.ecrlint.cloudformation.transform;

import io.github.ecrlint.cloudformation.syntax.TemplateReader;
import io.github.ecrlint.run.Project;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code AWS::Include}: replaced by the snippet that it names, where that is a file of the project. */
public final class Includes {
    private static final String NAME = "AWS::Include";
    private static final int DEEPEST = 10;

    private final Project project;
    private final List<Diagnostic> out;

    private Includes(Project project, List<Diagnostic> out) {
        this.project = project;
        this.out = out;
    }

    /** The template with its snippets; {@code out} is told of those that are not read. */
    public static Value.Obj filledIn(Value.Obj root, Project project, List<Diagnostic> out) {
        return new Includes(project, out).fill(root, root.span().source().path(), "Transform", 0);
    }

    private Value fill(Value value, Path file, int depth) {
        if (value instanceof Value.Seq seq) {
            List<Value> items = new ArrayList<>(seq.items().size());
            boolean changed = false;
            for (Value item : seq.items()) {
                Value filled = fill(item, file, depth);
                changed |= filled != item;
                items.add(filled);
            }
            return changed ? new Value.Seq(items, seq.span()) : seq;
        }
        return value instanceof Value.Obj obj ? fill(obj, file, "Fn::Transform", depth) : value;
    }

    private Value.Obj fill(Value.Obj obj, Path file, String transform, int depth) {
        List<Value.Entry> entries = new ArrayList<>(obj.entries().size());
        boolean changed = false;
        for (Value.Entry entry : obj.entries()) {
            if (entry.key().is(transform) && isInclude(entry.value())) {
                include((Value.Obj) entry.value(), file, depth, entries);
                changed = true;
                continue;
            }
            Value filled = fill(entry.value(), file, depth);
            changed |= filled != entry.value();
            entries.add(filled == entry.value() ? entry : new Value.Entry(entry.key(), filled));
        }
        return changed ? new Value.Obj(entries, obj.span()) : obj;
    }

    private static boolean isInclude(Value value) {
        return value instanceof Value.Obj obj
                && obj.get("Name").orElse(null) instanceof Value.Text name
                && name.is(NAME);
    }

    private void include(Value.Obj transform, Path file, int depth, List<Value.Entry> entries) {
        Value location = transform.get("Parameters").orElse(null) instanceof Value.Obj parameters
                ? parameters.get("Location").orElse(transform)
                : transform;
        Span place = location.span();
        Optional<Path> path = location instanceof Value.Text text && text.isLiteral()
                ? Locations.beside(file, text.shown(), project)
                : Optional.empty();
        if (path.isEmpty()) {
            out.add(Diagnostic.warning(place, "what `AWS::Include` brings is not read: it is no file of the project"));
            return;
        }
        Value snippet = depth > DEEPEST
                ? null
                : TemplateReader.snippet(project.open(path.get()).source(), out).orElse(null);
        if (snippet instanceof Value.Obj obj) {
            entries.addAll(fill(obj, path.get(), "Fn::Transform", depth + 1).entries());
        } else {
            out.add(Diagnostic.warning(place, "what `AWS::Include` brings is not read: the file holds no mapping"));
        }
    }
}
