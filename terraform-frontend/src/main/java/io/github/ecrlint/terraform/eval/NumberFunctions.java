package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Functions over numbers. */
final class NumberFunctions {
    private static final int LARGEST_POWER = 100;

    private NumberFunctions() {}

    static Value call(Arguments arguments) {
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
            case "parseint" -> numbers.size() == 2 && numbers.get(1).compareTo(BigDecimal.TEN) == 0 ? first : null;
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
        BigDecimal exponent = numbers.get(1).stripTrailingZeros();
        boolean whole = exponent.scale() <= 0 && exponent.signum() >= 0;
        boolean small = exponent.compareTo(BigDecimal.valueOf(LARGEST_POWER)) <= 0;
        return whole && small ? numbers.get(0).pow(exponent.intValue()) : null;
    }
}
