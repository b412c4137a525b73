package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.terraform.syntax.Expression;
import io.github.ecrlint.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Values made to fit a variable's type, as Terraform converts what is given and what is the default. */
final class Types {
    private static final int DEEPEST = 20;

    private Types() {}

    static Value convert(Expression type, Value value, Scope scope) {
        return convert(type, value, scope, 0);
    }

    private static Value convert(Expression type, Value value, Scope scope, int depth) {
        if (value instanceof Value.Null || value instanceof Value.Unknown || depth > DEEPEST) {
            return value;
        }
        if (type instanceof Expression.Call call && !call.arguments().isEmpty()) {
            Expression inner = call.arguments().get(0);
            return switch (call.name()) {
                case "object" ->
                    value instanceof Value.Obj obj && inner instanceof Expression.Obj fields
                            ? object(fields, obj, scope, depth)
                            : value;
                case "list", "map" -> collection(each(inner, value, scope, depth), false, scope);
                case "set" -> set(each(inner, value, scope, depth), scope);
                case "tuple" -> tuple(inner, value, scope, depth);
                case "optional" -> convert(inner, value, scope, depth + 1);
                default -> value;
            };
        }
        String name = type instanceof Expression.Variable word ? word.name() : Literals.text(type);
        return name == null ? value : simple(name, value, scope);
    }

    /** A value of a type that is one word; up to version 0.11 the word stood in quotes. */
    private static Value simple(String type, Value value, Scope scope) {
        switch (type) {
            case "string" -> {
                Value.Text text = value.asText().orElse(null);
                return text != null ? text : value;
            }
            case "number" -> {
                BigDecimal number = Numbers.of(value);
                return number != null ? new Value.Num(number, value.span()) : value;
            }
            case "bool" -> {
                Boolean truth = value instanceof Value.Text ? Evaluator.truth(value) : null;
                return truth != null ? new Value.Bool(truth, value.span()) : value;
            }
            case "list", "map" -> {
                return collection(value, false, scope);
            }
            case "set" -> {
                return set(value, scope);
            }
            default -> {
                return value;
            }
        }
    }

    private static Value set(Value value, Scope scope) {
        return collection(value instanceof Value.Seq seq ? ConversionFunctions.set(seq) : value, true, scope);
    }

    /** A list, set or map, which no tuple or object equals. */
    private static Value collection(Value value, boolean set, Scope scope) {
        Value unified = Unified.in(value);
        Value own = unified == value ? value.at(value.span()) : unified;
        return scope.module().evaluation().collection(own, set);
    }

    private static Value each(Expression inner, Value value, Scope scope, int depth) {
        if (value instanceof Value.Seq seq) {
            List<Value> items = new ArrayList<>(seq.items().size());
            for (Value item : seq.items()) {
                items.add(convert(inner, item, scope, depth + 1));
            }
            return scope.module().evaluation().like(seq, new Value.Seq(items, seq.span()));
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

    private static Value tuple(Expression types, Value value, Scope scope, int depth) {
        boolean fits = types instanceof Expression.Tuple given
                && value instanceof Value.Seq seq
                && given.items().size() == seq.items().size();
        if (!fits) {
            return value;
        }
        List<Value> items = new ArrayList<>();
        for (int i = 0; i < ((Value.Seq) value).items().size(); i++) {
            Expression type = ((Expression.Tuple) types).items().get(i);
            items.add(convert(type, ((Value.Seq) value).items().get(i), scope, depth + 1));
        }
        return new Value.Seq(items, value.span());
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
