package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Functions over lists, sets, maps and objects; what is not known of them stays in them as an element that is open. */
final class CollectionFunctions {
    private static final int LONGEST = 10_000;

    private CollectionFunctions() {}

    static Value call(Arguments arguments) {
        Value result = switch (arguments.function()) {
            case "concat" -> sequence(arguments.joined(0), arguments);
            case "list" -> sequence(arguments.values(), arguments);
            case "merge" -> merge(arguments);
            case "map" -> map(arguments);
            case "lookup" -> lookup(arguments);
            case "length" -> length(arguments);
            case "coalesce", "coalescelist" -> coalesce(arguments);
            case "keys", "values" -> keysOrValues(arguments);
            case "zipmap" -> zipmap(arguments);
            case "range" -> range(arguments);
            case "setunion", "setintersection", "setsubtract" -> sets(arguments);
            case "matchkeys", "transpose" -> Matching.call(arguments);
            case "setproduct" -> product(arguments);
            default -> Lists.call(arguments);
        };
        return result != null ? result : arguments.open();
    }

    private static Value sequence(List<Value> items, Arguments arguments) {
        return items == null || items.size() > LONGEST ? null : new Value.Seq(items, arguments.place());
    }

    private static Value merge(Arguments arguments) {
        List<Value.Entry> entries = new ArrayList<>();
        for (Value value : arguments.values()) {
            if (value instanceof Value.Obj obj) {
                entries.addAll(obj.entries());
            } else if (!(value instanceof Value.Null)) {
                return null;
            }
        }
        return new Value.Obj(Objects.once(entries), arguments.place());
    }

    private static Value map(Arguments arguments) {
        List<Value.Entry> entries = new ArrayList<>();
        for (int i = 0; i + 1 < arguments.count(); i += 2) {
            Value.Text key = arguments.text(i);
            if (key == null) {
                return null;
            }
            entries.add(new Value.Entry(key, arguments.get(i + 1)));
        }
        return new Value.Obj(Objects.once(entries), arguments.place());
    }

    private static Value lookup(Arguments arguments) {
        Value.Obj obj = arguments.object(0);
        String key = arguments.literal(1);
        if (obj == null || key == null) {
            return null;
        }
        Value found = obj.get(key).orElse(null);
        if (found != null) {
            return found;
        }
        for (Value.Entry entry : obj.entries()) {
            if (!entry.key().isLiteral()) {
                return null;
            }
        }
        return arguments.count() > 2
                ? arguments.get(2)
                : Unknowns.failed(arguments.place(), "`lookup` finds no `" + key + "`");
    }

    private static Value length(Arguments arguments) {
        if (arguments.count() != 1) {
            return null;
        }
        Value value = arguments.get(0);
        if (value instanceof Value.Seq seq && Unknowns.rest(seq) == null) {
            Evaluation evaluation = arguments.scope().module().evaluation();
            Value.Unknown any = evaluation.isSet(seq) ? mayEqualAnother(seq.items()) : evaluation.whyAnyNumber(seq);
            return any != null
                    ? Unknowns.derived(arguments.place(), "length", any)
                    : Numbers.value(seq.items().size(), arguments.place());
        }
        if (value instanceof Value.Obj obj) {
            return Numbers.value(Objects.once(obj.entries()).size(), arguments.place());
        }
        return value instanceof Value.Text text && text.isLiteral()
                ? Numbers.value(Graphemes.count(text.shown()), arguments.place())
                : null;
    }

    private static Value coalesce(Arguments arguments) {
        boolean lists = arguments.function().equals("coalescelist");
        for (Value value : lists ? arguments.values() : Unified.items(arguments.values())) {
            Value.Unknown open = Unknowns.whyOpen(value);
            if (open != null && open.because().meaning() == Hole.Meaning.OPAQUE) {
                return null;
            }
            if (lists && value instanceof Value.Seq seq && mayBeEmpty(seq)) {
                return null;
            }
            boolean empty = value instanceof Value.Null
                    || !lists
                            && value instanceof Value.Text text
                            && text.parts().isEmpty()
                    || lists && value instanceof Value.Seq seq && seq.items().isEmpty();
            if (!empty) {
                return value;
            }
        }
        return Unknowns.failed(arguments.place(), "`" + arguments.function() + "` gets nothing but empty values");
    }

    private static boolean mayBeEmpty(Value.Seq seq) {
        boolean open = !seq.items().isEmpty();
        for (Value item : seq.items()) {
            open &= Unknowns.restIn(item) != null;
        }
        return open;
    }

    private static Value keysOrValues(Arguments arguments) {
        Value.Obj obj = arguments.object(0);
        if (obj == null) {
            return null;
        }
        List<Value> items = new ArrayList<>();
        for (Value.Entry entry : Objects.sorted(obj)) {
            items.add(arguments.function().equals("keys") ? entry.key() : entry.value());
        }
        return new Value.Seq(items, arguments.place());
    }

    private static Value zipmap(Arguments arguments) {
        Value.Seq keys = arguments.list(0);
        Value.Seq values = arguments.list(1);
        if (keys == null
                || values == null
                || keys.items().size() != values.items().size()
                || Unknowns.rest(keys) != null) {
            return null;
        }
        List<Value.Entry> entries = new ArrayList<>();
        for (int i = 0; i < keys.items().size(); i++) {
            Value.Text key = keys.items().get(i).asText().orElse(null);
            if (key == null) {
                return null;
            }
            entries.add(new Value.Entry(key, values.items().get(i)));
        }
        return new Value.Obj(Objects.once(entries), arguments.place());
    }

