package io.github.ecrlint.cloudformation.syntax;

import java.util.Arrays;

/**
 * The tokens that {@link QuickScanner} finds, in their order: a kind, a place and maybe a text each. They are no objects, for
 * of those a cold start would pay the making.
 */
final class QuickTokens {
    static final char DOCUMENT = '.';
    static final char MAPPING = 'm';
    static final char SEQUENCE = 's';
    static final char BLOCK_END = 'e';
    static final char KEY = 'k';
    static final char VALUE = ':';
    static final char ENTRY = '-';
    static final char TAG = '!';
    static final char PLAIN = ' ';
    static final char DOUBLE_QUOTED = '"';
    static final char SINGLE_QUOTED = '\'';
    static final char LITERAL = '|';
    static final char STREAM_END = '\0';

    private char[] kinds = new char[512];
    private int[] places = new int[2 * kinds.length];
    private String[] texts = new String[kinds.length];
    private int count;

    /** Adds a token, whose kind is a bracket, a comma or one of the above. */
    void add(char kind, int start, int end, String text) {
        if (count == kinds.length) {
            grow();
        }
        kinds[count] = kind;
        places[2 * count] = start;
        places[2 * count + 1] = end;
        texts[count++] = text;
    }

    /** Puts a token that is nowhere in particular before the one at {@code index}, where that starts. */
    void insert(int index, char kind) {
        int start = places[2 * index];
        add(kind, start, start, null);
        for (int i = count - 1; i > index; i--) {
            kinds[i] = kinds[i - 1];
            places[2 * i] = places[2 * i - 2];
            places[2 * i + 1] = places[2 * i - 1];
            texts[i] = texts[i - 1];
        }
        kinds[index] = kind;
        places[2 * index] = start;
        places[2 * index + 1] = start;
        texts[index] = null;
    }

    private void grow() {
        kinds = Arrays.copyOf(kinds, 2 * count);
        places = Arrays.copyOf(places, 4 * count);
        texts = Arrays.copyOf(texts, 2 * count);
    }

    int count() {
        return count;
    }

    char kind(int index) {
        return kinds[index];
    }

    int start(int index) {
        return places[2 * index];
    }

    int end(int index) {
        return places[2 * index + 1];
    }

    /** What a scalar says, or a tag without its exclamation mark; null for all others. */
    String text(int index) {
        return texts[index];
    }

    static boolean isScalar(char kind) {
        return kind == PLAIN || kind == DOUBLE_QUOTED || kind == SINGLE_QUOTED || kind == LITERAL;
    }
}
