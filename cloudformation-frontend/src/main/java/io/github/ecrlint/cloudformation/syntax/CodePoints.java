package io.github.ecrlint.cloudformation.syntax;

import java.util.Arrays;

/** Offsets counted in code points, as snakeyaml does, turned into offsets in UTF-16 units. */
final class CodePoints {
    private static final int[] NONE = {};

    private final int[] astral;
    private final int length;

    private CodePoints(int[] astral, int length) {
        this.astral = astral;
        this.length = length;
    }

    static CodePoints of(String text) {
        int[] astral = NONE;
        int count = 0;
        if (text.codePointCount(0, text.length()) == text.length()) {
            return new CodePoints(NONE, text.length());
        }
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i)) && Character.isLowSurrogate(text.charAt(i + 1))) {
                if (count == astral.length) {
                    astral = Arrays.copyOf(astral, Math.max(16, count * 2));
                }
                astral[count] = i - count;
                count++;
                i++;
            }
        }
        return new CodePoints(Arrays.copyOf(astral, count), text.length());
    }

    /** The UTF-16 offset of the code point with this index; never behind the end. */
    int utf16(int index) {
        if (astral.length == 0) {
            return Math.min(index, length);
        }
        int found = Arrays.binarySearch(astral, index);
        return Math.min(length, index + (found >= 0 ? found : -found - 1));
    }
}
