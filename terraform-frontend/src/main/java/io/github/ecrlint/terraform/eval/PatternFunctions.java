package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** {@code regex}, {@code regexall}, and {@code replace} by a pattern. */
final class PatternFunctions {
    private static final int MOST_WORK = 20_000_000;
    private static final int MOST_LENGTH = 1_000_000;

    private PatternFunctions() {}

    static Value call(Arguments arguments) {
        boolean replaces = arguments.function().equals("replace");
        String pattern = arguments.literal(replaces ? 1 : 0);
        Value.Text text = arguments.text(replaces ? 0 : 1);
        if (pattern == null || text == null || !text.isLiteral() || replaces && arguments.literal(2) == null) {
            return arguments.open();
        }
        Regex regex = Regex.of(replaces ? pattern.substring(1, pattern.length() - 1) : pattern);
        if (regex == null) {
            return Unknowns.failed(
                    arguments.place(), "the pattern of `" + arguments.function() + "` is not understood");
        }
        String all = text.shown();
        List<int[]> matches = matches(regex, all, arguments.function().equals("regex"), arguments);
        if (matches == null) {
            String id = arguments.scope().id(arguments.place());
            return Unknowns.of(id, "`" + arguments.function() + "` takes too long here", arguments.place());
        }
        if (replaces) {
            return matches.isEmpty() ? text : replaced(regex, all, matches, arguments);
        }
        List<Value> values = new ArrayList<>(matches.size());
        for (int[] match : matches) {
            values.add(value(regex, text, match, arguments));
        }
        if (arguments.function().equals("regexall")) {
            return new Value.Seq(values, arguments.place());
        }
        return values.isEmpty()
                ? Unknowns.failed(arguments.place(), "the pattern of `regex` matches nothing")
                : values.get(0);
    }

    /** The matches from left to right, as Go finds them; null where that is too much work. */
    private static List<int[]> matches(Regex regex, String all, boolean one, Arguments arguments) {
        List<int[]> matches = new ArrayList<>();
        long work = 0;
        int end = -1;
        for (int at = 0; at <= all.length(); ) {
            int[] found = regex.find(all, at);
            int reached = found == null ? all.length() : found[1];
            work += (reached - at + 1L) * regex.size();
            if (work > MOST_WORK || !arguments.scope().module().evaluation().spend(1 + (reached - at) / 8)) {
                return null;
            }
            if (found == null) {
                break;
            }
            boolean empty = found[0] == found[1];
            if (!empty || found[0] != end) {
                matches.add(found);
                end = found[1];
            }
            if (one) {
                break;
            }
            at = empty ? found[1] + step(all, found[1]) : found[1];
        }
        return matches;
    }

    private static int step(String text, int at) {
        return at < text.length() ? Character.charCount(text.codePointAt(at)) : 1;
    }

    /** What a match gives: a text, a list of its groups, or an object of its named groups. */
    private static Value value(Regex regex, Value.Text text, int[] match, Arguments arguments) {
        if (regex.groups() == 0) {
            return Slices.of(text, match[0], match[1]);
        }
        List<Value> items = new ArrayList<>();
        List<Value.Entry> entries = new ArrayList<>();
        for (int group = 1; group <= regex.groups(); group++) {
            int from = match[2 * group];
            Value item = from < 0 ? new Value.Null(arguments.place()) : Slices.of(text, from, match[2 * group + 1]);
            items.add(item);
            if (regex.name(group) != null) {
                entries.add(new Value.Entry(Value.Text.computed(regex.name(group), arguments.place()), item));
            }
        }
        return entries.isEmpty() ? new Value.Seq(items, arguments.place()) : new Value.Obj(entries, arguments.place());
    }

    private static Value replaced(Regex regex, String all, List<int[]> matches, Arguments arguments) {
        String by = arguments.literal(2);
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int[] match : matches) {
            out.append(all, at, match[0]);
            expand(by, regex, all, match, out);
            at = match[1];
            if (out.length() > MOST_LENGTH) {
                return arguments.open();
            }
        }
        return arguments.computed(out.append(all, at, all.length()).toString());
    }

    /** Writes a replacement, in which {@code $1} and <code>${name}</code> stand for groups. */
    private static void expand(String by, Regex regex, String all, int[] match, StringBuilder out) {
        int at = 0;
        while (at < by.length()) {
            char c = by.charAt(at);
            if (c != '$' || at + 1 == by.length()) {
                out.append(c);
                at++;
                continue;
            }
            if (by.charAt(at + 1) == '$') {
                out.append('$');
                at += 2;
                continue;
            }
            boolean braces = by.charAt(at + 1) == '{';
            int from = braces ? at + 2 : at + 1;
            int to = from;
            while (to < by.length() && isNamePart(by.charAt(to))) {
                to++;
            }
            boolean closed = !braces || to < by.length() && by.charAt(to) == '}';
            if (to == from || !closed) {
                out.append('$');
                at++;
                continue;
            }
            int group = group(by.substring(from, to), regex);
            if (group >= 0 && match[2 * group] >= 0) {
                out.append(all, match[2 * group], match[2 * group + 1]);
            }
            at = braces ? to + 1 : to;
        }
    }

    private static boolean isNamePart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }

    private static int group(String name, Regex regex) {
        int number = 0;
        for (int i = 0; i < name.length() && number >= 0; i++) {
            char c = name.charAt(i);
            number = c >= '0' && c <= '9' && number < 1000 ? number * 10 + (c - '0') : -1;
        }
        if (number >= 0) {
            return number <= regex.groups() ? number : -1;
        }
        for (int group = 1; group <= regex.groups(); group++) {
            if (name.equals(regex.name(group))) {
                return group;
            }
        }
        return -1;
    }
}
