package io.github.ecrlint.cloudformation.intrinsics;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Texts put together from parts. */
final class Texts {
    /** More parts or characters than any policy could have. */
    static final int MOST = 200_000;

    private Texts() {}

    /** A value in a text: a number as it is written, not as it is counted, where it is written and not looked up or counted. */
    static Optional<Value.Text> of(Value value) {
        if (value instanceof Value.Num num && isWritten(num)) {
            Span span = num.span();
            return Optional.of(
                    new Value.Text(List.of(Part.Literal.verbatim(span.source(), span.start(), span.end())), span));
        }
        return value.asText();
    }

    private static boolean isWritten(Value.Num num) {
        String text = num.span().text();
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        return first >= '0' && first <= '9' || first == '-' || first == '+' || first == '.';
    }

    static Value.Text open(Hole hole, Span place) {
        return new Value.Text(List.of(new Part.Open(hole, place)), place);
    }

    /** The same characters and holes, all of them said by one place. */
    static Value.Text placed(Value.Text text, Span place) {
        List<Part> parts = new ArrayList<>(text.parts().size());
        for (Part part : text.parts()) {
            parts.add(placed(part, place));
        }
        return new Value.Text(parts, place);
    }

    private static Part placed(Part part, Span place) {
        return part instanceof Part.Open open
                ? new Part.Open(open.hole(), place)
                : Part.Literal.computed(((Part.Literal) part).text(), place);
    }

    static boolean isTooLong(List<Part> parts) {
        return isLonger(parts, MOST);
    }

    static boolean isLonger(List<Part> parts, int most) {
        long length = parts.size();
        for (Part part : parts) {
            length += part instanceof Part.Literal literal ? literal.text().length() : 1;
        }
        return length > most;
    }
}
