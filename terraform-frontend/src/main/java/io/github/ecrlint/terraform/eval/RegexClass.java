package io.github.ecrlint.terraform.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A set of characters as a regular expression spells it: {@code [a-z]}, {@code [^[:alpha:]]}, {@code \d}, {@code \x41}. */
final class RegexClass {
    private static final int LAST = 0x10FFFF;
    private static final String[] NAMED = {
        "alnum:09AZaz",
        "alpha:AZaz",
        "ascii:\0\u007f",
        "blank:\t\t  ",
        "cntrl:\0\u001f\u007f\u007f",
        "digit:09",
        "graph:!~",
        "lower:az",
        "print: ~",
        "punct:!/:@[`{~",
        "space:\t\r  ",
        "upper:AZ",
        "word:09AZaz__",
        "xdigit:09AFaf",
    };

    private final String text;
    private final List<int[]> ranges = new ArrayList<>();
    private int at;

    /** Reads the set that begins at {@code start}: a bracket or an escape. */
    RegexClass(String text, int start) {
        this.text = text;
        this.at = start;
        boolean read = text.charAt(start) == '[' ? bracket() : escape();
        at = read ? at : -1;
    }

    /** Where it ends, or -1 where it could not be read. */
    int end() {
        return at;
    }

    /** First and last characters, by turns. */
    int[] ranges() {
        return flat(ranges);
    }

