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
    static final class Step {
        private final Kind kind;
        private final int[] ranges;
        private final int x;
        private final int y;

        Step(Kind kind, int[] ranges, int x, int y) {
            this.kind = kind;
            this.ranges = ranges;
            this.x = x;
            this.y = y;
        }

        Kind kind() {
            return kind;
        }

        int x() {
            return x;
        }

        int y() {
            return y;
        }
    }

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
    private static final class State {
        private final int at;
        private final int[] saved;

        State(int at, int[] saved) {
            this.at = at;
            this.saved = saved;
        }
    }

    /** The bounds of the leftmost match from an offset on, and those of its groups (-1: none); null where there is none. */
    int[] find(String text, int from) {
        List<State> now = new ArrayList<>();
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
            List<State> then = new ArrayList<>();
            int[] marked = new int[steps.size()];
            Arrays.fill(marked, -1);
            for (State state : now) {
                Step step = steps.get(state.at);
                if (step.kind() == Kind.MATCH) {
                    found = state.saved;
                    break;
                }
                if (!end && has(step.ranges, c)) {
                    add(then, state.at + 1, state.saved, text, next, marked);
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
    private void add(List<State> states, int first, int[] saved, String text, int at, int[] mark) {
        List<State> stack = new ArrayList<>();
        stack.add(new State(first, saved));
        while (!stack.isEmpty()) {
            State state = stack.remove(stack.size() - 1);
            if (mark[state.at] == at) {
                continue;
            }
            mark[state.at] = at;
            Step step = steps.get(state.at);
            switch (step.kind()) {
                case JUMP -> stack.add(new State(step.x(), state.saved));
                case SPLIT -> {
                    stack.add(new State(step.y(), state.saved));
                    stack.add(new State(step.x(), state.saved));
                }
                case SAVE -> {
                    int[] more = state.saved.clone();
                    more[step.x()] = at;
                    stack.add(new State(state.at + 1, more));
                }
                case ASSERT -> {
                    if (holds((char) step.x(), text, at)) {
                        stack.add(new State(state.at + 1, state.saved));
                    }
                }
                default -> states.add(state);
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
