package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The less common verbs and flags of {@code format}: {@code %q}, {@code %x}, {@code %.2f}, {@code %+d}. */
final class FormatVerbs {
    private static final int WIDEST = 1000;

    private FormatVerbs() {}

    /** What a verb makes of a value; null where it is not known or not understood. */
    static String of(char verb, String flags, Value value, Arguments arguments) {
        if (Unknowns.holeIn(value) != null) {
            return null;
        }
        int at = 0;
        while (at < flags.length() && "+-# 0".indexOf(flags.charAt(at)) >= 0) {
            at++;
        }
        String signs = flags.substring(0, at);
        int dot = flags.indexOf('.', at);
        int width = number(flags.substring(at, dot < 0 ? flags.length() : dot), 0);
        int precision = dot < 0 ? -1 : number(flags.substring(dot + 1), 0);
        if (width < 0 || dot >= 0 && precision < 0) {
            return null;
        }
        String said = said(verb, signs, precision, value, arguments);
        boolean numeric = "defgGExXob".indexOf(verb) >= 0 || verb == 'v' && value instanceof Value.Num;
        return said == null ? null : padded(said, signs, width, numeric);
    }

    private static int number(String digits, int otherwise) {
        int number = digits.isEmpty() ? otherwise : 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9' || number > WIDEST) {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number > WIDEST ? -1 : number;
    }

    private static String said(char verb, String signs, int precision, Value value, Arguments arguments) {
        Json json = arguments.scope().module().evaluation().json();
        Value.Text text = value.asText().orElse(null);
        switch (verb) {
            case 'q' -> {
                return text == null
                        ? null
                        : json.encode(text, arguments.place()).shown();
            }
            case 'v' -> {
                if (signs.indexOf('#') >= 0) {
                    return json.encode(value, arguments.place()).shown();
                }
                return value instanceof Value.Num num
                        ? number('g', signs, precision, num.value())
                        : text == null ? null : text.shown();
            }
            case 's' -> {
                String all = text == null ? null : text.shown();
                return all == null || precision < 0 ? all : all.substring(0, Graphemes.offset(all, precision));
            }
            default -> {
                BigDecimal number = Numbers.of(value);
                return number == null ? null : number(verb, signs, precision, number);
            }
        }
    }

    private static String number(char verb, String signs, int precision, BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        String digits = switch (verb) {
            case 'd' -> whole ? number.toBigInteger().toString() : null;
            case 'x' -> whole ? number.toBigInteger().toString(16) : null;
            case 'X' -> whole ? upper(number.toBigInteger().toString(16)) : null;
            case 'o' -> whole ? number.toBigInteger().toString(8) : null;
            case 'b' -> whole ? number.toBigInteger().toString(2) : null;
            case 'f' ->
                number.setScale(precision < 0 ? 6 : precision, RoundingMode.HALF_EVEN)
                        .toPlainString();
            case 'e' -> exponent(number, precision < 0 ? 6 : precision);
            case 'E' -> upper(exponent(number, precision < 0 ? 6 : precision));
            case 'g' -> general(number, precision);
            case 'G' -> upper(general(number, precision));
            default -> null;
        };
        boolean positive = digits != null && !digits.startsWith("-");
        return positive && signs.indexOf('+') >= 0
                ? "+" + digits
                : positive && signs.indexOf(' ') >= 0 ? " " + digits : digits;
    }

    /** As Go's {@code %g} of a big float: with an exponent where the digits are fewer than the number is long. */
    private static String general(BigDecimal number, int precision) {
        if (number.signum() == 0) {
            return "0";
        }
        int digits = Math.max(1, precision);
        BigDecimal rounded = precision < 0 ? number : number.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        BigDecimal plain = rounded.stripTrailingZeros();
        int power = plain.precision() - plain.scale() - 1;
        int most = precision < 0
                ? 6
                : digits > plain.precision() && plain.precision() > power ? plain.precision() : digits;
        return power < -4 || power >= most ? exponent(plain, plain.precision() - 1) : plain.toPlainString();
    }

    private static String upper(String digits) {
        return digits.toUpperCase(java.util.Locale.ROOT);
    }

    private static String exponent(BigDecimal number, int precision) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO.setScale(precision).toPlainString() + "e+00";
        }
        int power = number.precision() - number.scale() - 1;
        BigDecimal one = number.movePointLeft(power).setScale(precision, RoundingMode.HALF_EVEN);
        if (one.abs().compareTo(BigDecimal.TEN) >= 0) {
            power++;
            one = number.movePointLeft(power).setScale(precision, RoundingMode.HALF_EVEN);
        }
        String size = Integer.toString(Math.abs(power));
        return one.toPlainString() + "e" + (power < 0 ? "-" : "+") + (size.length() < 2 ? "0" : "") + size;
    }

    private static String padded(String said, String signs, int width, boolean numeric) {
        int missing = width - Graphemes.count(said);
        if (missing <= 0) {
            return said;
        }
        if (signs.indexOf('-') >= 0) {
            return said + " ".repeat(missing);
        }
        if (!numeric || signs.indexOf('0') < 0) {
            return " ".repeat(missing) + said;
        }
        boolean sign = said.startsWith("-") || said.startsWith("+");
        return (sign ? said.substring(0, 1) : "") + "0".repeat(missing) + said.substring(sign ? 1 : 0);
    }
}
