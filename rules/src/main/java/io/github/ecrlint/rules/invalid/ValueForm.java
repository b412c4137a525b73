package io.github.ecrlint.rules.invalid;

import io.github.ecrlint.policy.Cidr;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/** What the values of a condition operator look like. */
final class ValueForm {
    private ValueForm() {}

    /** What the operator takes, if the value is none; null for one that it takes or that may be one. */
    static String wanted(String comparison, String value) {
        if (comparison.startsWith("numeric")) {
            return isNumber(value) ? null : "a number";
        }
        if (comparison.startsWith("date")) {
            return isDate(value) ? null : "a date, as in `2026-01-31T00:00:00Z`";
        }
        return switch (comparison) {
            case "bool", "null" ->
                value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false") ? null : "`true` or `false`";
            case "ipaddress", "notipaddress" -> Cidr.of(value).isNetwork() ? null : "a network, as in `203.0.113.0/24`";
            case "arnequals", "arnlike", "arnnotequals", "arnnotlike" -> mayBeArn(value) ? null : "an ARN";
            default -> null;
        };
    }

    private static boolean mayBeArn(String value) {
        int star = value.indexOf('*');
        return value.startsWith("arn:") || value.isEmpty() || star >= 0 && star < 4 || value.startsWith("?");
    }

    private static boolean isNumber(String value) {
        if (value.length() > 100) {
            return true; // nobody's mistake is worth the work
        }
        try {
            new BigDecimal(value.strip());
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** ISO 8601 as far as AWS takes it, from a year on, or seconds since the epoch. */
    private static boolean isDate(String value) {
        if (isNumber(value) || isMonth(value)) {
            return true;
        }
        try {
            if (value.indexOf('T') < 0) {
                LocalDate.parse(value);
            } else if (value.endsWith("Z") || value.indexOf('+') > 0 || value.lastIndexOf('-') > value.indexOf('T')) {
                OffsetDateTime.parse(value);
            } else {
                LocalDateTime.parse(value);
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isMonth(String value) {
        return value.length() == "2026-01".length() && value.charAt(4) == '-' && isNumber(value.replace('-', '0'));
    }
}
