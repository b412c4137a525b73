package io.github.ecrlint.rules.invalid;

import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;

/** Whether a text is written as it is. */
final class Written {
    private Written() {}

    /**
     * Whether all its characters stand in the statement. Others come from a variable or parameter, whose default is often a
     * placeholder that no deployment keeps.
     */
    static boolean in(Statement statement, Value.Text text) {
        for (Part part : text.parts()) {
            if (part instanceof Part.Literal literal && !statement.span().contains(literal.span())) {
                return false;
            }
        }
        return verbatim(text);
    }

    /** Whether all its characters stand somewhere as they are, and are not put together. */
    static boolean verbatim(Value.Text text) {
        for (Part part : text.parts()) {
            if (part instanceof Part.Literal literal) {
                // the text of a number or of `true` is made, of the characters that stand there
                boolean isMade = literal.isComputed() && !literal.span().text().equals(literal.text());
                if (isMade || !text.span().contains(literal.span())) {
                    return false;
                }
            }
        }
        return !text.parts().isEmpty();
    }
}
