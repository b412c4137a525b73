package io.github.ecrlint.cloudformation.syntax;

import io.github.ecrlint.source.Source;
import io.github.ecrlint.value.Part;
import java.util.Arrays;

/** The characters of a text being gathered, each with the offset in the source that spells it. */
final class Spelling {
    private final Source source;
    private final StringBuilder text = new StringBuilder();
    private int[] offsets = new int[64];

    Spelling(Source source) {
        this.source = source;
    }

    void add(char c, int offset) {
        if (text.length() + 1 >= offsets.length) {
            offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        offsets[text.length()] = offset;
        text.append(c);
    }

    void add(int from, int to) {
        for (int i = from; i < to; i++) {
            add(source.text().charAt(i), i);
        }
    }

    int length() {
        return text.length();
    }

    /** Whether the first characters are {@code value}, with nothing but line ends behind them. */
    boolean says(String value) {
        if (text.length() < value.length()) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            if (text.charAt(i) != value.charAt(i)) {
                return false;
            }
        }
        for (int i = value.length(); i < text.length(); i++) {
            if (text.charAt(i) != '\n') {
                return false;
            }
        }
        return true;
    }

    /**
     * The first characters.
     *
     * @param end where the last character's spelling ends, if all are taken
     */
    Part.Literal first(int length, int end) {
        int[] cut = Arrays.copyOf(offsets, length + 1);
        cut[length] = length < text.length() ? offsets[length] : end;
        return Part.Literal.spelled(text.substring(0, length), source, cut);
    }
}
