package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.json.JsonReader;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Values as JSON text whose every token leads back to its place, and the values behind such texts. */
public final class Json {
    private static final int DEEPEST = 100;
    private static final int MOST_PARTS = 400_000;
    private static final long LONGEST = 4_000_000;

    private final IdentityHashMap<List<Part>, Value> encoded = new IdentityHashMap<>();

    Json() {}

    /** The value as JSON. */
    Value.Text encode(Value value, Span place) {
        Written parts = new Written();
        write(value, parts, 0);
        Value.Text text = new Value.Text(parts, place);
        encoded.put(text.parts(), value);
        return text;
    }

    /** What a text that {@link #encode} made says, or null for any other value. */
    public Value encodedIn(Value value) {
        return value instanceof Value.Text text ? encoded.get(text.parts()) : null;
    }

    /** What JSON text says, complaints left to whoever reads it as what it is; unknown where it is none. */
    public Value read(Value text) {
        Value.Text json = text.asText().orElse(null);
        Value.Unknown open = json == null ? Unknowns.failed(text.span(), "it is no JSON") : Unknowns.whyOpen(json);
        return open != null ? open : decode(json, new ArrayList<>());
    }

    /** What JSON text says. */
    Value decode(Value.Text text, List<Diagnostic> out) {
        Value known = encodedIn(text);
        return known != null ? known : JsonReader.read(text, out);
    }

    /** The pieces of a JSON text, which are counted with their characters: texts that quote one another grow and grow. */
    private static final class Written extends ArrayList<Part> {
        private static final long serialVersionUID = 1;
        private long length;

        @Override
        public boolean add(Part part) {
            length += part instanceof Part.Literal literal ? literal.text().length() : 1;
            return super.add(part);
        }

        boolean isFull() {
            return size() > MOST_PARTS || length > LONGEST;
        }
    }

    private static void write(Value value, Written out, int depth) {
        if (depth > DEEPEST || out.isFull()) {
            Value.Unknown deep = Unknowns.failed(value.span(), "the value is too large or too deep for JSON");
            out.add(new Part.Open(deep.because(), deep.span()));
        } else if (value instanceof Value.Text text) {
            string(text, out);
        } else if (value instanceof Value.Seq seq) {
            out.add(mark("[", first(seq.span())));
            for (int i = 0; i < seq.items().size(); i++) {
                if (i > 0) {
                    out.add(mark(",", last(seq.items().get(i - 1).span())));
                }
                write(seq.items().get(i), out, depth + 1);
            }
            out.add(mark("]", last(seq.span())));
        } else if (value instanceof Value.Obj obj) {
            object(obj, out, depth);
        } else if (value instanceof Value.Null) {
            out.add(mark("null", value.span()));
        } else if (value instanceof Value.Unknown unknown) {
            out.add(new Part.Open(unknown.because(), unknown.span()));
        } else {
            out.addAll(value.asText().orElseThrow().parts());
        }
    }

    private static void object(Value.Obj obj, Written out, int depth) {
        out.add(mark("{", first(obj.span())));
        boolean more = false;
        for (Value.Entry entry : Objects.sorted(obj)) {
            if (more) {
                out.add(mark(",", first(entry.key().span())));
            }
            more = true;
            string(entry.key(), out);
            out.add(mark(":", last(entry.key().span())));
            write(entry.value(), out, depth + 1);
        }
        out.add(mark("}", last(obj.span())));
    }

    private static void string(Value.Text text, Written out) {
        out.add(mark("\"", first(text.span())));
        for (Part part : text.parts()) {
            if (out.isFull()) {
                Value.Unknown cut = Unknowns.failed(text.span(), "the value is too large or too deep for JSON");
                out.add(new Part.Open(cut.because(), cut.span()));
                break;
            }
            out.add(part instanceof Part.Literal literal ? escaped(literal) : part);
        }
        out.add(mark("\"", last(text.span())));
    }

    private static Part mark(String text, Span place) {
        return Part.Literal.computed(text, place);
    }

    private static Span first(Span span) {
        return span.source().span(span.start(), Math.min(span.end(), span.start() + 1));
    }

    private static Span last(Span span) {
        return span.source().span(Math.max(span.start(), span.end() - 1), span.end());
    }

    private static Part.Literal escaped(Part.Literal literal) {
        String text = literal.text();
        int plain = 0;
        while (plain < text.length() && escape(text.charAt(plain)) == null) {
            plain++;
        }
        if (plain == text.length()) {
            return literal;
        }
        int more = 0;
        for (int i = plain; i < text.length(); i++) {
            String escape = escape(text.charAt(i));
            more += escape == null ? 0 : escape.length() - 1;
        }
        StringBuilder escaped = new StringBuilder(text.length() + more);
        int[] offsets = new int[text.length() + more + 1];
        Source source = literal.span().source();
        for (int i = 0; i < text.length(); i++) {
            String escape = escape(text.charAt(i));
            int at = literal.span(i, i + 1).start();
            int length = escape == null ? 1 : escape.length();
            for (int k = 0; k < length; k++) {
                offsets[escaped.length() + k] = at;
            }
            if (escape == null) {
                escaped.append(text.charAt(i));
            } else {
                escaped.append(escape);
            }
        }
        offsets[escaped.length()] = literal.span().end();
        return Part.Literal.spelled(escaped.toString(), source, offsets);
    }

    /** How JSON, as Terraform writes it, spells a character, or null where it stands for itself. */
    private static String escape(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '<', '>', '&', '\u2028', '\u2029' -> unicode(c);
            default -> c < ' ' ? unicode(c) : null;
        };
    }

    private static String unicode(char c) {
        String hex = Integer.toHexString(c);
        return "\\u" + "0000".substring(hex.length()) + hex;
    }
}
