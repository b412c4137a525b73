package io.github.ecrlint.policy;

import io.github.ecrlint.value.Value;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Whether a value of a request satisfies one value of a condition, the negation of negated operators left out.
 *
 * <p>Source: IAM User Guide, "IAM JSON policy elements: Condition operators".
 */
final class Comparison {
    private Comparison() {}

    static Truth matches(Operator operator, Value.Text pattern, Value.Text value) {
        return switch (operator.comparison()) {
            case "stringequals", "stringnotequals", "binaryequals" -> Wildcard.same(pattern, value, false);
            case "stringequalsignorecase", "stringnotequalsignorecase", "bool" -> Wildcard.same(pattern, value, true);
            case "stringlike", "stringnotlike" -> Wildcard.matches(pattern, value);
            case "arnequals", "arnlike", "arnnotequals", "arnnotlike" -> Arns.match(pattern, value);
            case "ipaddress", "notipaddress" -> network(pattern, value);
            default -> ordered(operator.comparison(), pattern, value);
        };
    }

    private static Truth network(Value.Text pattern, Value.Text address) {
        return pattern.isLiteral() && address.isLiteral()
                ? Truth.of(Cidr.of(pattern.shown()).contains(address.shown()))
                : Truth.UNKNOWN;
    }

    private static Truth ordered(String comparison, Value.Text pattern, Value.Text value) {
        if (!pattern.isLiteral() || !value.isLiteral()) {
            return Truth.UNKNOWN;
        }
        boolean date = comparison.startsWith("date");
        BigDecimal wanted = date ? instant(pattern.shown()) : number(pattern.shown());
        BigDecimal given = date ? instant(value.shown()) : number(value.shown());
        if (wanted == null || given == null) {
            return Truth.NO;
        }
        int order = given.compareTo(wanted);
        return Truth.of(
                switch (comparison.substring(date ? "date".length() : "numeric".length())) {
                    case "lessthan" -> order < 0;
                    case "lessthanequals" -> order <= 0;
                    case "greaterthan" -> order > 0;
                    case "greaterthanequals" -> order >= 0;
                    default -> order == 0;
                });
    }

    private static BigDecimal number(String text) {
        try {
            return text.length() > 100 ? null : new BigDecimal(text.trim());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A date of ISO 8601, or seconds since the epoch; null for anything else. */
    private static BigDecimal instant(String text) {
        BigDecimal seconds = number(text);
        if (seconds != null) {
            return seconds;
        }
        try {
            String full = text.length() == "2026-01-31".length() ? text + "T00:00:00Z" : text;
            Instant instant = OffsetDateTime.parse(full).toInstant();
            return BigDecimal.valueOf(instant.getEpochSecond()).add(BigDecimal.valueOf(instant.getNano(), 9));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
