package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Functions whose first argument is a list. */
final class Lists {
    private static final int DEEPEST = 50;
    private static final int LONGEST = 10_000;

    private Lists() {}

    static Value call(Arguments arguments) {
        Value.Seq seq = arguments.list(0);
        if (seq == null) {
            return null;
        }
        List<Value> items = seq.items();
        return switch (arguments.function()) {
            case "flatten" -> flatten(seq, arguments);
            case "compact" -> new Value.Seq(compact(items), arguments.place());
            case "distinct" -> distinct(items, arguments);
            case "sort" -> new Value.Seq(sorted(items), arguments.place());
            case "reverse" -> reversed(seq, arguments);
            case "element" -> element(seq, arguments);
            case "slice" -> slice(seq, arguments);
            case "chunklist" -> chunks(seq, arguments);
            case "contains" -> arguments.count() < 2 ? null : truth(contains(items, arguments.get(1)), arguments);
            case "index" -> index(items, arguments);
            case "one" -> one(seq, arguments);
            case "alltrue", "anytrue" -> truth(all(items, arguments.function().equals("alltrue")), arguments);
            default -> null;
        };
    }

    private static Value distinct(List<Value> items, Arguments arguments) {
        Value.Seq distinct = new Value.Seq(CollectionFunctions.distinct(Unified.items(items)), arguments.place());
        Value.Unknown open = CollectionFunctions.mayEqualAnother(distinct.items());
        return arguments.scope().module().evaluation().numbered(distinct, open);
    }

    private static Value truth(Boolean truth, Arguments arguments) {
        return truth == null ? null : arguments.bool(truth);
    }

    private static Value flatten(Value.Seq seq, Arguments arguments) {
        List<Value> items = new ArrayList<>();
        return flatten(seq, items, 0) ? new Value.Seq(items, arguments.place()) : null;
    }

    /** In order; what is not known comes first as if it were any number of elements, for it may belong anywhere. */
    static List<Value> sorted(List<Value> items) {
        List<Value> sorted = new ArrayList<>(items.size());
        List<Value> known = new ArrayList<>(items.size());
        for (Value item : items) {
            if (item instanceof Value.Unknown unknown && items.size() > 1) {
                sorted.add(Unknowns.restOf(unknown));
            } else {
                known.add(item);
            }
        }
        sorted.addAll(CollectionFunctions.sorted(known));
        return sorted;
    }

    private static boolean flatten(Value.Seq seq, List<Value> out, int depth) {
        for (Value item : seq.items()) {
            if (out.size() > LONGEST || depth > DEEPEST) {
                return false;
            }
            if (item instanceof Value.Seq inner) {
                if (!flatten(inner, out, depth + 1)) {
                    return false;
                }
            } else {
                out.add(item instanceof Value.Unknown unknown ? Unknowns.restOf(unknown) : item);
            }
        }
        return true;
    }

    private static List<Value> compact(List<Value> items) {
        List<Value> kept = new ArrayList<>();
        for (Value item : items) {
            Value.Unknown open = Unknowns.whyOpen(item);
            if (open != null && open.because().meaning() == Hole.Meaning.OPAQUE) {
                kept.add(Unknowns.restOf(open));
            } else if (!(item instanceof Value.Null)
                    && !(item instanceof Value.Text text && text.parts().isEmpty())) {
                kept.add(item);
            }
        }
        return kept;
    }

    private static Value reversed(Value.Seq seq, Arguments arguments) {
        List<Value> reversed = new ArrayList<>(seq.items());
        java.util.Collections.reverse(reversed);
        return new Value.Seq(reversed, arguments.place());
    }

    private static Value element(Value.Seq seq, Arguments arguments) {
        int index = arguments.count() < 2 ? -1 : Numbers.whole(arguments.get(1), Integer.MIN_VALUE);
        if (index == Integer.MIN_VALUE || Unknowns.rest(seq) != null) {
            return null;
        }
        int size = seq.items().size();
        return size == 0
                ? Unknowns.failed(arguments.place(), "`element` gets an empty list")
                : seq.items().get(Math.floorMod(index, size));
    }

    private static Value slice(Value.Seq seq, Arguments arguments) {
        int from = arguments.count() < 3 ? -1 : Numbers.whole(arguments.get(1), -1);
        int to = from < 0 ? -1 : Numbers.whole(arguments.get(2), -1);
        boolean fits = from >= 0 && from <= to && to <= seq.items().size() && Unknowns.rest(seq) == null;
        return fits ? new Value.Seq(seq.items().subList(from, to), arguments.place()) : null;
    }

    private static Value chunks(Value.Seq seq, Arguments arguments) {
        int size = arguments.count() < 2 ? -1 : Numbers.whole(arguments.get(1), -1);
        size = size == 0 ? Math.max(1, seq.items().size()) : size; // all in one
        if (size < 0 || Unknowns.rest(seq) != null) {
            return null;
        }
        List<Value> chunks = new ArrayList<>();
        for (int i = 0; i < seq.items().size(); i += size) {
            int to = (int) Math.min(seq.items().size(), i + (long) size);
            chunks.add(new Value.Seq(seq.items().subList(i, to), arguments.place()));
        }
        return new Value.Seq(chunks, arguments.place());
    }

    /** Whether an item equals the value, or null where that is not known. */
    static Boolean contains(List<Value> items, Value value) {
        Boolean found = false;
        for (Value item : items) {
            Boolean equal = Operators.equal(item, value);
            if (Boolean.TRUE.equals(equal)) {
                return true;
            }
            found = equal == null || Unknowns.restIn(item) != null ? null : found;
        }
        return found;
    }

    private static Value index(List<Value> items, Arguments arguments) {
        for (int i = 0; i < items.size() && arguments.count() > 1; i++) {
            Boolean equal = Operators.equal(items.get(i), arguments.get(1));
            if (equal == null) {
                return null;
            }
            if (equal) {
                return Numbers.value(i, arguments.place());
            }
        }
        return Unknowns.failed(arguments.place(), "`index` finds no such element");
    }

    private static Value one(Value.Seq seq, Arguments arguments) {
        if (Unknowns.rest(seq) != null) {
            return null;
        }
        if (seq.items().isEmpty()) {
            return new Value.Null(arguments.place());
        }
        return seq.items().size() == 1
                ? seq.items().get(0)
                : Unknowns.failed(arguments.place(), "`one` gets more than one element");
    }

    /** Whether all items are true, or any; null where that is not known. */
    private static Boolean all(List<Value> items, boolean every) {
        Boolean result = every;
        for (Value item : items) {
            if (item instanceof Value.Null && !every) {
                continue;
            }
            Boolean truth = item instanceof Value.Null ? Boolean.FALSE : Evaluator.truth(item);
            if (truth != null && truth != every) {
                return !every;
            }
            result = truth == null ? null : result;
        }
        return result;
    }
}
