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
        int length = text.length();
        int needed = length + to - from + 1;
        if (needed > offsets.length) {
            offsets = Arrays.copyOf(offsets, Math.max(needed, offsets.length * 2));
        }
        for (int i = from; i < to; i++) {
            offsets[length++] = i;
        }
        text.append(source.text().substring(from, to));
    }

    int length() {
        return text.length();
    }

    /** Whether the first characters are {@code value}, with nothing but line ends behind them. */
    boolean says(String value) {
        if (!text.toString().startsWith(value)) {
            return false;
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
