package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.value.Value;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Functions over points in time that are written down: {@code formatdate}, {@code timeadd}, {@code timecmp}. */
final class DateFunctions {
    private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };
    private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private DateFunctions() {}

    static Value call(Arguments arguments) {
        String first = arguments.literal(0);
        String second = arguments.literal(1);
        if (first == null || second == null) {
            return arguments.open();
        }
        try {
            String result = switch (arguments.function()) {
                case "formatdate" -> format(first, time(second));
                case "timeadd" -> shown(add(time(first), second));
                default -> null;
            };
            if (arguments.function().equals("timecmp")) {
                int order = time(first).toInstant().compareTo(time(second).toInstant());
                return Numbers.value(Integer.signum(order), arguments.place());
            }
            return result != null ? arguments.computed(result) : failed(arguments);
        } catch (DateTimeException | ArithmeticException e) {
            return failed(arguments);
        }
    }

    private static Value failed(Arguments arguments) {
        return Unknowns.failed(arguments.place(), "`" + arguments.function() + "` gets no valid time");
    }

    private static OffsetDateTime time(String text) {
        return OffsetDateTime.parse(text);
    }

    /** Adds a duration as Go writes it, {@code -1h30m0.5s}; null where it is none. */
    private static OffsetDateTime add(OffsetDateTime time, String duration) {
        boolean negative = duration.startsWith("-");
        int at = negative || duration.startsWith("+") ? 1 : 0;
        BigDecimal nanos = BigDecimal.ZERO;
        if (at == duration.length()) {
            return null;
        }
        while (at < duration.length() && !duration.substring(at).equals("0")) {
            int from = at;
            while (at < duration.length() && "0123456789.".indexOf(duration.charAt(at)) >= 0) {
                at++;
            }
            int unit = at;
            while (at < duration.length() && "0123456789.".indexOf(duration.charAt(at)) < 0) {
                at++;
            }
            BigDecimal number = Numbers.of(Value.Text.computed(duration.substring(from, unit), Value.NOWHERE));
            long size = unit(duration.substring(unit, at));
            if (number == null || size == 0) {
                return null;
            }
            nanos = nanos.add(number.multiply(BigDecimal.valueOf(size)));
            if (nanos.compareTo(LONGEST) > 0) {
                return null;
            }
        }
        return time.plusNanos(negative ? -nanos.longValue() : nanos.longValue());
    }

    private static long unit(String name) {
        return switch (name) {
            case "h" -> 3_600_000_000_000L;
            case "m" -> 60_000_000_000L;
            case "s" -> 1_000_000_000L;
            case "ms" -> 1_000_000L;
            case "us", "µs", "μs" -> 1000L;
            case "ns" -> 1L;
            default -> 0L;
        };
    }

    private static String shown(OffsetDateTime time) {
        return time == null ? null : format("YYYY-MM-DD'T'hh:mm:ssZ", time);
    }

    /** Writes a time as the format says; null where that holds an unknown letter. */
    private static String format(String format, OffsetDateTime time) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < format.length()) {
            char c = format.charAt(at);
            if (c == '\'') {
                int close = format.indexOf('\'', at + 1);
                if (close < 0) {
                    return null;
                }
                out.append(close == at + 1 ? "'" : format.substring(at + 1, close));
                at = close + 1;
                continue;
            }
            int end = at;
            while (end < format.length() && format.charAt(end) == c) {
                end++;
            }
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            String piece = letter ? piece(format.substring(at, end), time) : format.substring(at, end);
            if (piece == null) {
                return null;
            }
            out.append(piece);
            at = end;
        }
        return out.toString();
    }

    private static String piece(String letters, OffsetDateTime time) {
        int twelve = (time.getHour() + 11) % 12 + 1;
        return switch (letters) {
            case "YYYY" -> padded(time.getYear(), 4);
            case "YY" -> padded(time.getYear() % 100, 2);
            case "MMMM" -> MONTHS[time.getMonthValue() - 1];
            case "MMM" -> MONTHS[time.getMonthValue() - 1].substring(0, 3);
            case "MM" -> padded(time.getMonthValue(), 2);
            case "M" -> Integer.toString(time.getMonthValue());
            case "DD" -> padded(time.getDayOfMonth(), 2);
            case "D" -> Integer.toString(time.getDayOfMonth());
            case "EEEE" -> DAYS[time.getDayOfWeek().getValue() - 1];
            case "EEE" -> DAYS[time.getDayOfWeek().getValue() - 1].substring(0, 3);
            case "hh" -> padded(time.getHour(), 2);
            case "h" -> Integer.toString(time.getHour());
            case "HH" -> padded(twelve, 2);
            case "H" -> Integer.toString(twelve);
            case "AA" -> time.getHour() < 12 ? "AM" : "PM";
            case "aa" -> time.getHour() < 12 ? "am" : "pm";
            case "mm" -> padded(time.getMinute(), 2);
            case "m" -> Integer.toString(time.getMinute());
            case "ss" -> padded(time.getSecond(), 2);
            case "s" -> Integer.toString(time.getSecond());
            case "ZZZZZ" -> offset(time, ":");
            case "ZZZZ" -> offset(time, "");
            case "ZZZ" -> time.getOffset().equals(ZoneOffset.UTC) ? "UTC" : offset(time, "");
            case "Z" -> time.getOffset().equals(ZoneOffset.UTC) ? "Z" : offset(time, ":");
            default -> null;
        };
    }

    private static String offset(OffsetDateTime time, String between) {
        int minutes = Math.abs(time.getOffset().getTotalSeconds() / 60);
        String sign = time.getOffset().getTotalSeconds() < 0 ? "-" : "+";
        return sign + padded(minutes / 60, 2) + between + padded(minutes % 60, 2);
    }

    private static String padded(int number, int width) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