    private boolean bracket() {
        at++;
        boolean not = at < text.length() && text.charAt(at) == '^';
        at += not ? 1 : 0;
        boolean first = true;
        while (at < text.length() && (first || text.charAt(at) != ']')) {
            first = false;
            if (text.startsWith("[:", at)) {
                if (!named()) {
                    return false;
                }
                continue;
            }
            int before = ranges.size();
            int low = text.charAt(at) == '\\' ? (escape() ? single(before) : -2) : plain();
            if (low == -2) {
                return false;
            }
            boolean range = low >= 0 && at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) != ']';
            if (range) {
                at++;
                int more = ranges.size();
                int high = text.charAt(at) == '\\' ? (escape() ? single(more) : -2) : plain();
                if (high < low) {
                    return false;
                }
                ranges.add(new int[] {low, high});
            }
        }
        if (at >= text.length()) {
            return false;
        }
        at++;
        negate(not, 0);
        return true;
    }

    private int plain() {
        int point = text.codePointAt(at);
        at += Character.charCount(point);
        ranges.add(new int[] {point, point});
        return point;
    }

    /** The one character that an escape added, or -1 where it added a set. */
    private int single(int before) {
        int[] added = ranges.size() == before + 1 ? ranges.get(before) : null;
        return added != null && added[0] == added[1] ? added[0] : -1;
    }

    private boolean named() {
        int close = text.indexOf(":]", at + 2);
        String name = close < 0 ? "" : text.substring(at + 2, close);
        boolean not = name.startsWith("^");
        String wanted = (not ? name.substring(1) : name) + ":";
        for (String known : NAMED) {
            if (known.startsWith(wanted)) {
                int before = ranges.size();
                for (int i = wanted.length(); i < known.length(); i += 2) {
                    ranges.add(new int[] {known.charAt(i), known.charAt(i + 1)});
                }
                negate(not, before);
                at = close + 2;
                return true;
            }
        }
        return false;
    }

    private boolean escape() {
        if (at + 1 >= text.length()) {
            return false;
        }
        char c = text.charAt(at + 1);
        at += 2;
        int before = ranges.size();
        switch (c) {
            case 'd', 'D' -> ranges.add(new int[] {'0', '9'});
            case 's', 'S' -> {
                ranges.add(new int[] {'\t', '\n'});
                ranges.add(new int[] {'\f', '\r'});
                ranges.add(new int[] {' ', ' '});
            }
            case 'w', 'W' -> {
                for (String range : new String[] {"09", "AZ", "az", "__"}) {
                    ranges.add(new int[] {range.charAt(0), range.charAt(1)});
                }
            }
            case 'n' -> ranges.add(new int[] {'\n', '\n'});
            case 't' -> ranges.add(new int[] {'\t', '\t'});
            case 'r' -> ranges.add(new int[] {'\r', '\r'});
            case 'f' -> ranges.add(new int[] {'\f', '\f'});
            case 'v' -> ranges.add(new int[] {0x0B, 0x0B});
            case 'a' -> ranges.add(new int[] {7, 7});
            case 'x' -> {
                return hexadecimal();
            }
            case 'p', 'P' -> {
                return property(c == 'P');
            }
            default -> {
                boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c > 0x7F;
                ranges.add(new int[] {c, c});
                return !letter;
            }
        }
        negate(c == 'D' || c == 'S' || c == 'W', before);
        return true;
    }

    private boolean hexadecimal() {
        boolean braces = at < text.length() && text.charAt(at) == '{';
        int end = braces ? text.indexOf('}', at) : at + 2;
        int from = braces ? at + 1 : at;
        if (end < from || end > text.length() || end - from > 6) {
            return false;
        }
        try {
            int point = Integer.parseInt(text.substring(from, end), 16);
            ranges.add(new int[] {point, point});
            at = braces ? end + 1 : end;
            return point >= 0 && point <= LAST;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** {@code \pL}, {@code \p{Lu}} and the like: letters and digits, by Java's tables. */
    private boolean property(boolean not) {
        boolean braces = at < text.length() && text.charAt(at) == '{';
        int end = braces ? text.indexOf('}', at) : at + 1;
        if (end < 0 || end > text.length()) {
            return false;
        }
        String name = text.substring(braces ? at + 1 : at, end);
        at = braces ? end + 1 : end;
        boolean known =
                name.equals("L") || name.equals("Lu") || name.equals("Ll") || name.equals("N") || name.equals("Nd");
        int before = ranges.size();
        int start = -1;
        for (int c = 0; known && c <= 0xFFFF + 1; c++) {
            boolean in = c <= 0xFFFF && isA(name, c);
            if (in && start < 0) {
                start = c;
            } else if (!in && start >= 0) {
                ranges.add(new int[] {start, c - 1});
                start = -1;
            }
        }
        negate(not, before);
        return known;
    }

    private static boolean isA(String name, int c) {
        return switch (name) {
            case "L" -> Character.isLetter(c);
            case "Lu" -> Character.isUpperCase(c);
            case "Ll" -> Character.isLowerCase(c);
            default -> Character.isDigit(c);
        };
    }

    /** Replaces what was added last by all that it is not. */
    private void negate(boolean not, int from) {
        if (!not) {
            return;
        }
        List<int[]> added = new ArrayList<>(ranges.subList(from, ranges.size()));
        ranges.subList(from, ranges.size()).clear();
        added.sort(new Comparator<int[]>() {
            @Override
            public int compare(int[] a, int[] b) {
                return Integer.compare(a[0], b[0]);
            }
        });
        int next = 0;
        for (int[] range : added) {
            if (range[0] > next) {
                ranges.add(new int[] {next, range[0] - 1});
            }
            next = Math.max(next, range[1] + 1);
        }
        if (next <= LAST) {
            ranges.add(new int[] {next, LAST});
        }
    }

    private static int[] flat(List<int[]> ranges) {
        int[] flat = new int[2 * ranges.size()];
        for (int i = 0; i < ranges.size(); i++) {
            flat[2 * i] = ranges.get(i)[0];
            flat[2 * i + 1] = ranges.get(i)[1];
        }
        return flat;
    }

    /** The set with each Latin letter in both cases. */
    static int[] bothCases(int[] ranges) {
        int[] both = Arrays.copyOf(ranges, ranges.length * 3);
        int count = ranges.length;
        for (int i = 0; i < ranges.length; i += 2) {
            count = shifted(both, count, Math.max(ranges[i], 'a'), Math.min(ranges[i + 1], 'z'), 'A' - 'a');
            count = shifted(both, count, Math.max(ranges[i], 'A'), Math.min(ranges[i + 1], 'Z'), 'a' - 'A');
        }
        return Arrays.copyOf(both, count);
    }

    private static int shifted(int[] out, int count, int low, int high, int by) {
        if (low > high) {
            return count;
        }
        out[count] = low + by;
        out[count + 1] = high + by;
        return count + 2;
    }
}
