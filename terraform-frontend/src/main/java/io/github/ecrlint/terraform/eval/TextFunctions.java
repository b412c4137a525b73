package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Functions over texts; where they can, characters keep their places and holes stay holes. */
final class TextFunctions {
    private TextFunctions() {}

    static Value call(Arguments arguments) {
        Value result = switch (arguments.function()) {
            case "format" -> Formats.format(arguments);
            case "formatlist" -> Formats.list(arguments);
            case "join" -> join(arguments);
            case "split" -> split(arguments);
            case "lower", "upper", "title", "strrev" -> changed(arguments);
            case "trimspace", "chomp", "trim" -> trimmed(arguments);
            case "indent" -> indented(arguments);
            case "trimprefix" -> trimPrefix(arguments);
            case "startswith" -> startsWith(arguments);
            default -> literal(arguments);
        };
        return result != null ? result : arguments.open();
    }

    private static Value join(Arguments arguments) {
        Value.Text separator = arguments.text(0);
        List<Value> items = arguments.count() < 2 ? null : arguments.joined(1);
        if (separator == null || items == null) {
            return null;
        }
        if (items.size() == 1 && items.get(0) instanceof Value.Text only) {
            return only;
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Value.Text text = items.get(i).asText().orElse(null);
            if (text == null) {
                return null;
            }
            if (i > 0) {
                parts.addAll(separator.parts());
            }
            parts.addAll(text.parts());
        }
        return new Value.Text(parts, arguments.place());
    }

    private static Value split(Arguments arguments) {
        String separator = arguments.literal(0);
        Value.Text text = arguments.text(1);
        if (separator == null || text == null || separator.isEmpty() && !text.isLiteral()) {
            return null;
        }
        if (separator.isEmpty()) {
            return characters(text, arguments);
        }
        List<Value> pieces = Slices.split(text, separator);
        return pieces == null ? null : new Value.Seq(pieces, arguments.place());
    }

    private static Value characters(Value.Text text, Arguments arguments) {
        String all = text.shown();
        List<Value> items = new ArrayList<>();
        for (int at = 0; at < all.length() && items.size() <= 10_000; ) {
            int next = at + Character.charCount(all.codePointAt(at));
            items.add(Slices.of(text, at, next));
            at = next;
        }
        return items.size() > 10_000 ? null : new Value.Seq(items, arguments.place());
    }

    private static Value changed(Arguments arguments) {
        Value.Text text = arguments.text(0);
        if (text == null || !text.isLiteral()) {
            return null;
        }
        String before = text.shown();
        String after = switch (arguments.function()) {
            case "lower" -> before.toLowerCase(Locale.ROOT);
            case "upper" -> upper(before);
            case "strrev" -> new StringBuilder(before).reverse().toString();
            default -> title(before);
        };
        return after.equals(before) ? text : arguments.computed(after);
    }

