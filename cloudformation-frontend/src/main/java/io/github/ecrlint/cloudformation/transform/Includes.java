package io.github.ecrlint.cloudformation.transform;

import io.github.ecrlint.cloudformation.syntax.TemplateReader;
import io.github.ecrlint.run.Project;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code AWS::Include}: replaced by the snippet that it names, where that is a file of the project. */
public final class Includes {
    private static final String NAME = "AWS::Include";
    private static final int DEEPEST = 5;
    private static final int DEEPEST_TREE = 800;
    /** More than any template includes; files that include files twice are as many as they like. */
    private static final int MOST = 500;

    private final Project project;
    private final List<Diagnostic> out;
    private final Map<Path, Optional<Value>> snippets = new HashMap<>();
    private final Deque<Path> underWay = new ArrayDeque<>();
    private int included;
    private int depth;

    private Includes(Project project, List<Diagnostic> out) {
        this.project = project;
        this.out = out;
    }

    /** The template with its snippets; {@code out} is told of those that are not read. */
    public static Value.Obj filledIn(Value.Obj root, Project project, List<Diagnostic> out) {
        return new Includes(project, out).fill(root, root.span().source().path(), "Transform");
    }

    private Value fill(Value value, Path file) {
        if (depth == DEEPEST_TREE) {
            return value;
        }
        depth++;
        try {
            return filled(value, file);
        } finally {
            depth--;
        }
    }

    private Value filled(Value value, Path file) {
        if (value instanceof Value.Seq seq) {
            List<Value> items = new ArrayList<>(seq.items().size());
            boolean changed = false;
            for (Value item : seq.items()) {
                Value filled = fill(item, file);
                changed |= filled != item;
                items.add(filled);
            }
            return changed ? new Value.Seq(items, seq.span()) : seq;
        }
        return value instanceof Value.Obj obj ? fill(obj, file, "Fn::Transform") : value;
    }

    private Value.Obj fill(Value.Obj obj, Path file, String transform) {
        List<Value.Entry> entries = new ArrayList<>(obj.entries().size());
        boolean changed = false;
        for (Value.Entry entry : obj.entries()) {
            if (entry.key().is(transform) && isInclude(entry.value())) {
                include((Value.Obj) entry.value(), file, entries);
                changed = true;
                continue;
            }
            Value filled = fill(entry.value(), file);
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

    private void include(Value.Obj transform, Path file, List<Value.Entry> entries) {
        Value location = transform.get("Parameters").orElse(null) instanceof Value.Obj parameters
                ? parameters.get("Location").orElse(transform)
                : transform;
        Span place = location.span();
        Optional<Path> path = location instanceof Value.Text text && text.isLiteral()
                ? Locations.beside(file, text.shown(), project)
                : Optional.empty();
        if (path.isEmpty()) {
            say(place, "it is no file of the project");
            return;
        }
        Path snippet = path.get();
        if (snippet.equals(transform.span().source().path()) || underWay.contains(snippet)) {
            say(place, "the file includes itself");
            return;
        }
        if (underWay.size() == DEEPEST || depth > DEEPEST_TREE / 2) {
            say(place, "it stands too deep in other snippets");
            return;
        }
        if (++included > MOST) {
            if (included == MOST + 1) {
                say(place, "more than " + MOST + " snippets are included");
            }
            return;
        }
        if (!snippets.containsKey(snippet)) {
            snippets.put(snippet, TemplateReader.snippet(project.open(snippet).source(), out));
        }
        if (snippets.get(snippet).orElse(null) instanceof Value.Obj obj) {
            underWay.push(snippet);
            entries.addAll(fill(obj, snippet, "Fn::Transform").entries());
            underWay.pop();
        } else {
            say(place, "the file holds no mapping");
        }
    }

    private void say(Span place, String why) {
        Diagnostic unread = Diagnostic.warning(place, "what `AWS::Include` brings is not read: " + why);
        if (!out.contains(unread)) {
            out.add(unread);
        }
    }
}
