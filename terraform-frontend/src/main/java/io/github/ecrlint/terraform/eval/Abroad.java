package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Source;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Sources that are none of the repository: modules that were installed below {@code .terraform}, and the stand-ins of
 * {@link KnownModules}. What they say is told at the place that calls them.
 */
public final class Abroad {
    private static final int DEEPEST = 100;

    private final Span home;
    private final Json json;

    private Abroad(Span home, Json json) {
        this.home = home;
        this.json = json;
    }

    /** Whether files of this directory, or this file, are none of the repository. */
    static boolean is(Path path) {
        if (!path.isAbsolute()) {
            return true;
        }
        for (Path name : path) {
            if (name.toString().equals(".terraform")) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(Source source) {
        return is(source.path());
    }

    /** The place, or {@code home} for one that is none of the repository. */
    public static Span bring(Span place, Span home) {
        return is(place.source()) ? home : place;
    }

    /** The value with {@code home} in the stead of every place that is none of the repository. */
    public static Value bring(Value value, Span home, Json json) {
        return new Abroad(home, json).bring(value, 0);
    }

    private Value bring(Value value, int depth) {
        Span place = bring(value.span(), home);
        if (depth > DEEPEST) {
            return Unknowns.failed(place, "the value is too deep");
        }
        if (value instanceof Value.Text text) {
            return text(text, place, depth);
        }
        if (value instanceof Value.Seq seq) {
            List<Value> items = new ArrayList<>(seq.items().size());
            for (Value item : seq.items()) {
                items.add(bring(item, depth + 1));
            }
            return new Value.Seq(items, place);
        }
        if (value instanceof Value.Obj obj) {
            List<Value.Entry> entries = new ArrayList<>(obj.entries().size());
            for (Value.Entry entry : obj.entries()) {
                Value.Text key = parts(entry.key(), bring(entry.key().span(), home));
                entries.add(new Value.Entry(key, bring(entry.value(), depth + 1)));
            }
            return new Value.Obj(entries, place);
        }
        return place.equals(value.span()) ? value : value.at(place);
    }

    private Value text(Value.Text text, Span place, int depth) {
        Value encoded = json.encodedIn(text);
        return encoded != null ? json.encode(bring(encoded, depth + 1), place) : parts(text, place);
    }

    private Value.Text parts(Value.Text text, Span place) {
        boolean foreign = false;
        for (Part part : text.parts()) {
            foreign |= is(part.span().source());
        }
        if (!foreign) {
            return place.equals(text.span()) ? text : text.at(place);
        }
        List<Part> parts = new ArrayList<>(text.parts().size());
        for (Part part : text.parts()) {
            if (!is(part.span().source())) {
                parts.add(part);
            } else if (part instanceof Part.Literal literal) {
                parts.add(Part.Literal.computed(literal.text(), home));
            } else {
                parts.add(new Part.Open(((Part.Open) part).hole(), home));
            }
        }
        return new Value.Text(parts, place);
    }
}
