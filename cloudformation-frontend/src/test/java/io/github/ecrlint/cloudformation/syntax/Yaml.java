package io.github.ecrlint.cloudformation.syntax;

import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** YAML read in a test: the tree, or what is wrong with it. */
record Yaml(Value tree, List<String> problems) {

    static Yaml read(String text) {
        Source source = new Source(Path.of("/template.yaml"), text);
        List<Diagnostic> out = new ArrayList<>();
        Value tree = null;
        try {
            tree = YamlReader.read(source, out);
        } catch (Broken e) {
            out.add(e.diagnostic());
        }
        return new Yaml(
                tree,
                out.stream()
                        .map(found -> found.level() + " " + found.span().from().line() + ":"
                                + found.span().from().column() + " " + found.summary())
                        .toList());
    }

    /** The value at a path of keys and indices. */
    Value at(Object... path) {
        Value value = tree;
        for (Object step : path) {
            value = step instanceof Integer index
                    ? ((Value.Seq) value).items().get(index)
                    : ((Value.Obj) value).get((String) step).orElseThrow();
        }
        return value;
    }

    /** A tree in a compact notation of its own: texts in quotes, everything else bare. */
    static String show(Value value) {
        StringBuilder shown = new StringBuilder();
        if (value instanceof Value.Text text) {
            shown.append('"').append(text.key()).append('"');
        } else if (value instanceof Value.Num num) {
            shown.append(num.value());
        } else if (value instanceof Value.Bool bool) {
            shown.append(bool.value());
        } else if (value instanceof Value.Seq seq) {
            shown.append('[');
            seq.items()
                    .forEach(item -> shown.append(shown.length() > 1 ? " " : "").append(show(item)));
            shown.append(']');
        } else if (value instanceof Value.Obj obj) {
            shown.append('{');
            obj.entries()
                    .forEach(entry -> shown.append(shown.length() > 1 ? " " : "")
                            .append(entry.key().key())
                            .append('=')
                            .append(show(entry.value())));
            shown.append('}');
        } else {
            shown.append(
                    value instanceof Value.Unknown unknown
                            ? "?" + unknown.because().reason()
                            : "null");
        }
        return shown.toString();
    }
}
