package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.value.Value;
import java.util.List;

/** {@code yamlencode}, in the layout that Terraform gives it. */
final class YamlWriting {
    private static final int DEEPEST = 50;
    private static final int LONGEST = 1_000_000;

    private final Json json;
    private final StringBuilder out = new StringBuilder();
    private boolean tooMuch;

    private YamlWriting(Json json) {
        this.json = json;
    }

    static Value call(Arguments arguments) {
        if (arguments.count() != 1 || Unknowns.holeIn(arguments.get(0)) != null) {
            return arguments.open();
        }
        YamlWriting writing =
                new YamlWriting(arguments.scope().module().evaluation().json());
        Value value = arguments.get(0);
        writing.write(value, 0, false);
        if (value instanceof Value.Num || value instanceof Value.Bool || value instanceof Value.Null) {
            writing.out.append("...\n"); // ends a document that is one plain word
        }
        return writing.tooMuch ? arguments.open() : arguments.computed(writing.out.toString());
    }

    /** Writes a value and ends its line; {@code inline} says that the line is begun. */
    private void write(Value value, int indent, boolean inline) {
        tooMuch |= indent > DEEPEST || out.length() > LONGEST;
        if (tooMuch) {
            return;
        }
        if (value instanceof Value.Seq seq && !seq.items().isEmpty()) {
            for (int i = 0; i < seq.items().size(); i++) {
                out.append(" ".repeat(inline && i == 0 ? 0 : 2 * indent)).append("- ");
                write(seq.items().get(i), indent + 1, true);
            }
        } else if (value instanceof Value.Obj obj && !obj.entries().isEmpty()) {
            object(Objects.sorted(obj), indent, inline);
        } else if (value instanceof Value.Text text && text.shown().indexOf('\n') >= 0) {
            block(text.shown(), indent);
        } else {
            out.append(
                            value instanceof Value.Obj
                                    ? "{}"
                                    : json.encode(value, value.span()).shown())
                    .append('\n');
        }
    }

    private void object(List<Value.Entry> entries, int indent, boolean inline) {
        for (int i = 0; i < entries.size(); i++) {
            Value.Entry entry = entries.get(i);
            out.append(" ".repeat(inline && i == 0 ? 0 : 2 * indent));
            out.append(json.encode(entry.key(), entry.key().span()).shown()).append(':');
            Value value = entry.value();
            boolean list = value instanceof Value.Seq seq && !seq.items().isEmpty();
            boolean map = value instanceof Value.Obj obj && !obj.entries().isEmpty();
            out.append(list || map ? "\n" : " ");
            write(value, list ? indent : indent + 1, false);
        }
    }

    private void block(String text, int indent) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        int breaks = text.length() - end;
        out.append(breaks == 0 ? "|-" : breaks == 1 ? "|" : "|+").append('\n');
        int from = 0;
        String body = breaks > 1 ? text.substring(0, text.length() - 1) : text.substring(0, end);
        while (from <= body.length()) {
            int at = body.indexOf('\n', from);
            int to = at < 0 ? body.length() : at;
            out.append(to > from ? " ".repeat(2 * Math.max(1, indent)) : "")
                    .append(body, from, to)
                    .append('\n');
            from = to + 1;
        }
    }
}
