package io.github.ecrlint.terraform.eval;

import java.util.ArrayList;
import java.util.List;

/** Reads a regular expression in RE2's syntax into the steps of a machine. */
final class RegexParser {
    private static final int MOST_REPEATS = 1000;
    private static final int DEEPEST = 100;

    private final String text;
    private final RegexSteps steps = new RegexSteps();
    private final List<String> names = new ArrayList<>();
    private int at;
    private int depth;
    private boolean ignoreCase;
    private boolean lines;
    private boolean dotAll;
    private boolean ungreedy;
    private boolean broken;

    RegexParser(String text) {
        this.text = text;
    }

    Regex parse() {
        save(0);
        alternatives();
        save(1);
        steps.add(new Regex.Step(Regex.Kind.MATCH, null, 0, 0));
        if (at < text.length() || broken || steps.areTooMany()) {
            return null;
        }
        return new Regex(steps.all(), names.size(), names);
    }

    private void save(int slot) {
        steps.add(new Regex.Step(Regex.Kind.SAVE, null, slot, 0));
    }

    private boolean sees(String word) {
        return text.startsWith(word, at);
    }

    private void alternatives() {
        if (++depth > DEEPEST) {
            broken = true;
        }
        int start = steps.size();
        List<Integer> ends = new ArrayList<>();
        sequence();
        while (!broken && at < text.length() && text.charAt(at) == '|') {
            at++;
            steps.insert(start, new Regex.Step(Regex.Kind.SPLIT, null, start + 1, steps.size() + 2));
            ends.add(steps.size());
            steps.add(null);
            start = steps.size();
            sequence();
        }
        for (int end : ends) {
            steps.set(end, new Regex.Step(Regex.Kind.JUMP, null, steps.size(), 0));
        }
        depth--;
    }

    private void sequence() {
        while (!broken && at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            int start = steps.size();
            if (!atom()) {
                broken = true;
                return;
            }
            boolean repeated = false;
            while (!broken && at < text.length() && repeat(start)) {
                broken |= repeated; // RE2 refuses a**
                repeated = true;
            }
            broken |= steps.areTooMany();
        }
    }

    private boolean repeat(int start) {
        int least;
        int most;
        char c = text.charAt(at);
        int before = at;
        if (c == '*' || c == '+' || c == '?') {
            at++;
            least = c == '+' ? 1 : 0;
            most = c == '?' ? 1 : -1;
        } else if (c == '{') {
            int close = text.indexOf('}', at);
            String counts = close < 0 ? "" : text.substring(at + 1, close);
            int comma = counts.indexOf(',');
            least = number(comma < 0 ? counts : counts.substring(0, comma));
            String second = comma < 0 ? counts : counts.substring(comma + 1);
            most = comma >= 0 && second.isEmpty() ? -1 : number(second);
            if (least < 0 || most < -1 || most == -1 && !(comma >= 0 && second.isEmpty())) {
                return false; // a brace that counts nothing stands for itself
            }
            broken |= least > MOST_REPEATS || most > MOST_REPEATS || most >= 0 && most < least;
            at = close + 1;
        } else {
            return false;
        }
        boolean lazy = at < text.length() && text.charAt(at) == '?';
        at += lazy ? 1 : 0;
        if (before == at || broken) {
            return false;
        }
        broken |= !steps.repeat(start, least, most, lazy != ungreedy);
        return true;
    }

    private static int number(String digits) {
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9' || number > MOST_REPEATS) {
                return c < '0' || c > '9' ? -2 : MOST_REPEATS + 1;
            }
            number = number * 10 + (c - '0');
        }
        return digits.isEmpty() ? -2 : number;
    }

    private boolean atom() {
        char c = text.charAt(at);
        switch (c) {
            case '(' -> {
                return group();
            }
            case '[' -> {
                RegexClass set = new RegexClass(text, at);
                at = set.end();
                return set.end() >= 0 && characters(set.ranges());
            }
            case '.' -> {
                at++;
                return characters(dotAll ? new int[] {0, 0x10FFFF} : new int[] {0, '\n' - 1, '\n' + 1, 0x10FFFF});
            }
            case '^' -> {
                at++;
                return assertion(lines ? '^' : 'A');
            }
            case '$' -> {
                at++;
                return assertion(lines ? '$' : 'z');
            }
            case '*', '+', '?' -> {
                return false;
            }
            case '\\' -> {
                return escape();
            }
            default -> {
                int point = text.codePointAt(at);
                at += Character.charCount(point);
                return characters(new int[] {point, point});
            }
        }
    }

    private boolean escape() {
        if (sees("\\Q")) {
            int end = text.indexOf("\\E", at);
            String quoted = text.substring(at + 2, end < 0 ? text.length() : end);
            at = end < 0 ? text.length() : end + 2;
            for (int i = 0; i < quoted.length(); i += Character.charCount(quoted.codePointAt(i))) {
                characters(new int[] {quoted.codePointAt(i), quoted.codePointAt(i)});
            }
            return true;
        }
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (next == 'b' || next == 'B' || next == 'A' || next == 'z') {
            at += 2;
            return assertion(next);
        }
        RegexClass set = new RegexClass(text, at);
        at = set.end();
        return set.end() >= 0 && characters(set.ranges());
    }

    private boolean assertion(char kind) {
        steps.add(new Regex.Step(Regex.Kind.ASSERT, null, kind, 0));
        return true;
    }

    private boolean characters(int[] ranges) {
        int[] set = ignoreCase ? RegexClass.bothCases(ranges) : ranges;
        steps.add(new Regex.Step(Regex.Kind.CHARACTER, set, 0, 0));
        return true;
    }

    private boolean group() {
        boolean[] flags = {ignoreCase, lines, dotAll, ungreedy};
        at++;
        int slot = -1;
        if (sees("?P<") || sees("?<")) {
            int open = text.indexOf('<', at);
            int close = text.indexOf('>', at);
            if (close < 0) {
                return false;
            }
            names.add(text.substring(open + 1, close));
            slot = names.size();
            at = close + 1;
        } else if (sees("?")) {
            at++;
            if (!flags()) {
                return false;
            }
            if (text.charAt(at - 1) == ')') {
                return true; // the flags hold for the rest of the group around
            }
        } else {
            names.add(null);
            slot = names.size();
        }
        if (slot > 0) {
            save(2 * slot);
        }
        alternatives();
        if (at >= text.length() || text.charAt(at) != ')') {
            return false;
        }
        at++;
        if (slot > 0) {
            save(2 * slot + 1);
        }
        ignoreCase = flags[0];
        lines = flags[1];
        dotAll = flags[2];
        ungreedy = flags[3];
        return true;
    }

    private boolean flags() {
        boolean on = true;
        while (at < text.length()) {
            char c = text.charAt(at++);
            switch (c) {
                case 'i' -> ignoreCase = on;
                case 'm' -> lines = on;
                case 's' -> dotAll = on;
                case 'U' -> ungreedy = on;
                case '-' -> on = false;
                case ':', ')' -> {
                    return true;
                }
                default -> {
                    return false;
                }
            }
        }
        return false;
    }
}
