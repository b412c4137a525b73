package io.github.ecrlint.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The conditions of a statement, for {@link NaiveEvaluator}. */
final class NaiveConditions {
    private NaiveConditions() {}

    static boolean hold(Object conditions, Map<String, List<String>> keys) {
        if (conditions == null) {
            return true;
        }
        for (Map.Entry<?, ?> byOperator : ((Map<?, ?>) conditions).entrySet()) {
            for (Map.Entry<?, ?> byKey : ((Map<?, ?>) byOperator.getValue()).entrySet()) {
                String key = ((String) byKey.getKey()).toLowerCase(Locale.ROOT);
                List<String> wanted = NaiveEvaluator.list(byKey.getValue());
                if (!holds((String) byOperator.getKey(), wanted, keys.get(key), keys)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean holds(
            String spelled, List<String> wanted, List<String> given, Map<String, List<String>> keys) {
        if (spelled.equals("Null")) {
            return wanted.contains(given == null ? "true" : "false");
        }
        boolean all = spelled.startsWith("ForAllValues:");
        boolean any = spelled.startsWith("ForAnyValue:");
        boolean ifExists = spelled.endsWith("IfExists");
        String operator =
                spelled.replace("ForAllValues:", "").replace("ForAnyValue:", "").replace("IfExists", "");
        boolean negated = operator.contains("Not");
        if (given == null) {
            return all || ifExists || negated && !any;
        }
        for (String value : given) {
            boolean found = false;
            for (String one : wanted) {
                String pattern = filled(one, keys);
                found |= pattern != null && matches(operator.replace("Not", ""), pattern, value);
            }
            boolean right = found != negated;
            if (all && !right) {
                return false;
            }
            if (!all && right) {
                return true;
            }
        }
        return all;
    }

    private static boolean matches(String operator, String pattern, String value) {
        return switch (operator) {
            case "StringEquals" -> pattern.equals(value);
            case "StringEqualsIgnoreCase", "Bool" -> pattern.equalsIgnoreCase(value);
            case "StringLike" -> NaiveEvaluator.like(pattern, value);
            case "ArnLike", "ArnEquals" -> arnLike(pattern, value);
            case "IpAddress" -> isInNetwork(pattern, value);
            case "NumericLessThan" -> Long.parseLong(value) < Long.parseLong(pattern);
            case "NumericEquals" -> Long.parseLong(value) == Long.parseLong(pattern);
            case "DateGreaterThan" -> value.compareTo(pattern) > 0;
            default -> throw new IllegalArgumentException(operator);
        };
    }

    static boolean arnLike(String pattern, String arn) {
        String[] wanted = pattern.split(":", 6);
        String[] given = arn.split(":", 6);
        if (wanted.length < 6 || given.length < 6) {
            return false;
        }
        for (int i = 0; i < 6; i++) {
            if (!NaiveEvaluator.like(wanted[i], given[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInNetwork(String network, String address) {
        int slash = network.indexOf('/');
        int prefix = slash < 0 ? 32 : Integer.parseInt(network.substring(slash + 1));
        return bits(slash < 0 ? network : network.substring(0, slash))
                .substring(0, prefix)
                .equals(bits(address).substring(0, prefix));
    }

    private static String bits(String address) {
        StringBuilder bits = new StringBuilder();
        for (String number : address.split("\\.", -1)) {
            bits.append(Integer.toBinaryString(256 + Integer.parseInt(number)).substring(1));
        }
        return bits.toString();
    }

    /** A text with its variables replaced; null where one has no single value. No value of these worlds holds a wildcard. */
    static String filled(String text, Map<String, List<String>> keys) {
        String filled = text;
        for (int open = filled.indexOf("${"); open >= 0; open = filled.indexOf("${")) {
            int close = filled.indexOf('}', open);
            String[] variable = filled.substring(open + 2, close).split(", ", -1);
            List<String> values = keys.get(variable[0].toLowerCase(Locale.ROOT));
            if (values == null && variable.length < 2 || values != null && values.size() != 1) {
                return null;
            }
            String value = values == null ? variable[1].replace("'", "") : values.get(0);
            filled = filled.substring(0, open) + value + filled.substring(close + 1);
        }
        return filled;
    }
}
