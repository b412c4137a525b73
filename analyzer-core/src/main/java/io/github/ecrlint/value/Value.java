package io.github.ecrlint.value;

import io.github.ecrlint.source.Source;
import io.github.ecrlint.source.Span;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an expression of a template evaluates to: the only thing that a frontend hands over. */
public sealed interface Value {

    /** The place of what no source says. */
    Span NOWHERE = new Source(Path.of("nowhere"), "").span(0, 0);

    /** The place that says this value: the token itself, not the attribute or the resource around it. */
    Span span();

    /**
     * The same value with another place, for a value that is mentioned elsewhere.
     *
     * <p>Parts of a text keep the places of their characters.
     */
    Value at(Span place);

    /** A text of literal pieces and holes; its span includes quotes where there are any. */
    record Text(List<Part> parts, Span span) implements Value {

        public Text {
            parts = List.copyOf(parts);
        }

        /** A text without holes, computed rather than written. */
        public static Text computed(String text, Span span) {
            return new Text(text.isEmpty() ? List.of() : List.of(Part.Literal.computed(text, span)), span);
        }

        /** The text, if it has no hole. */
        public Optional<String> literal() {
            return isLiteral() ? Optional.of(render(HoleSpelling.NONE)) : Optional.empty();
        }

        public boolean isLiteral() {
            if (parts.size() == 1) {
                return parts.get(0) instanceof Part.Literal;
            }
            for (Part part : parts) {
                if (part instanceof Part.Open) {
                    return false;
                }
            }
            return true;
        }

        /** Whether the text has no hole and equals {@code text}. */
        public boolean is(String text) {
            if (parts.size() == 1) {
                return parts.get(0) instanceof Part.Literal only && only.text().equals(text);
            }
            return isLiteral() && render(HoleSpelling.NONE).equals(text);
        }

        /** The first hole, if there is one. */
        public Optional<Hole> hole() {
            for (Part part : parts) {
                if (part instanceof Part.Open open) {
                    return Optional.of(open.hole());
                }
            }
            return Optional.empty();
        }

        /** The characters, with the name of a hole in <code>${}</code>: for messages, not for comparison. */
        public String shown() {
            return render(HoleSpelling.SHOWN);
        }

        /** A spelling that is equal for texts that say the same: equal characters and equal holes, wherever they stand. */
        public String key() {
            return render(HoleSpelling.ID);
        }

        /** Whether both say the same: equal characters and equal holes, wherever they stand. */
        public boolean sameAs(Text other) {
            return key().equals(other.key()) && isLiteral() == other.isLiteral();
        }

        private enum HoleSpelling {
            NONE,
            SHOWN,
            ID
        }

        private String render(HoleSpelling spelling) {
            if (parts.size() == 1 && parts.get(0) instanceof Part.Literal only) {
                return only.text();
            }
            StringBuilder text = new StringBuilder();
            for (Part part : parts) {
                if (part instanceof Part.Literal literal) {
                    text.append(literal.text());
                } else {
                    Hole hole = ((Part.Open) part).hole();
                    text.append(
                            switch (spelling) {
                                case NONE -> "";
                                case SHOWN -> hole.shown();
                                case ID -> hole.toString();
                            });
                }
            }
            return text.toString();
        }

        @Override
        public Text at(Span place) {
            return new Text(parts, place);
        }
    }

    /** A number, exact. */
    record Num(BigDecimal value, Span span) implements Value {
        @Override
        public Num at(Span place) {
            return new Num(value, place);
        }
    }

    /** True or false. */
    record Bool(boolean value, Span span) implements Value {
        @Override
        public Bool at(Span place) {
            return new Bool(value, place);
        }
    }

    /** Null: in Terraform as good as absent, in JSON a value. */
    record Null(Span span) implements Value {
        @Override
        public Null at(Span place) {
            return new Null(place);
        }
    }

    /** A list, a tuple or a set, in order. */
    record Seq(List<Value> items, Span span) implements Value {
        public Seq {
            items = List.copyOf(items);
        }

        @Override
        public Seq at(Span place) {
            return new Seq(items, place);
        }
    }

    /** A map or an object, in the order of the source; a key can stand in it twice. */
    record Obj(List<Entry> entries, Span span) implements Value {
        public Obj {
            entries = List.copyOf(entries);
        }

        /** The value of the last entry with this key, if there is one. */
        public Optional<Value> get(String key) {
            Value found = null;
            for (Entry entry : entries) {
                if (entry.key().is(key)) {
                    found = entry.value();
                }
            }
            return Optional.ofNullable(found);
        }

        @Override
        public Obj at(Span place) {
            return new Obj(entries, place);
        }
    }

    /** A key of an {@link Obj} and its value. */
    record Entry(Text key, Value value) {}

    /** A value of which nothing is known but why. */
    record Unknown(Hole because, Span span) implements Value {
        @Override
        public Unknown at(Span place) {
            return new Unknown(because, place);
        }
    }

    /**
     * A scalar as text: a text as it is, a number or boolean as JSON spells it, an unknown as a text of one hole.
     *
     * @return empty for null, a list or an object
     */
    default Optional<Text> asText() {
        if (this instanceof Text text) {
            return Optional.of(text);
        }
        if (this instanceof Num num) {
            BigDecimal value = num.value().stripTrailingZeros();
            boolean huge = Math.abs((long) value.scale()) > 1000;
            return Optional.of(Text.computed(huge ? value.toString() : value.toPlainString(), num.span()));
        }
        if (this instanceof Bool bool) {
            return Optional.of(Text.computed(bool.value() ? "true" : "false", bool.span()));
        }
        if (this instanceof Unknown unknown) {
            List<Part> parts = new ArrayList<>(1);
            parts.add(new Part.Open(unknown.because(), unknown.span()));
            return Optional.of(new Text(parts, unknown.span()));
        }
        return Optional.empty();
    }
}
