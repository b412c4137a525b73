package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** A text being put together at one place. */
final class Texts {
    private final Span place;
    private final List<Part> parts = new ArrayList<>();

    Texts(Span place) {
        this.place = place;
    }

    Texts add(String text) {
        if (!text.isEmpty()) {
            parts.add(Part.Literal.computed(text, place));
        }
        return this;
    }

    Texts open(Hole hole) {
        parts.add(new Part.Open(hole, place));
        return this;
    }

    /** Adds another text, whose characters keep their places. */
    Texts text(Value.Text text) {
        parts.addAll(text.parts());
        return this;
    }

    Value.Text build() {
        return new Value.Text(parts, place);
    }
}
