package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A value that is there already. */
record Plain(Value value) implements Referent {

    @Override
    public Referent attribute(String name, Span place) {
        if (value instanceof Value.Obj obj) {
            return new Plain(entry(obj, name, place));
        }
        Value.Unknown open = Unknowns.whyOpen(value);
        if (open != null) {
            return new Plain(Unknowns.part(open, "." + name));
        }
        if (value instanceof Value.Seq seq && name.equals("*")) {
            return new Plain(seq);
        }
        return new Plain(Unknowns.failed(place, "a value without attributes has no `" + name + "`"));
    }

    /** The last entry of a key; not known where one behind it has a key that is not known and may be the same. */
    private static Value entry(Value.Obj obj, String name, Span place) {
        Value.Text wanted = Value.Text.computed(name, place);
        for (int i = obj.entries().size() - 1; i >= 0; i--) {
            Value.Entry entry = obj.entries().get(i);
            if (entry.key().is(name)) {
                return entry.value();
            }
            if (!entry.key().isLiteral() && !Boolean.FALSE.equals(Operators.equal(entry.key(), wanted))) {
                return Unknowns.derived(place, "." + name, entry.key());
            }
        }
        return Unknowns.failed(place, "there is no attribute `" + name + "` in the object");
    }

    @Override
    public Referent index(Value key, Span place) {
        Value.Unknown openKey = Unknowns.whyOpen(key);
        Value.Unknown open = Unknowns.whyOpen(value);
        if (open != null || openKey != null) {
            Value.Unknown why = open != null ? open : openKey;
            return new Plain(Unknowns.part(why, "[" + Canon.of(key) + "]"));
        }
        if (value instanceof Value.Obj) {
            Value.Text name = key.asText().orElse(null);
            if (name != null && name.isLiteral()) {
                return attribute(name.shown(), place);
            }
            return new Plain(Unknowns.derived(place, "[" + Canon.of(key) + "]", name == null ? value : name));
        }
        BigDecimal number = Numbers.of(key);
        if (value instanceof Value.Seq seq && number != null) {
            return new Plain(element(seq, number, place));
        }
        return new Plain(Unknowns.failed(place, "the value has no element of this index"));
    }

    private static Value element(Value.Seq seq, BigDecimal number, Span place) {
        if (number.signum() < 0
                || number.compareTo(BigDecimal.valueOf(seq.items().size())) >= 0) {
            Value.Unknown rest = Unknowns.rest(seq);
            return rest != null ? rest : Unknowns.failed(place, "the list has no element of this index");
        }
        int index = number.intValue();
        for (int i = 0; i <= index; i++) {
            Value.Unknown rest = Unknowns.restIn(seq.items().get(i));
            if (rest != null) {
                return rest;
            }
        }
        return seq.items().get(index);
    }

    @Override
    public Elements elements() {
        List<Elements.Element> list = new ArrayList<>();
        if (value instanceof Value.Seq seq) {
            for (int i = 0; i < seq.items().size(); i++) {
                Value item = seq.items().get(i);
                list.add(new Elements.Element(Numbers.value(i, item.span()), new Plain(item)));
            }
            return new Elements(list, false, null);
        }
        if (value instanceof Value.Obj obj) {
            for (Value.Entry entry : Objects.sorted(obj)) {
                list.add(new Elements.Element(entry.key(), new Plain(entry.value())));
            }
            return new Elements(list, true, null);
        }
        Value.Unknown open = Unknowns.whyOpen(value);
        return Elements.open(open != null ? open : Unknowns.failed(value.span(), "the value is no collection"));
    }
}
