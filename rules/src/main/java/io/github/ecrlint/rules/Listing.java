package io.github.ecrlint.rules;

import java.util.List;

/** Names in a sentence: "{@code `a`, `b` and `c`}". */
public final class Listing {
    private Listing() {}

    /** All names, in their order, each in backticks. */
    public static String of(List<String> names) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            text.append(i == 0 ? "" : i == names.size() - 1 ? " and " : ", ");
            text.append('`').append(names.get(i)).append('`');
        }
        return text.toString();
    }

    /** How many there are besides the one just named: "{@code  and 2 others}"; empty for none. */
    public static String others(int count) {
        return count == 0 ? "" : " and " + count + (count == 1 ? " other" : " others");
    }
}
