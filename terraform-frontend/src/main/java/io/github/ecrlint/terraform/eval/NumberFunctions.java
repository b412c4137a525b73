package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Functions over numbers. */
final class NumberFunctions {

    private NumberFunctions() {}

    static Value call(Arguments arguments) {
        if (arguments.function().equals("parseint")) {
            return parsed(arguments);
        }
        List<BigDecimal> numbers = new ArrayList<>();
        boolean listed = arguments.function().equals("sum") && arguments.list(0) != null;
        for (Value value : listed ? arguments.list(0).items() : arguments.values()) {
            BigDecimal number = Numbers.of(value);
            if (number == null) {
                return arguments.open();
            }
            numbers.add(number);
        }
        if (numbers.isEmpty()) {
            return arguments.open();
        }
        BigDecimal result = compute(arguments.function(), numbers);
        return result == null ? arguments.open() : new Value.Num(result, arguments.place());
    }

    private static BigDecimal compute(String function, List<BigDecimal> numbers) {
        BigDecimal first = numbers.get(0);
        return switch (function) {
            case "abs" -> first.abs();
            case "ceil" -> first.setScale(0, RoundingMode.CEILING);
            case "floor" -> first.setScale(0, RoundingMode.FLOOR);
            case "signum" -> BigDecimal.valueOf(first.signum());
            case "min", "max", "sum" -> fold(function, numbers);
            case "pow" -> power(numbers);
            case "log" -> logarithm(numbers);
            default -> null;
        };
    }

    private static BigDecimal fold(String function, List<BigDecimal> numbers) {
        BigDecimal result = numbers.get(0);
        for (BigDecimal number : numbers.subList(1, numbers.size())) {
            result = switch (function) {
                case "min" -> result.min(number);
                case "max" -> result.max(number);
                default -> result.add(number);
            };
        }
        return result;
    }

    private static BigDecimal power(List<BigDecimal> numbers) {
        if (numbers.size() != 2) {
            return null;
        }
        double power = Math.pow(numbers.get(0).doubleValue(), numbers.get(1).doubleValue());
        return Double.isNaN(power) || Double.isInfinite(power) ? null : new BigDecimal(Double.toString(power));
    }

    private static BigDecimal logarithm(List<BigDecimal> numbers) {
        if (numbers.size() != 2) {
            return null;
        }
        double result =
                Math.log(numbers.get(0).doubleValue()) / Math.log(numbers.get(1).doubleValue());
        return Double.isNaN(result) || Double.isInfinite(result) ? null : new BigDecimal(Double.toString(result));
    }

    private static Value parsed(Arguments arguments) {
        Value.Text text = arguments.text(0);
        int base = arguments.count() < 2 ? 0 : Numbers.whole(arguments.get(1), 0);
        if (text == null || !text.isLiteral() || base < 2 || base > 62) {
            return arguments.open();
        }
        String digits = text.shown();
        boolean negative = digits.startsWith("-");
        BigDecimal number = BigDecimal.ZERO;
        boolean valid = digits.length() > (negative ? 1 : 0) && digits.length() < 400;
        for (int i = negative ? 1 : 0; valid && i < digits.length(); i++) {
            int digit = digit(digits.charAt(i), base);
            valid = digit >= 0 && digit < base;
            number = number.multiply(BigDecimal.valueOf(base)).add(BigDecimal.valueOf(digit));
        }
        return valid
                ? new Value.Num(negative ? number.negate() : number, arguments.place())
                : Unknowns.failed(arguments.place(), "`parseint` gets no number of base " + base);
    }

    /** Up to base 36 upper and lower case are the same; beyond, upper case comes behind lower case. */
    private static int digit(char c, int base) {
        if (c >= 'A' && c <= 'Z') {
            return base <= 36 ? c - 'A' + 10 : c - 'A' + 36;
        }
        return c >= 'a' && c <= 'z' ? c - 'a' + 10 : c >= '0' && c <= '9' ? c - '0' : -1;
    }
}
