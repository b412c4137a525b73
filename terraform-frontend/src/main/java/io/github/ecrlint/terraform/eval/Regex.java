package io.github.ecrlint.terraform.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A regular expression as RE2 has them, which Terraform uses: matched in time that grows with the text alone, whatever the
 * expression.
 *
 * <p>{@code java.util.regex} may take forever on a hostile expression, and is kept out of a scan.
 */
final class Regex {
    /** One step of the machine: a set of characters, an assertion, a place to remember, a fork, or the end. */
    record Step(Kind kind, int[] ranges, int x, int y) {}

    /** What a step does. */
    enum Kind {
        CHARACTER,
        ASSERT,
        SAVE,
        SPLIT,
        JUMP,
        MATCH
    }

    private final List<Step> steps;
    private final int groups;
    private final List<String> names;

    Regex(List<Step> steps, int groups, List<String> names) {
        this.steps = steps;
        this.groups = groups;
        this.names = names;
    }

    /** Reads an expression; null where RE2 would not, or where it is too large. */
    static Regex of(String expression) {
        return new RegexParser(expression).parse();
    }

    /** How many capturing groups there are. */
    int groups() {
        return groups;
    }

    /** The name of a group, counted from 1, or null. */
    String name(int group) {
        return names.get(group - 1);
    }

    int size() {
        return steps.size();
    }

    /** A state of the machine and what it remembers. */
    private record Thread(int at, int[] saved) {}

    /** The bounds of the leftmost match from an offset on, and those of its groups (-1: none); null where there is none. */
    int[] find(String text, int from) {
        List<Thread> now = new ArrayList<>();
        int[] mark = new int[steps.size()];
        Arrays.fill(mark, -1);
        int[] found = null;
        for (int at = from; ; ) {
            if (found == null) {
                int[] fresh = new int[2 * (groups + 1)];
                Arrays.fill(fresh, -1);
                add(now, 0, fresh, text, at, mark);
            }
            boolean end = at >= text.length();
            int c = end ? -1 : text.codePointAt(at);
            int next = end ? at + 1 : at + Character.charCount(c);
            List<Thread> then = new ArrayList<>();
            int[] marked = new int[steps.size()];
            Arrays.fill(marked, -1);
            for (Thread thread : now) {
                Step step = steps.get(thread.at());
                if (step.kind() == Kind.MATCH) {
                    found = thread.saved();
                    break;
                }
                if (!end && has(step.ranges(), c)) {
                    add(then, thread.at() + 1, thread.saved(), text, next, marked);
                }
            }
            if (end || then.isEmpty() && found != null) {
                return found;
            }
            now = then;
            mark = marked;
            at = next;
        }
    }

    /** Adds a state and those that follow from it without a character, in the order of preference. */
    private void add(List<Thread> threads, int first, int[] saved, String text, int at, int[] mark) {
        List<Thread> stack = new ArrayList<>();
        stack.add(new Thread(first, saved));
        while (!stack.isEmpty()) {
            Thread thread = stack.remove(stack.size() - 1);
            if (mark[thread.at()] == at) {
                continue;
            }
            mark[thread.at()] = at;
            Step step = steps.get(thread.at());
            switch (step.kind()) {
                case JUMP -> stack.add(new Thread(step.x(), thread.saved()));
                case SPLIT -> {
                    stack.add(new Thread(step.y(), thread.saved()));
                    stack.add(new Thread(step.x(), thread.saved()));
                }
                case SAVE -> {
                    int[] more = thread.saved().clone();
                    more[step.x()] = at;
                    stack.add(new Thread(thread.at() + 1, more));
                }
                case ASSERT -> {
                    if (holds((char) step.x(), text, at)) {
                        stack.add(new Thread(thread.at() + 1, thread.saved()));
                    }
                }
                default -> threads.add(thread);
            }
        }
    }

    private static boolean holds(char assertion, String text, int at) {
        return switch (assertion) {
            case 'A' -> at == 0;
            case 'z' -> at == text.length();
            case '^' -> at == 0 || text.charAt(at - 1) == '\n';
            case '$' -> at == text.length() || text.charAt(at) == '\n';
            case 'b' -> isWord(text, at - 1) != isWord(text, at);
            default -> isWord(text, at - 1) == isWord(text, at);
        };
    }

    private static boolean isWord(String text, int at) {
        char c = at < 0 || at >= text.length() ? ' ' : text.charAt(at);
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }

    private static boolean has(int[] ranges, int c) {
        for (int i = 0; i < ranges.length; i += 2) {
            if (c >= ranges[i] && c <= ranges[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