    /** Character by character, as Go does it: one never becomes two. */
    private static String upper(String text) {
        StringBuilder upper = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            upper.appendCodePoint(Character.toUpperCase(text.codePointAt(at)));
        }
        return upper.toString();
    }

    private static String title(String text) {
        StringBuilder title = new StringBuilder(text);
        boolean start = true;
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            if (start) {
                title.setCharAt(i, Character.toTitleCase(c));
            }
            start = !Character.isLetterOrDigit(c) && c != '_' && c != '\'';
        }
        return title.toString();
    }

    private static Value trimmed(Arguments arguments) {
        Value.Text text = arguments.text(0);
        String set = switch (arguments.function()) {
            case "trim" -> arguments.literal(1);
            case "chomp" -> "\r\n";
            default -> " \t\r\n\f\u000B\u0085\u00A0";
        };
        if (text == null || set == null) {
            return null;
        }
        if (!text.isLiteral()) {
            return trimmedAround(text, set, arguments);
        }
        String all = text.shown();
        int from = 0;
        int to = all.length();
        while (from < to && !arguments.function().equals("chomp") && set.indexOf(all.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && set.indexOf(all.charAt(to - 1)) >= 0) {
            to--;
        }
        return from == 0 && to == all.length() ? text : Slices.of(text, from, to);
    }

    /** A text with holes that are not at its ends, so that trimming is certain. */
    private static Value trimmedAround(Value.Text text, String set, Arguments arguments) {
        boolean firstKnown = text.parts().get(0) instanceof Part.Literal
                || arguments.function().equals("chomp");
        boolean lastKnown = text.parts().get(text.parts().size() - 1) instanceof Part.Literal;
        if (!firstKnown || !lastKnown) {
            return null;
        }
        List<Part> parts = new ArrayList<>(text.parts());
        int last = parts.size() - 1;
        Part.Literal end = (Part.Literal) parts.get(last);
        int to = end.text().length();
        while (to > 0 && set.indexOf(end.text().charAt(to - 1)) >= 0) {
            to--;
        }
        int from = 0;
        if (!arguments.function().equals("chomp")) {
            Part.Literal start = (Part.Literal) parts.get(0);
            while (from < start.text().length() && set.indexOf(start.text().charAt(from)) >= 0) {
                from++;
            }
            if (from == start.text().length()) {
                return null;
            }
            parts.set(0, start.slice(from, start.text().length()));
        }
        if (to == 0) {
            return null;
        }
        parts.set(last, end.slice(0, to));
        return new Value.Text(parts, text.span());
    }

    private static Value trimPrefix(Arguments arguments) {
        Value.Text text = arguments.text(0);
        String prefix = arguments.literal(1);
        if (text == null || prefix == null) {
            return null;
        }
        String start = Operators.start(text);
        if (start.startsWith(prefix)) {
            return Slices.behind(text, prefix.length());
        }
        return text.isLiteral() || !prefix.startsWith(start) ? text : null;
    }

    private static Value startsWith(Arguments arguments) {
        Value.Text text = arguments.text(0);
        String prefix = arguments.literal(1);
        if (text == null || prefix == null) {
            return null;
        }
        String start = Operators.start(text);
        if (start.startsWith(prefix)) {
            return arguments.bool(true);
        }
        return text.isLiteral() || !prefix.startsWith(start) ? arguments.bool(false) : null;
    }

    /** Functions that are computed only where all texts are known. */
    private static Value literal(Arguments arguments) {
        String text = arguments.literal(0);
        String second = arguments.literal(1);
        if (text == null || second == null) {
            return null;
        }
        return switch (arguments.function()) {
            case "endswith" -> arguments.bool(text.endsWith(second));
            case "strcontains" -> arguments.bool(text.contains(second));
            case "trimsuffix" ->
                text.endsWith(second)
                        ? Slices.of(arguments.text(0), 0, text.length() - second.length())
                        : arguments.text(0);
            case "replace" -> replaced(arguments, text, second);
            case "substr" -> substring(arguments, text);
            default -> null;
        };
    }

    private static Value replaced(Arguments arguments, String text, String search) {
        String by = arguments.literal(2);
        boolean pattern = search.length() > 1 && search.startsWith("/") && search.endsWith("/");
        if (pattern) {
            return PatternFunctions.call(arguments);
        }
        if (by == null) {
            return null;
        }
        boolean between = search.isEmpty() && text.codePointCount(0, text.length()) < text.length();
        if (between || text.length() * (long) by.length() > 1_000_000) {
            return null;
        }
        return text.contains(search) ? arguments.computed(text.replace(search, by)) : arguments.text(0);
    }

    private static Value substring(Arguments arguments, String text) {
        if (arguments.count() != 3) {
            return null;
        }
        int offset = Numbers.whole(arguments.get(1), Integer.MAX_VALUE);
        int length = Numbers.whole(arguments.get(2), Integer.MAX_VALUE);
        int count = Graphemes.count(text);
        int from = offset < 0 ? Math.max(0, count + offset) : Math.min(offset, count);
        long to = length < 0 ? count : Math.min(count, from + (long) length);
        return Slices.of(arguments.text(0), Graphemes.offset(text, from), Graphemes.offset(text, (int) to));
    }

    /** Spaces in front of each line but the first. */
    private static Value indented(Arguments arguments) {
        int width = arguments.count() < 2 ? -1 : Numbers.whole(arguments.get(0), -1);
        Value.Text text = arguments.text(1);
        if (width < 0 || width > 1000 || text == null) {
            return null;
        }
        Part.Literal spaces = Part.Literal.computed(" ".repeat(width), arguments.place());
        List<Part> parts = new ArrayList<>();
        for (Part part : text.parts()) {
            if (!(part instanceof Part.Literal literal)) {
                parts.add(part); // the layout of what is not known matters to nobody
                continue;
            }
            int from = 0;
            for (int at = literal.text().indexOf('\n');
                    at >= 0;
                    at = literal.text().indexOf('\n', from)) {
                parts.add(literal.slice(from, at + 1));
                parts.add(spaces);
                from = at + 1;
            }
            if (from < literal.text().length()) {
                parts.add(literal.slice(from, literal.text().length()));
            }
        }
        return parts.size() > 100_000 ? null : new Value.Text(parts, text.span());
    }
}
