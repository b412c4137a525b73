package io.github.ecrlint.terraform.syntax;

import io.github.ecrlint.json.JsonReader;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Located;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a file in Terraform's JSON syntax as what the same file in the native syntax says.
 *
 * <p>Without the schema of a provider nobody can tell a nested block from an object: what may be either is there as both.
 *
 * @see <a href="https://developer.hashicorp.com/terraform/language/syntax/json">JSON configuration syntax</a>
 */
public final class JsonFile {
    private static final Set<String> TWO_LABELS = Set.of("resource", "data", "ephemeral");
    private static final Set<String> ONE_LABEL = Set.of("module", "provider", "variable", "output", "check");

    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final JsonExpressions templates = new JsonExpressions(false, diagnostics);
    private final JsonExpressions literals = new JsonExpressions(true, diagnostics);
    private boolean whole = true;

    private JsonFile() {}

    /** Reads a configuration. */
    public static HclFile parse(Source source) {
        JsonFile file = new JsonFile();
        List<Block> blocks = new ArrayList<>();
        for (Value.Obj top : file.objects(file.root(source), "a configuration")) {
            for (Value.Entry entry : top.entries()) {
                String type = entry.key().shown();
                if (!type.equals("//")) {
                    int labels = TWO_LABELS.contains(type) ? 2 : ONE_LABEL.contains(type) ? 1 : 0;
                    file.blocks(entry.key(), List.of(), labels, entry.value(), blocks);
                }
            }
        }
        return file.end(source, List.of(), blocks);
    }

    /** Reads a file of variable values, whose strings are no templates. */
    public static HclFile values(Source source) {
        JsonFile file = new JsonFile();
        List<Attribute> attributes = new ArrayList<>();
        for (Value.Obj top : file.objects(file.root(source), "a file of values")) {
            file.attributes(top, "", true, attributes);
        }
        return file.end(source, attributes, List.of());
    }

    /** What an object says as attributes and, for all that may be such, as blocks; its strings are no templates. */
    public static Body literal(Value.Obj values) {
        return new JsonFile().body(values, "", true);
    }

    private HclFile end(Source source, List<Attribute> attributes, List<Block> blocks) {
        Body body = new Body(
                attributes,
                blocks,
                whole && diagnostics.isEmpty(),
                source.span(0, source.text().length()));
        return new HclFile(source, body, List.of(), diagnostics);
    }

    private Value root(Source source) {
        Span all = source.span(0, source.text().length());
        List<Part> parts = new ArrayList<>(1);
        parts.add(Part.Literal.verbatim(source, 0, source.text().length()));
        return JsonReader.read(new Value.Text(parts, all), diagnostics);
    }

    /** An object or the objects of a list; anything else is said to be no such thing. */
    private List<Value.Obj> objects(Value value, String what) {
        List<Value.Obj> objects = new ArrayList<>();
        if (value instanceof Value.Obj obj) {
            objects.add(obj);
        } else if (value instanceof Value.Seq seq) {
            for (Value item : seq.items()) {
                objects.addAll(objects(item, what));
            }
        } else if (value instanceof Value.Unknown) {
            whole = false;
        } else if (!(value instanceof Value.Null)) {
            diagnostics.add(Diagnostic.error(value.span(), what + " must be an object"));
        }
        return objects;
    }

    private void blocks(Value.Text type, List<Located<String>> labels, int missing, Value value, List<Block> out) {
        for (Value.Obj obj : objects(value, "`" + type.shown() + "`")) {
            if (missing == 0) {
                Span header = labels.isEmpty()
                        ? type.span()
                        : labels.get(labels.size() - 1).span();
                Body body = body(obj, labels.size() > 1 ? "" : type.shown(), false);
                out.add(new Block(type.shown(), type.span(), labels, body, header, header.until(obj.span())));
                continue;
            }
            for (Value.Entry entry : obj.entries()) {
                String label = entry.key().shown();
                if (!label.equals("//")) {
                    List<Located<String>> more = new ArrayList<>(labels);
                    more.add(new Located<>(label, entry.key().span()));
                    blocks(type, more, missing - 1, entry.value(), out);
                }
            }
        }
    }

    private Body body(Value.Obj obj, String type, boolean literal) {
        List<Attribute> attributes = new ArrayList<>();
        int errors = diagnostics.size();
        attributes(obj, type, literal, attributes);
        List<Block> blocks = new ArrayList<>();
        for (Value.Entry entry : obj.entries()) {
            String name = entry.key().shown();
            if (name.equals("dynamic") && !literal) {
                blocks(entry.key(), List.of(), 1, entry.value(), blocks);
            } else if (!name.equals("//") && !type.equals("locals") && holdsObjects(entry.value())) {
                nested(entry.key(), entry.value(), literal, blocks);
            }
        }
        return new Body(attributes, blocks, errors == diagnostics.size(), obj.span());
    }

    private static boolean holdsObjects(Value value) {
        return value instanceof Value.Obj
                || value instanceof Value.Seq seq
                        && !seq.items().isEmpty()
                        && seq.items().get(0) instanceof Value.Obj;
    }

    private void nested(Value.Text type, Value value, boolean literal, List<Block> out) {
        List<Value> items = value instanceof Value.Seq seq ? seq.items() : List.of(value);
        for (Value item : items) {
            if (item instanceof Value.Obj obj) {
                Body body = body(obj, "", literal);
                out.add(new Block(type.shown(), type.span(), List.of(), body, type.span(), obj.span()));
            }
        }
    }

    private void attributes(Value.Obj obj, String type, boolean literal, List<Attribute> out) {
        Set<String> names = new HashSet<>();
        for (Value.Entry entry : obj.entries()) {
            String name = entry.key().shown();
            Span place = entry.key().span();
            if (name.equals("//") || name.equals("dynamic") && !literal) {
                continue;
            }
            if (!names.add(name)) {
                diagnostics.add(Diagnostic.error(place, "`" + name + "` stands here for the second time"));
                continue;
            }
            Expression value = value(name, type, literal, entry.value());
            out.add(new Attribute(name, place, value, place.until(value.span())));
        }
    }

    private Expression value(String name, String type, boolean literal, Value value) {
        if (literal
                || type.equals("variable") && name.equals("default")
                || type.equals("module") && name.equals("source")) {
            return literals.of(value);
        }
        boolean isType = type.equals("variable") && name.equals("type");
        if (isType
                && value instanceof Value.Text text
                && text.parts().size() == 1
                && text.parts().get(0) instanceof Part.Literal characters) {
            HclTemplate read = Transposed.expression(characters);
            return read.template().wrapped().isPresent()
                    ? read.template().wrapped().get()
                    : literals.of(value);
        }
        return templates.of(value);
    }
}
