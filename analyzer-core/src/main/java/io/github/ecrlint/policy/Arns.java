package io.github.ecrlint.policy;

import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.List;

/** ARNs as six segments, the last of which may hold colons. */
public final class Arns {
    private static final int SEGMENTS = 6;
    private static final String START = "arn:";

    private Arns() {}

    /**
     * Whether an ARN pattern matches segment by segment, so that no wildcard crosses one of the first five colons.
     *
     * @return no for a pattern or value without six segments
     */
    public static Truth match(Value.Text pattern, Value.Text arn) {
        List<Value.Text> wanted = segments(pattern);
        List<Value.Text> given = segments(arn);
        if (wanted.size() != SEGMENTS || given.size() != SEGMENTS) {
            return pattern.isLiteral() && arn.isLiteral() ? Truth.NO : Truth.UNKNOWN;
        }
        Truth all = Truth.YES;
        for (int i = 0; i < SEGMENTS; i++) {
            boolean partition = i == 1;
            all = all.and(
                    partition
                            ? Wildcard.matchesPartition(wanted.get(i), given.get(i))
                            : Wildcard.matches(wanted.get(i), given.get(i)));
        }
        return all;
    }

    /** Whether two ARNs are the same, the own partition taken for any that is named. */
    public static Truth same(Value.Text one, Value.Text other) {
        if (Wildcard.endDifferently(one, other)) {
            return Truth.NO;
        }
        List<Value.Text> a = segments(one);
        List<Value.Text> b = segments(other);
        if (a.size() != SEGMENTS || b.size() != SEGMENTS) {
            return Wildcard.same(one, other);
        }
        Truth all = Wildcard.matchesPartition(a.get(1), b.get(1));
        for (int i = 2; i < SEGMENTS; i++) {
            all = all.and(Wildcard.same(a.get(i), b.get(i)));
        }
        return all;
    }

    /** A spelling of a name or ARN that is equal for ARNs of the same thing, whether or not they spell the partition out. */
    public static String key(Value.Text text) {
        String key = text.key();
        int end = key.startsWith("arn:") ? key.indexOf(':', "arn:".length()) : -1;
        return end < 0 ? key : "arn:" + key.substring(end);
    }

    /** The segments of a text, at most six; a hole is taken to hold no colon. */
    public static List<Value.Text> segments(Value.Text text) {
        return new Segments(text, SEGMENTS);
    }

    /** Whether a text begins as an ARN does. */
    public static boolean beginsAsOne(Value.Text text) {
        if (text.parts().isEmpty() || !(text.parts().get(0) instanceof Part.Literal first)) {
            return false;
        }
        return first.text().length() < START.length()
                ? text.shown().startsWith(START)
                : first.text().startsWith(START);
    }
}
