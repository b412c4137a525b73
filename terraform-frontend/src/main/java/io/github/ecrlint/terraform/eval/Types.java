package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.terraform.syntax.Expression;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Values made to fit a variable's type, as far as that changes what they say: attributes that the type makes optional. */
final class Types {
    private static final int DEEPEST = 20;

    private Types() {}

    static Referent convert(Expression type, Referent referent, Scope scope) {
        if (!(referent instanceof Plain plain) || !(type instanceof Expression.Call)) {
            return referent;
        }
        Value converted = convert(type, plain.value(), scope, 0);
        return converted == plain.value() ? referent : new Plain(converted);
    }

    private static Value convert(Expression type, Value value, Scope scope, int depth) {
        if (!(type instanceof Expression.Call call) || call.arguments().isEmpty() || depth > DEEPEST) {
            return value;
        }
        Expression inner = call.arguments().get(0);
        return switch (call.name()) {
            case "object" ->
                value instanceof Value.Obj obj && inner instanceof Expression.Obj fields
                        ? object(fields, obj, scope, depth)
                        : value;
            case "list", "set", "map" -> each(inner, value, scope, depth);
            case "optional" -> convert(inner, value, scope, depth + 1);
            default -> value;
        };
    }

    private static Value each(Expression inner, Value value, Scope scope, int depth) {
        if (!(inner instanceof Expression.Call)) {
            return value;
        }
        if (value instanceof Value.Seq seq) {
            List<Value> items = new ArrayList<>(seq.items().size());
            for (Value item : seq.items()) {
                items.add(convert(inner, item, scope, depth + 1));
            }
            return new Value.Seq(items, seq.span());
        }
        if (value instanceof Value.Obj obj) {
            List<Value.Entry> entries = new ArrayList<>(obj.entries().size());
            for (Value.Entry entry : obj.entries()) {
                entries.add(new Value.Entry(entry.key(), convert(inner, entry.value(), scope, depth + 1)));
            }
            return new Value.Obj(entries, obj.span());
        }
        return value;
    }

    private static Value object(Expression.Obj fields, Value.Obj obj, Scope scope, int depth) {
        List<Value.Entry> entries = new ArrayList<>(fields.items().size());
        for (Expression.Item field : fields.items()) {
            String name = field.word().isPresent() ? field.word().get() : Literals.text(field.key());
            if (name == null) {
                return obj;
            }
            Value given = null;
            Value.Text key = Value.Text.computed(name, obj.span());
            for (Value.Entry entry : obj.entries()) {
                if (entry.key().is(name)) {
                    given = entry.value();
                    key = entry.key();
                }
            }
            boolean optional =
                    field.value() instanceof Expression.Call call && call.name().equals("optional");
            if (given == null || given instanceof Value.Null && optional) {
                given = optional ? absent((Expression.Call) field.value(), obj, scope, depth) : given;
            } else {
                given = convert(field.value(), given, scope, depth + 1);
            }
            if (given != null) {
                entries.add(new Value.Entry(key, given));
            }
        }
        return new Value.Obj(entries, obj.span());
    }

    private static Value absent(Expression.Call optional, Value.Obj obj, Scope scope, int depth) {
        if (optional.arguments().size() < 2) {
            return new Value.Null(obj.span());
        }
        Value fallback = Evaluator.evaluate(optional.arguments().get(1), scope);
        return convert(optional.arguments().get(0), fallback, scope, depth + 1);
    }
}
