package io.github.ecrlint.json;

import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON that is all right. Whatever is not is left to Jackson, whose classes cost a cold start as much as the rest of
 * reading; a test holds the two to the same values.
 */
final class QuickJson {
    /** Nested deeper, it is left to the other, which needs no recursion. */
    private static final int DEEPEST = 60;

    private static final int LONGEST_NUMBER = 300;
    private static final char END = '\0';

    private final Rendering rendering;
    private final char[] text;
    private int at;
    private int values;
    private int lastEscape = -1;

    private QuickJson(Rendering rendering) {
        this.rendering = rendering;
        this.text = rendering.text().toCharArray();
    }

    /** The value that a text spells, with nothing but white space around it; null where Jackson has to read it. */
    static Value read(Rendering rendering) {
        QuickJson json = new QuickJson(rendering);
        Value value = json.value(json.next(), 0);
        return value == null || json.next() != END || json.at < json.text.length ? null : value;
    }

    /** The next character that is no white space; it is not passed. */
    private char next() {
        while (at < text.length) {
            char c = text[at];
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                return c;
            }
            at++;
        }
        return END;
    }

    private Value value(char first, int depth) {
        if (++values > JsonReader.MOST_VALUES) {
            return null;
        }
        return switch (first) {
            case '"' -> string();
            case '{' -> depth < DEEPEST ? object(depth + 1) : null;
            case '[' -> depth < DEEPEST ? array(depth + 1) : null;
            case 't' -> word("true") ? new Value.Bool(true, rendering.span(at - 4, at)) : null;
            case 'f' -> word("false") ? new Value.Bool(false, rendering.span(at - 5, at)) : null;
            case 'n' -> word("null") ? new Value.Null(rendering.span(at - 4, at)) : null;
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
            default -> null;
        };
    }

    private Value object(int depth) {
        int start = at++;
        List<Value.Entry> entries = new ArrayList<>();
        char c = next();
        while (c != '}' || !entries.isEmpty()) {
            int quote = at;
            int length = c == '"' ? characters() : -1;
            if (length < 0 || next() != ':') {
                return null;
            }
            Value.Text key = text(quote, length);
            at++;
            Value value = value(next(), depth);
            if (value == null) {
                return null;
            }
            entries.add(new Value.Entry(key, value));
            c = next();
            if (c == '}') {
                break;
            }
            if (c != ',') {
                return null;
            }
            at++;
            c = next();
        }
        return new Value.Obj(entries, rendering.span(start, ++at));
    }

    private Value array(int depth) {
        int start = at++;
        List<Value> items = new ArrayList<>();
        char c = next();
        while (c != ']' || !items.isEmpty()) {
            Value item = value(c, depth);
            if (item == null) {
                return null;
            }
            items.add(item);
            c = next();
            if (c == ']') {
                break;
            }
            if (c != ',') {
                return null;
            }
            at++;
            c = next();
        }
        return new Value.Seq(items, rendering.span(start, ++at));
    }

    private Value string() {
        int quote = at;
        int end = characters();
        if (end < 0) {
            return null;
        }
        Part.Open hole = rendering.holeAsValue(quote);
        return hole == null ? text(quote, end) : new Value.Unknown(hole.hole(), hole.span());
    }

    private Value.Text text(int quote, int end) {
        return Strings.read(rendering, quote, end, lastEscape > quote);
    }

    /** Passes a string; says where its closing quote is, or -1 if there is none or something is wrong. */
    private int characters() {
        int i = at + 1;
        while (i < text.length) {
            char c = text[i];
            if (c == '"') {
                at = i + 1;
                return i;
            }
            if (c == '\\') {
                int length = escape(i + 1);
                if (length == 0) {
                    return -1;
                }
                lastEscape = i;
                i += length;
            } else if (c < ' ') {
                return -1;
            }
            i++;
        }
        return -1;
    }

    /** How many characters belong to an escape behind its backslash; 0 if it is none. */
    private int escape(int from) {
        char c = from < text.length ? text[from] : END;
        if (c != 'u') {
            return c != END && "\"\\/bfnrt".indexOf(c) >= 0 ? 1 : 0;
        }
        for (int i = from + 1; i < from + 5; i++) {
            char digit = i < text.length ? text[i] : END;
            if (!isDigit(digit) && !(digit >= 'a' && digit <= 'f' || digit >= 'A' && digit <= 'F')) {
                return 0;
            }
        }
        return 5;
    }

    private boolean word(String word) {
        if (!rendering.text().startsWith(word, at)) {
            return false;
        }
        at += word.length();
        return true;
    }

    private Value number() {
        int start = at;
        at += text[at] == '-' ? 1 : 0;
        int first = at;
        if (!digits() || text[first] == '0' && at > first + 1) {
            return null;
        }
        if (is('.')) {
            at++;
            if (!digits()) {
                return null;
            }
        }
        if (is('e') || is('E')) {
            at++;
            at += is('+') || is('-') ? 1 : 0;
            if (!digits()) {
                return null;
            }
        }
        String digits = rendering.text().substring(start, at);
        return at - start > LONGEST_NUMBER ? null : decimal(digits, start);
    }

    private Value decimal(String digits, int start) {
        try {
            return new Value.Num(new BigDecimal(digits), rendering.span(start, at));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private boolean digits() {
        int start = at;
        while (at < text.length && isDigit(text[at])) {
            at++;
        }
        return at > start;
    }

    private boolean is(char c) {
        return at < text.length && text[at] == c;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
