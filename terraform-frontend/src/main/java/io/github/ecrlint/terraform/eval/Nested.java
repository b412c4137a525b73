package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.terraform.syntax.Attribute;
import io.github.ecrlint.terraform.syntax.Block;
import io.github.ecrlint.terraform.syntax.Body;
import io.github.ecrlint.terraform.syntax.Expression;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A block within a block, written there or made by a {@code dynamic} block. */
public final class Nested {
    private static final int DEEPEST = 12;

    private final Body body;
    private final Span header;
    private final Span span;
    private final Scope scope;
    private final Value.Unknown open;

    private Nested(Body body, Span header, Span span, Scope scope, Value.Unknown open) {
        this.body = body;
        this.header = header;
        this.span = span;
        this.scope = scope;
        this.open = open;
    }

    /** The blocks of a type in a body; where it is not known how many a {@code dynamic} block makes, one that is open. */
    static List<Nested> of(Body body, String type, Scope scope) {
        List<Nested> found = new ArrayList<>();
        for (Block block : body.blocks()) {
            if (block.type().equals(type)) {
                found.add(new Nested(block.body(), block.headerSpan(), block.span(), scope, null));
            } else if (block.type().equals("dynamic") && type.equals(block.label(0))) {
                expand(block, type, scope, found);
            }
        }
        Attribute assigned = found.isEmpty() ? body.attribute(type) : null;
        if (assigned != null) {
            assign(assigned.value(), assigned, scope, found);
        }
        return found;
    }

    /** Blocks that are assigned as if they were an attribute: up to version 0.11 Terraform made no difference. */
    private static void assign(Expression value, Attribute as, Scope scope, List<Nested> found) {
        if (value instanceof Expression.Obj obj) {
            found.add(new Nested(body(obj), as.nameSpan(), as.span(), scope, null));
            return;
        }
        if (value instanceof Expression.Tuple list) {
            for (Expression item : list.items()) {
                assign(item, as, scope, found);
            }
            return;
        }
        Value evaluated = Evaluator.evaluate(value, scope);
        boolean none = evaluated instanceof Value.Null
                || evaluated instanceof Value.Seq seq && seq.items().isEmpty();
        if (!none) {
            String why = "`" + as.name() + "` is assigned, and not written as a block";
            found.add(new Nested(
                    new Body(List.of(), List.of(), true, as.span()),
                    as.nameSpan(),
                    as.span(),
                    scope,
                    Unknowns.of(scope.id(value.span()), why, value.span())));
        }
    }

    private static Body body(Expression.Obj obj) {
        List<Attribute> attributes = new ArrayList<>();
        boolean whole = true;
        for (Expression.Item item : obj.items()) {
            Optional<String> name = item.word();
            if (name.isEmpty() && item.key() instanceof Expression.Template text) {
                name = text.literal();
            }
            whole &= name.isPresent();
            if (name.isPresent()) {
                attributes.add(new Attribute(name.get(), item.key().span(), item.value(), item.span()));
            }
        }
        return new Body(attributes, List.of(), whole, obj.span());
    }

    private static void expand(Block dynamic, String type, Scope scope, List<Nested> found) {
        Attribute each = dynamic.body().attribute("for_each");
        List<Block> contents = dynamic.body().blocks("content");
        Span header = dynamic.headerSpan();
        if (each == null || contents.isEmpty()) {
            String why = "the dynamic block of `" + type + "` could not be read";
            Value.Unknown unknown = Unknowns.of(scope.id(header), why, header);
            found.add(new Nested(dynamic.body(), header, dynamic.span(), scope, unknown));
            return;
        }
        Block content = contents.get(0);
        Attribute named = dynamic.body().attribute("iterator");
        String iterator = named != null && named.value() instanceof Expression.Variable v ? v.name() : type;
        Elements elements = Evaluator.elements(each.value(), scope);
        if (elements.open() != null) {
            found.add(new Nested(content.body(), header, dynamic.span(), scope, elements.open()));
        }
        for (Elements.Element element : elements.list()) {
            Value.Unknown whole = element.value() instanceof Plain plain ? Unknowns.whyOpen(plain.value()) : null;
            Value.Unknown rest = whole == null ? null : Unknowns.restIn(whole);
            Scope inner = scope.withElement(iterator, element, header);
            found.add(new Nested(content.body(), header, content.span(), inner, rest));
        }
    }

    /** Why it is not known how many such blocks there are, or null for one that is there. */
    public Value.Unknown open() {
        return open;
    }

    /** The type and labels of the block. */
    public Span header() {
        return header;
    }

    public Span span() {
        return span;
    }

    /** Whether all of it was read. */
    boolean isWhole() {
        return body.whole();
    }

    Scope scope() {
        return scope;
    }

    /** The attribute as written, or null. */
    Attribute written(String name) {
        return body.attribute(name);
    }

    /** The value of an attribute, or null where it is absent or null. */
    public Value get(String name) {
        Attribute attribute = body.attribute(name);
        Value value = attribute == null ? null : Evaluator.evaluate(attribute.value(), scope);
        return value instanceof Value.Null ? null : value;
    }

    /** The place of an attribute's expression, or null where it is absent. */
    public Span expression(String name) {
        Attribute attribute = body.attribute(name);
        return attribute == null ? null : attribute.value().span();
    }

    /** The blocks of a type within it, those of {@code dynamic} blocks among them. */
    public List<Nested> blocks(String wanted) {
        return of(body, wanted, scope);
    }

    /** All of it as an object, blocks as lists of objects. */
    Value value() {
        return value(0);
    }

    private Value value(int depth) {
        List<Value.Entry> entries = new ArrayList<>();
        for (Attribute attribute : body.attributes()) {
            Value.Text key = Value.Text.computed(attribute.name(), attribute.nameSpan());
            entries.add(new Value.Entry(key, Evaluator.evaluate(attribute.value(), scope)));
        }
        List<String> types = new ArrayList<>();
        for (Block block : body.blocks()) {
            String name = block.type().equals("dynamic") ? block.label(0) : block.type();
            if (name != null && !types.contains(name) && depth < DEEPEST) {
                types.add(name);
                List<Value> items = new ArrayList<>();
                for (Nested nested : blocks(name)) {
                    items.add(nested.open != null ? Unknowns.restOf(nested.open) : nested.value(depth + 1));
                }
                Value.Text key = Value.Text.computed(name, block.typeSpan());
                entries.add(new Value.Entry(key, new Value.Seq(items, block.span())));
            }
        }
        return new Value.Obj(entries, span);
    }
}