    private static Value range(Arguments arguments) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (Value value : arguments.values()) {
            BigDecimal number = Numbers.of(value);
            if (number == null) {
                return null;
            }
            numbers.add(number);
        }
        if (numbers.isEmpty() || numbers.size() > 3) {
            return null;
        }
        BigDecimal from = numbers.size() == 1 ? BigDecimal.ZERO : numbers.get(0);
        BigDecimal to = numbers.size() == 1 ? numbers.get(0) : numbers.get(1);
        BigDecimal down = from.compareTo(to) > 0 ? BigDecimal.ONE.negate() : BigDecimal.ONE;
        BigDecimal step = numbers.size() == 3 ? numbers.get(2) : down;
        List<Value> items = new ArrayList<>();
        while (step.signum() > 0 ? from.compareTo(to) < 0 : from.compareTo(to) > 0) {
            if (items.size() >= 1024 || step.signum() == 0) {
                return null;
            }
            items.add(new Value.Num(from, arguments.place()));
            from = from.add(step);
        }
        return new Value.Seq(items, arguments.place());
    }

    private static Value sets(Arguments arguments) {
        Value.Seq first = arguments.list(0);
        if (arguments.count() == 0) {
            return null;
        }
        if (arguments.function().equals("setunion")) {
            List<Value> all = arguments.joined(0);
            return all == null ? null : new Value.Seq(sorted(distinct(Unified.items(all))), arguments.place());
        }
        if (first == null) {
            return null;
        }
        boolean wanted = arguments.function().equals("setintersection");
        List<Value> all = arguments.joined(0);
        boolean texts = all != null && Unified.items(all) != all;
        List<Value> kept = texts ? Unified.texts(first.items()) : first.items();
        for (int i = 1; i < arguments.count(); i++) {
            Value.Seq other = arguments.list(i);
            if (other == null) {
                return null;
            }
            List<Value> next = new ArrayList<>();
            for (Value item : kept) {
                Boolean found = Lists.contains(texts ? Unified.texts(other.items()) : other.items(), item);
                if (found == null) {
                    return null;
                }
                if (found == wanted) {
                    next.add(item);
                }
            }
            kept = next;
        }
        return new Value.Seq(sorted(distinct(kept)), arguments.place());
    }

    private static Value product(Arguments arguments) {
        List<List<Value>> rows = new ArrayList<>();
        rows.add(List.of());
        for (int i = 0; i < arguments.count(); i++) {
            Value.Seq seq = arguments.list(i);
            if (seq == null
                    || Unknowns.rest(seq) != null
                    || rows.size() * (long) seq.items().size() > LONGEST) {
                return null;
            }
            List<List<Value>> longer = new ArrayList<>();
            for (List<Value> row : rows) {
                for (Value item : Unified.items(seq.items())) {
                    List<Value> next = new ArrayList<>(row);
                    next.add(item);
                    longer.add(next);
                }
            }
            rows = longer;
        }
        List<Value> items = new ArrayList<>();
        for (List<Value> row : rows) {
            items.add(new Value.Seq(row, arguments.place()));
        }
        return new Value.Seq(items, arguments.place());
    }

    /** The items, of equal ones the first. */
    static List<Value> distinct(List<Value> items) {
        Map<String, Value> seen = new LinkedHashMap<>();
        int others = 0;
        for (Value item : items) {
            boolean scalar = item.asText().isPresent();
            String key = scalar ? Canon.of(item) : "#" + others++;
            if (scalar || !isThere(seen, item)) {
                seen.putIfAbsent(key, item);
            }
        }
        return new ArrayList<>(seen.values());
    }

    /** What is not known of the first of distinct elements that may turn out equal to another, or null. */
    static Value.Unknown mayEqualAnother(List<Value> distinct) {
        for (Value item : distinct) {
            Hole hole = Unknowns.holeIn(item);
            if (hole == null) {
                continue;
            }
            for (Value other : distinct) {
                if (other != item && Operators.equal(item, other) == null) {
                    return new Value.Unknown(hole, item.span());
                }
            }
        }
        return null;
    }

    private static boolean isThere(Map<String, Value> seen, Value item) {
        for (Value other : seen.values()) {
            if (Boolean.TRUE.equals(Operators.equal(other, item))) {
                return true;
            }
        }
        return false;
    }

    /** The items in the order of a set: texts by their characters, numbers by size, others as they come. */
    static List<Value> sorted(List<Value> items) {
        List<Value> sorted = new ArrayList<>(items);
        Collections.sort(sorted, new Comparator<Value>() {
            @Override
            public int compare(Value a, Value b) {
                if (a instanceof Value.Text x && b instanceof Value.Text y) {
                    return x.shown().compareTo(y.shown());
                }
                if (a instanceof Value.Num x && b instanceof Value.Num y) {
                    return x.value().compareTo(y.value());
                }
                return Integer.compare(rank(a), rank(b));
            }

            private int rank(Value value) {
                return value instanceof Value.Text ? 0 : value instanceof Value.Num ? 1 : 2;
            }
        });
        return sorted;
    }
}
