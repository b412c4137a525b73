package io.github.ecrlint.cloudformation.transform;

import io.github.ecrlint.cloudformation.intrinsics.Evaluator;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code Fn::ForEach}, wherever it stands: replaced by what it repeats. */
public final class Loops {
    /** What the key of a loop begins with. */
    public static final String KEY = "Fn::ForEach::";

    /** More nodes than a template can have resources and properties. */
    private static final int MOST = 400_000;

    private final Evaluator evaluator;
    private final List<Diagnostic> out;
    private int made;
    private boolean saidTooMuch;

    private Loops(Evaluator evaluator, List<Diagnostic> out) {
        this.evaluator = evaluator;
        this.out = out;
    }

    /**
     * The template with its loops carried out.
     *
     * @param evaluator evaluates the collections: that of the template before
     * @param out is told of those that are not known
     */
    public static Value.Obj unrolled(Value.Obj root, Evaluator evaluator, List<Diagnostic> out) {
        return new Loops(evaluator, out).unroll(root);
    }

    private Value unroll(Value value) {
        if (++made > MOST) {
            return value;
        }
        if (value instanceof Value.Seq seq) {
            List<Value> items = new ArrayList<>(seq.items().size());
            boolean changed = false;
            for (Value item : seq.items()) {
                Value unrolled = unroll(item);
                changed |= unrolled != item;
                items.add(unrolled);
            }
            return changed ? new Value.Seq(items, seq.span()) : seq;
        }
        return value instanceof Value.Obj obj ? unroll(obj) : value;
    }

    private Value.Obj unroll(Value.Obj obj) {
        List<Value.Entry> entries = new ArrayList<>(obj.entries().size());
        boolean changed = false;
        for (Value.Entry entry : obj.entries()) {
            if (entry.key().shown().startsWith(KEY)) {
                repeat(entry, entries);
                changed = true;
                continue;
            }
            Value unrolled = unroll(entry.value());
            changed |= unrolled != entry.value();
            entries.add(unrolled == entry.value() ? entry : new Value.Entry(entry.key(), unrolled));
        }
        return changed ? new Value.Obj(entries, obj.span()) : obj;
    }

    private void repeat(Value.Entry loop, List<Value.Entry> entries) {
        String name = loop.key().shown();
        if (!(loop.value() instanceof Value.Seq seq)
                || seq.items().size() != 3
                || !(seq.items().get(0) instanceof Value.Text identifier)
                || !(seq.items().get(2) instanceof Value.Obj output)) {
            say(loop, name, "it has no identifier, collection and output");
            return;
        }
        Value collection = evaluator.evaluate(seq.items().get(1));
        if (!(collection instanceof Value.Seq items)) {
            String why = collection instanceof Value.Unknown unknown
                    ? unknown.because().reason()
                    : "its collection is no list";
            say(loop, name, why);
            return;
        }
        for (Value item : items.items()) {
            Optional<Value.Text> text = item.asText();
            if (text.isEmpty() || !text.get().isLiteral()) {
                say(loop, name, "an item of its collection is not known");
                continue;
            }
            Filling filling = new Filling(identifier.shown(), text.get());
            Value filled = made <= MOST ? filling.in(output) : output;
            made += filling.size();
            if (made <= MOST) {
                entries.addAll(unroll((Value.Obj) filled).entries());
            }
        }
        if (made > MOST && !saidTooMuch) {
            saidTooMuch = true;
            say(loop, name, "it makes too much");
        }
    }

    private void say(Value.Entry loop, String name, String why) {
        out.add(Diagnostic.warning(loop.key().span(), "what `" + name + "` makes is not read: " + why));
    }
}
