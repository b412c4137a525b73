package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A name with a fixed set of attributes: {@code each}, {@code count}, {@code path}, the iterator of a dynamic block. */
record Fields(Map<String, Referent> fields, Span span) implements Referent {

    @Override
    public Value value() {
        List<Value.Entry> entries = new ArrayList<>();
        for (Map.Entry<String, Referent> field : fields.entrySet()) {
            entries.add(new Value.Entry(
                    Value.Text.computed(field.getKey(), span), field.getValue().value()));
        }
        return new Value.Obj(entries, span);
    }

    @Override
    public Referent attribute(String name, Span place) {
        Referent field = fields.get(name);
        return field != null ? field : new Plain(Unknowns.failed(place, "there is no `" + name + "` here"));
    }

    @Override
    public Referent index(Value key, Span place) {
        Value.Text name = key.asText().orElse(null);
        return name != null && name.isLiteral() ? attribute(name.shown(), place) : new Plain(value()).index(key, place);
    }

    @Override
    public Elements elements() {
        return new Plain(value()).elements();
    }
}
