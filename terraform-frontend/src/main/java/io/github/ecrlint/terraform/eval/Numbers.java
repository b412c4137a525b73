package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.math.BigDecimal;

/** Numbers, and texts that Terraform takes for numbers. */
final class Numbers {
    private static final int MOST_DIGITS = 400;

    private Numbers() {}

    /** The number that a value is or spells, or null. */
    static BigDecimal of(Value value) {
        if (value instanceof Value.Num num) {
            return isReasonable(num.value()) ? num.value() : null;
        }
        if (value instanceof Value.Text text && text.isLiteral()) {
            return parse(text.shown());
        }
        return null;
    }

    private static BigDecimal parse(String text) {
        if (text.isEmpty() || text.length() > MOST_DIGITS || !isNumeric(text)) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return isReasonable(number) ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static boolean isNumeric(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean sign = (c == '-' || c == '+') && (i > 0 || c == '-');
            if (!digit && !sign && c != '.' && c != 'e' && c != 'E') {
                return false;
            }
        }
        return true;
    }

    /** Whether computing with it stays small. */
    static boolean isReasonable(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
    }

    static Value.Num value(long number, Span place) {
        return new Value.Num(BigDecimal.valueOf(number), place);
    }

    /** A whole number that fits an int, or {@code otherwise}. */
    static int whole(Value value, int otherwise) {
        BigDecimal number = of(value);
        boolean fits = number != null
                && number.stripTrailingZeros().scale() <= 0
                && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0;
        return fits ? number.intValue() : otherwise;
    }
}
