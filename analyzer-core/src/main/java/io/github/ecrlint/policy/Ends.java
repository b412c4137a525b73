package io.github.ecrlint.policy;

import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;

/**
 * What a text or a pattern surely begins and ends with, up to its first and from its last hole or wildcard: most pairs are told
 * apart by it, much sooner than by {@link Wildcard}.
 */
public record Ends(String first, String last) {

    public static Ends of(Value.Text text) {
        int count = text.parts().size();
        String first = "";
        String last = "";
        if (count > 0 && text.parts().get(0) instanceof Part.Literal literal) {
            String chars = literal.text();
            int end = 0;
            while (end < chars.length() && !Wildcard.isSpecial(chars.charAt(end))) {
                end++;
            }
            first = chars.substring(0, end);
        }
        if (count > 0 && text.parts().get(count - 1) instanceof Part.Literal literal) {
            String chars = literal.text();
            int start = chars.length();
            while (start > 0 && !Wildcard.isSpecial(chars.charAt(start - 1))) {
                start--;
            }
            last = chars.substring(start);
        }
        return new Ends(first, last);
    }

    /** Whether no text that begins and ends so is one that begins and ends as the other does. */
    public boolean exclude(Ends other) {
        int behind = Math.min(last.length(), other.last.length());
        if (!last.regionMatches(last.length() - behind, other.last, other.last.length() - behind, behind)) {
            return true;
        }
        int ahead = Math.min(first.length(), other.first.length());
        return !first.regionMatches(0, other.first, 0, ahead);
    }
}
