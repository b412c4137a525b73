package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Evaluates {@code format} and {@code formatlist}. */
final class Formats {
    private static final int WIDEST = 1000;

    private Formats() {}

    static Value format(Arguments arguments) {
        return arguments.count() == 0 ? null : format(arguments, arguments.values());
    }

    static Value list(Arguments arguments) {
        int length = -1;
        for (int i = 1; i < arguments.count(); i++) {
            Value.Seq seq = arguments.list(i);
            if (seq != null
                    && (Unknowns.rest(seq) != null && arguments.count() > 2
                            || length >= 0 && length != seq.items().size())) {
                return null;
            }
            length = seq != null ? seq.items().size() : length;
            if (arguments.get(i) instanceof Value.Unknown) {
                return null;
            }
        }
        List<Value> items = new ArrayList<>();
        for (int k = 0; k < (length < 0 ? 1 : length); k++) {
            List<Value> row = new ArrayList<>();
            for (Value value : arguments.values()) {
                row.add(value instanceof Value.Seq seq ? seq.items().get(k) : value);
            }
            Value item = format(arguments, row);
            if (item == null) {
                return null;
            }
            items.add(item);
        }
        return new Value.Seq(items, arguments.place());
    }

    /** The text that the first value, a format, makes of the others; null where it is not understood. */
    private static Value format(Arguments arguments, List<Value> values) {
        Value.Text format = values.get(0).asText().orElse(null);
        if (format == null || !format.isLiteral()) {
            return null;
        }
        String text = format.shown();
        List<Part> out = new ArrayList<>();
        int next = 1;
        int at = 0;
        while (at < text.length()) {
            int percent = text.indexOf('%', at);
            int until = percent < 0 ? text.length() : percent;
            out.addAll(Slices.of(format, at, until).parts());
            if (percent < 0) {
                break;
            }
            int verb = percent + 1;
            int number = -1;
            if (verb < text.length() && text.charAt(verb) == '[') {
                int close = text.indexOf(']', verb);
                number = close < 0 ? -1 : whole(text.substring(verb + 1, close));
                verb = close < 0 || number < 0 ? text.length() : close + 1;
            }
            int flags = verb;
            while (verb < text.length() && "0123456789-+# .".indexOf(text.charAt(verb)) >= 0) {
                verb++;
            }
            if (verb >= text.length()) {
                return null;
            }
            at = verb + 1;
            if (text.charAt(verb) == '%') {
                out.addAll(Slices.of(format, verb, verb + 1).parts());
                continue;
            }
            int argument = number > 0 ? number : next;
            next = argument + 1;
            if (argument >= values.size()
                    || !verb(text.charAt(verb), text.substring(flags, verb), values.get(argument), arguments, out)) {
                return null;
            }
        }
        return new Value.Text(out, arguments.place());
    }

    private static boolean verb(char verb, String flags, Value value, Arguments arguments, List<Part> out) {
        Value.Text text = value.asText().orElse(null);
        if (verb == 'v' && text == null) {
            text = arguments.scope().module().evaluation().json().encode(value, arguments.place());
        }
        boolean shortest = verb == 'v' && value instanceof Value.Num && flags.indexOf('#') < 0;
        boolean plain = verb == 's' || verb == 'v' && !shortest || verb == 'd' || verb == 't';
        if (!plain
                || flags.indexOf('+') >= 0
                || flags.indexOf('#') >= 0
                || flags.indexOf('.') >= 0
                || flags.indexOf(' ') >= 0) {
            String said = FormatVerbs.of(verb, flags, value, arguments);
            if (said != null) {
                out.add(Part.Literal.computed(said, arguments.place()));
            }
            return said != null;
        }
        if (text == null) {
            return false;
        }
        if (flags.isEmpty()) {
            out.addAll(text.parts());
            return true;
        }
        boolean left = flags.startsWith("-");
        boolean zero = flags.startsWith("0");
        int width = whole(left ? flags.substring(1) : flags);
        if (width < 0 || width > WIDEST || !text.isLiteral()) {
            return false;
        }
        String known = text.shown();
        String padding = (zero ? "0" : " ").repeat(Math.max(0, width - known.length()));
        boolean negative = zero && known.startsWith("-");
        String padded = negative ? "-" + padding + known.substring(1) : left ? known + padding : padding + known;
        out.add(Part.Literal.computed(padded, arguments.place()));
        return true;
    }

    private static int whole(String digits) {
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9' || number > WIDEST) {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return digits.isEmpty() ? -1 : number;
    }
}
