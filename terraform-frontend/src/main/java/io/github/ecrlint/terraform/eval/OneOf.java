package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The element of an object that is known by a key that is not: what all elements have alike is known, for with a key of none of them
 * Terraform evaluates nothing.
 *
 * @param open what is known without a look at the elements
 */
record OneOf(List<Value> all, Referent open) implements Referent {
    private static final int MOST = 200;

    /** What is found in an object by a key; {@code found} itself where the key is known, or the object is not. */
    static Referent of(Referent object, Value key, Referent found) {
        Value.Text text = key.asText().orElse(null);
        boolean isKnown = text == null || text.isLiteral();
        if (isKnown || !(object instanceof Plain plain) || !(plain.value() instanceof Value.Obj obj)) {
            return found;
        }
        List<Value> all = new ArrayList<>();
        for (Value.Entry entry : obj.entries()) {
            if (!entry.key().isLiteral() || all.size() == MOST) {
                return found;
            }
            all.add(entry.value());
        }
        return all.isEmpty() ? found : narrowed(all, found);
    }

    private static Referent narrowed(List<Value> all, Referent open) {
        for (int i = 1; i < all.size(); i++) {
            if (!Boolean.TRUE.equals(Operators.equal(all.get(0), all.get(i)))) {
                return new OneOf(all, open);
            }
        }
        return new Plain(all.get(0));
    }

    @Override
    public Value value() {
        return open.value();
    }

    @Override
    public Referent attribute(String name, Span place) {
        List<Value> parts = new ArrayList<>(all.size());
        for (Value value : all) {
            parts.add(new Plain(value).attribute(name, place).value());
        }
        return parts(parts, open.attribute(name, place));
    }

    @Override
    public Referent index(Value key, Span place) {
        List<Value> parts = new ArrayList<>(all.size());
        for (Value value : all) {
            parts.add(new Plain(value).index(key, place).value());
        }
        return parts(parts, open.index(key, place));
    }

    private static Referent parts(List<Value> parts, Referent without) {
        for (Value part : parts) {
            if (Unknowns.fails(part)) {
                return without;
            }
        }
        return narrowed(parts, without);
    }

    @Override
    public Elements elements() {
        return open.elements();
    }
}
