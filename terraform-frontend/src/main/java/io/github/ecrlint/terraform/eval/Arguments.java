package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** The evaluated arguments of a call. */
record Arguments(String function, List<Value> values, Span place, Scope scope) {
    private static final int LONGEST = 1_000_000;
    private static final int MOST_PARTS = 200_000;
    private static final int MOST_CHARACTERS = 4_000_000;

    int count() {
        return values.size();
    }

    Value get(int index) {
        return values.get(index);
    }

    /** The argument as a text, or null where it is none or missing. */
    Value.Text text(int index) {
        return index < values.size() ? values.get(index).asText().orElse(null) : null;
    }

    /** The argument as a text without holes, or null; null too where it is too long to compute with. */
    String literal(int index) {
        Value.Text text = text(index);
        return text != null && text.isLiteral() && !isLong(text) ? text.shown() : null;
    }

    /** Texts that double themselves, local by local, must end somewhere. */
    private static boolean isLong(Value.Text text) {
        long length = 0;
        for (Part part : text.parts()) {
            length += ((Part.Literal) part).text().length();
        }
        return length > LONGEST;
    }

    /** Whether the texts among them, and in the lists among them, are too much to go through again. */
    boolean areTooLong() {
        long[] size = new long[2];
        for (Value value : values) {
            if (value instanceof Value.Seq seq) {
                for (Value item : seq.items()) {
                    count(item, size);
                }
            } else {
                count(value, size);
            }
        }
        return size[0] > MOST_PARTS || size[1] > MOST_CHARACTERS;
    }

    private static void count(Value value, long[] size) {
        if (value instanceof Value.Text text) {
            size[0] += text.parts().size();
            for (Part part : text.parts()) {
                size[1] += part instanceof Part.Literal literal ? literal.text().length() : 1;
            }
        }
    }

    /** The argument as a list, or null where it is none or missing. */
    Value.Seq list(int index) {
        return index < values.size() && values.get(index) instanceof Value.Seq seq ? seq : null;
    }

    /** The argument as an object, or null where it is none or missing. */
    Value.Obj object(int index) {
        return index < values.size() && values.get(index) instanceof Value.Obj obj ? obj : null;
    }

    /** What to answer where the arguments are not known well enough, or not what the function takes. */
    Value open() {
        StringBuilder how = new StringBuilder(function).append('(');
        Value cause = null;
        for (Value value : values) {
            how.append(Canon.of(value)).append(',');
            Hole hole = Unknowns.holeIn(value);
            if (hole != null && (cause == null || Choices.isMark(hole) || saysMore(hole, cause))) {
                cause = value;
            }
        }
        if (cause == null) {
            return Unknowns.failed(place, "`" + function + "` does not take these arguments");
        }
        return Unknowns.derived(place, how.append(')').toString(), cause);
    }

    /** Whether a hole is a better reason: one that somebody can fill, beside the own account or region. */
    private static boolean saysMore(Hole hole, Value than) {
        return hole.meaning() == Hole.Meaning.OPAQUE && Unknowns.holeIn(than).meaning() != Hole.Meaning.OPAQUE;
    }

    Value bool(boolean value) {
        return new Value.Bool(value, place);
    }

    Value.Text computed(String text) {
        return Value.Text.computed(text, place);
    }

    /** All items of all arguments, an unknown argument as one that stands for any number; null where one is no list. */
    List<Value> joined(int from) {
        List<Value> items = new ArrayList<>();
        for (int i = from; i < values.size(); i++) {
            Value value = values.get(i);
            Value.Unknown open = Unknowns.whyOpen(value);
            if (value instanceof Value.Seq seq) {
                items.addAll(seq.items());
            } else if (open != null) {
                items.add(Unknowns.restOf(open));
            } else {
                return null;
            }
        }
        return items;
    }
}
