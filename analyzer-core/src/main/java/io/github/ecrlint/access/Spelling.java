package io.github.ecrlint.access;

import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts with holes as plain characters: what nobody names is a character that nobody writes, and so is the own partition,
 * whichever a text names.
 */
final class Spelling {
    static final char PARTITION = '\uE000';

    private static final char PLAIN_STAR = '\uE001';
    private static final char PLAIN_ONE = '\uE002';
    private static final char FIRST_HOLE = '\uE010';
    private static final String[] PARTITIONS = {"aws", "aws-cn", "aws-us-gov", "aws-iso", "aws-iso-b", "aws-eusc"};

    private final List<Hole> holes = new ArrayList<>();

    /** Whether a text can be spelled as it is: its holes are such as are equal to themselves alone. */
    boolean isExact(Value.Text text) {
        for (Part part : text.parts()) {
            if (part instanceof Part.Open open
                    && !open.hole().isStranger()
                    && open.hole().meaning() != Hole.Meaning.PARTITION) {
                return false;
            }
        }
        return true;
    }

    /** A pattern, in which wildcards stay wildcards. */
    String pattern(Value.Text text) {
        return spelled(text, false);
    }

    /** A text, in which wildcards are the characters they are. */
    String plain(Value.Text text) {
        return spelled(text, true);
    }

    private String spelled(Value.Text text, boolean isPlain) {
        StringBuilder chars = new StringBuilder();
        for (Part part : text.parts()) {
            if (part instanceof Part.Literal literal) {
                String known = literal.text();
                chars.append(isPlain ? known.replace('*', PLAIN_STAR).replace('?', PLAIN_ONE) : known);
            } else {
                chars.append(character(((Part.Open) part).hole()));
            }
        }
        return inOwnPartition(chars.toString());
    }

    private char character(Hole hole) {
        if (hole.meaning() == Hole.Meaning.PARTITION) {
            return PARTITION;
        }
        int index = holes.indexOf(hole);
        if (index < 0) {
            index = holes.size();
            holes.add(hole);
        }
        return (char) (FIRST_HOLE + index);
    }

    private static String inOwnPartition(String text) {
        for (String partition : PARTITIONS) {
            String start = "arn:" + partition + ":";
            if (text.startsWith(start)) {
                return "arn:" + PARTITION + ":" + text.substring(start.length());
            }
        }
        return text;
    }

    /** The text that a spelling stands for. */
    Value.Text text(String spelled) {
        List<Part> parts = new ArrayList<>();
        StringBuilder chars = new StringBuilder();
        for (int i = 0; i < spelled.length(); i++) {
            char c = spelled.charAt(i);
            boolean isHole = c == PARTITION || c >= FIRST_HOLE && c < FIRST_HOLE + holes.size();
            if (!isHole) {
                chars.append(c == PLAIN_STAR ? '*' : c == PLAIN_ONE ? '?' : c);
                continue;
            }
            if (chars.length() > 0) {
                parts.add(Part.Literal.nowhere(chars.toString()));
                chars.setLength(0);
            }
            Hole hole = c == PARTITION ? Hole.PARTITION : holes.get(c - FIRST_HOLE);
            parts.add(new Part.Open(hole, Value.NOWHERE));
        }
        if (chars.length() > 0) {
            parts.add(Part.Literal.nowhere(chars.toString()));
        }
        return new Value.Text(parts, Value.NOWHERE);
    }
}
