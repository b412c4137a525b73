package io.github.ecrlint.policy;

import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.Locale;

/**
 * IAM's wildcards, over texts with holes: {@code *} stands for any characters, {@code ?} for one.
 *
 * <p>Answers {@link Truth#YES} only where the pattern matches whatever the holes turn out to be, and {@link Truth#NO} only
 * where it cannot. Texts without holes go the short way, by {@link Glob}; {@link Symbols} takes all others. Equal holes
 * stand for equal text. The own partition is taken for any partition that a pattern names, for a policy speaks of the
 * partition it is deployed to.
 */
public final class Wildcard {
    private Wildcard() {}

    /** Whether the pattern matches the text; upper and lower case differ. */
    public static Truth matches(Value.Text pattern, Value.Text text) {
        String plainPattern = withoutHoles(pattern);
        String plainText = plainPattern == null ? null : withoutHoles(text);
        if (plainText != null) {
            return Truth.of(Glob.matches(plainPattern, plainText, false));
        }
        if (endDifferently(pattern, text) || endInOtherNames(pattern, text)) {
            return Truth.NO;
        }
        return match(Symbols.of(pattern, false, false), Symbols.of(text, false, true));
    }

    /** Whether the pattern matches the action; upper and lower case are the same. */
    public static Truth matchesAction(Value.Text pattern, String action) {
        String plain = withoutHoles(pattern);
        if (plain != null) {
            return Truth.of(Glob.matches(plain, action, true));
        }
        return match(Symbols.of(pattern, true, false), Symbols.of(action.toLowerCase(Locale.ROOT)));
    }

    /** Whether a partition is the one that is meant: the own one is taken for any that is named. */
    static Truth matchesPartition(Value.Text pattern, Value.Text partition) {
        boolean own = isOwnPartition(pattern) || isOwnPartition(partition);
        return own ? Truth.YES : matches(pattern, partition);
    }

    private static boolean isOwnPartition(Value.Text text) {
        return text.parts().size() == 1
                && text.parts().get(0) instanceof Part.Open open
                && open.hole().meaning() == Hole.Meaning.PARTITION;
    }

    /** Whether both are the same text, wildcards taken for the characters they are. */
    public static Truth same(Value.Text one, Value.Text other) {
        return same(one, other, false);
    }

    /** Whether a text is this one, wildcards taken for the characters they are. */
    public static Truth same(Value.Text one, String other) {
        String plain = withoutHoles(one);
        return plain != null ? Truth.of(plain.equals(other)) : match(Symbols.of(one, false, true), Symbols.of(other));
    }

    /** Whether both are the same, wildcards taken for the characters they are. */
    static Truth same(Value.Text one, Value.Text other, boolean ignoreCase) {
        String plain = withoutHoles(one);
        String plainOther = withoutHoles(other);
        if (plain != null && plainOther == null && hasStranger(other)
                || plain == null && plainOther != null && hasStranger(one)) {
            return Truth.NO;
        }
        if (plain != null && plainOther != null) {
            return Truth.of(ignoreCase ? plain.equalsIgnoreCase(plainOther) : plain.equals(plainOther));
        }
        if (endInOtherNames(one, other)) {
            return Truth.NO;
        }
        return match(Symbols.of(one, ignoreCase, true), Symbols.of(other, ignoreCase, true));
    }

    /** Whether there is something in a text that no text of the project names. */
    private static boolean hasStranger(Value.Text text) {
        for (Part part : text.parts()) {
            if (part instanceof Part.Open open && open.hole().isStranger()) {
                return true;
            }
        }
        return false;
    }

    /** Whether both end in names that AWS makes up, and for two things. */
    private static boolean endInOtherNames(Value.Text one, Value.Text other) {
        int last = one.parts().size() - 1;
        int lastOfOther = other.parts().size() - 1;
        return last >= 0
                && lastOfOther >= 0
                && one.parts().get(last) instanceof Part.Open name
                && other.parts().get(lastOfOther) instanceof Part.Open otherName
                && name.hole().isAnotherName(otherName.hole());
    }

    /** Whether what stands behind the last hole and wildcard tells both apart, which is seen much sooner than matched. */
    static boolean endDifferently(Value.Text pattern, Value.Text text) {
        int lastOfPattern = pattern.parts().size() - 1;
        int lastOfText = text.parts().size() - 1;
        if (lastOfPattern < 0
                || lastOfText < 0
                || !(pattern.parts().get(lastOfPattern) instanceof Part.Literal wanted)
                || !(text.parts().get(lastOfText) instanceof Part.Literal given)) {
            return false;
        }
        int i = wanted.text().length() - 1;
        int j = given.text().length() - 1;
        for (; i >= 0 && j >= 0; i--, j--) {
            char one = wanted.text().charAt(i);
            char other = given.text().charAt(j);
            if (isSpecial(one) || isSpecial(other)) {
                return false;
            }
            if (one != other) {
                return true;
            }
        }
        return false;
    }

    /** Whether a character stands for others, or may. */
    static boolean isSpecial(char c) {
        return c == '*' || c == '?' || c == Symbols.PLAIN_STAR || c == Symbols.PLAIN_ONE;
    }

    /** The text with its wildcards made into the characters they are, for a part of a pattern. */
    static String quoted(String text) {
        return text.replace('*', Symbols.PLAIN_STAR).replace('?', Symbols.PLAIN_ONE);
    }

    /** The characters, where there are no holes among them and none that stand for others; else null. */
    private static String withoutHoles(Value.Text text) {
        boolean isOne = text.parts().size() == 1;
        if (isOne ? text.parts().get(0) instanceof Part.Open : !text.isLiteral()) {
            return null;
        }
        String plain = text.shown();
        return plain.indexOf(Symbols.PLAIN_STAR) < 0 && plain.indexOf(Symbols.PLAIN_ONE) < 0 ? plain : null;
    }

    /** The characters of a text without holes and wildcards, which matches itself and nothing else; null for any other. */
    public static String plain(Value.Text text) {
        String plain = withoutHoles(text);
        return plain == null || plain.indexOf('*') >= 0 || plain.indexOf('?') >= 0 ? null : plain;
    }

    private static Truth match(Symbols pattern, Symbols text) {
        if (pattern.hasOwnPartition() != text.hasOwnPartition()) {
            (pattern.hasOwnPartition() ? text : pattern).takeForOwnPartition();
        }
        if (Walk.reaches(pattern, text, true)) {
            return Truth.YES;
        }
        return (pattern.hasHole || text.hasHole) && Walk.reaches(pattern, text, false) ? Truth.UNKNOWN : Truth.NO;
    }
}
