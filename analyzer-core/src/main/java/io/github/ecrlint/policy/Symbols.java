package io.github.ecrlint.policy;

import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.Arrays;

/** A text as characters and holes; the own partition is spelled as the one that the other side may name. */
final class Symbols {
    private static final String[] PARTITIONS = {"aws", "aws-cn", "aws-us-gov", "aws-iso", "aws-iso-b", "aws-eusc"};
    static final char STAR = '*';
    static final char ONE = '?';
    /** Private-use characters that stand for the two as plain characters. */
    static final char PLAIN_STAR = '\uF8F0';

    static final char PLAIN_ONE = '\uF8F1';

    char[] chars = new char[32];
    Hole[] holes = new Hole[32];
    int length;
    boolean hasHole;
    /** Whether a wildcard is but a character, in the holes as well. */
    private boolean isPlain;

    static Symbols of(Value.Text text, boolean lower, boolean plain) {
        Symbols symbols = new Symbols();
        symbols.isPlain = plain;
        for (Part part : text.parts()) {
            if (part instanceof Part.Literal literal) {
                symbols.add(plain ? Wildcard.quoted(literal.text()) : literal.text(), lower);
            } else {
                symbols.add(((Part.Open) part).hole());
            }
        }
        return symbols;
    }

    static Symbols of(String text) {
        Symbols symbols = new Symbols();
        symbols.add(Wildcard.quoted(text), false);
        return symbols;
    }

    private void add(String text, boolean lower) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            put(lower ? Character.toLowerCase(c) : c, null);
        }
    }

    private void add(Hole hole) {
        put('\0', hole);
        hasHole = true;
    }

    private void put(char c, Hole hole) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, length * 2);
            holes = Arrays.copyOf(holes, length * 2);
        }
        chars[length] = c;
        holes[length++] = hole;
    }

    boolean isStar(int i) {
        return holes[i] == null && chars[i] == STAR;
    }

    boolean isOne(int i) {
        return holes[i] == null && chars[i] == ONE;
    }

    boolean mayBeWild(int i) {
        return !isPlain && holes[i] != null && holes[i].meaning() == Hole.Meaning.OPAQUE;
    }

    boolean hasOwnPartition() {
        return isArn() && holes[4] != null && holes[4].meaning() == Hole.Meaning.PARTITION;
    }

    private boolean isArn() {
        return length >= 5 && chars[0] == 'a' && chars[1] == 'r' && chars[2] == 'n' && chars[3] == ':';
    }

    /** Puts the own partition in the place of the one that is named. */
    void takeForOwnPartition() {
        for (String partition : PARTITIONS) {
            int end = 4 + partition.length();
            if (isArn()
                    && end < length
                    && chars[end] == ':'
                    && new String(chars, 4, partition.length()).equals(partition)) {
                holes[4] = Hole.PARTITION;
                System.arraycopy(chars, end, chars, 5, length - end);
                System.arraycopy(holes, end, holes, 5, length - end);
                length -= partition.length() - 1;
                return;
            }
        }
    }
}
