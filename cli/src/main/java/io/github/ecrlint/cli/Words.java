package io.github.ecrlint.cli;

import io.github.ecrlint.rule.Nearest;
import java.util.ArrayList;
import java.util.List;

/** The words of a command line, taken one by one: options with their values, and what is no option. */
final class Words {
    private final String command;
    private final String[] args;
    private final List<String> options;
    private int next;
    private String option = "";
    private String attached;
    private boolean onlyOperands;

    /**
     * @param args the words behind the command
     * @param options all that the command knows, for the complaint about one that it does not
     */
    Words(String command, String[] args, int first, List<String> options) {
        this.command = command;
        this.args = args;
        this.next = first;
        this.options = options;
    }

    /** The next option, without an attached value; an empty string before an operand; null at the end. */
    String next() throws UsageError {
        if (attached != null) {
            throw new UsageError("option `" + option + "` takes no value");
        }
        if (next == args.length) {
            return null;
        }
        String word = args[next];
        if (!onlyOperands && word.equals("--")) {
            onlyOperands = true;
            next++;
            return next();
        }
        if (onlyOperands || word.length() < 2 || word.charAt(0) != '-') {
            return "";
        }
        next++;
        int equals = word.indexOf('=');
        if (word.charAt(1) != '-' && word.length() > 2) {
            option = word.substring(0, 2);
            attached = word.substring(equals == 2 ? 3 : 2);
        } else if (equals > 0) {
            option = word.substring(0, equals);
            attached = word.substring(equals + 1);
        } else {
            option = word;
        }
        return option;
    }

    /** The operand that {@link #next} announced. */
    String operand() {
        return args[next++];
    }

    /** The value of the option that {@link #next} gave. */
    String value(String what) throws UsageError {
        if (attached != null) {
            String value = attached;
            attached = null;
            return value;
        }
        if (next == args.length) {
            throw new UsageError("option `" + option + "` needs " + what);
        }
        return args[next++];
    }

    /** The value of the option that {@link #next} gave, one of these. */
    String oneOf(List<String> known) throws UsageError {
        String value = value("one of `" + String.join("`, `", known) + "`");
        if (!known.contains(value)) {
            throw new UsageError("option `" + option + "` knows no `" + value + "`" + Nearest.hintOrAll(value, known));
        }
        return value;
    }

    UsageError unknown() {
        return new UsageError("`" + command + "` has no option `" + option + "`" + Nearest.hint(option, options));
    }

    /** All that is left, as operands. */
    List<String> operands() throws UsageError {
        List<String> operands = new ArrayList<>();
        for (String word = next(); word != null; word = next()) {
            if (!word.isEmpty()) {
                throw unknown();
            }
            operands.add(operand());
        }
        return operands;
    }
}
