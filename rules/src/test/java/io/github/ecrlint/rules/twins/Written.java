package io.github.ecrlint.rules.twins;

import io.github.ecrlint.rules.twins.RandomTemplate.Call;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A template written down: as YAML with short or long forms, or as JSON. */
enum Written {
    YAML_SHORT,
    YAML_LONG,
    JSON;

    String of(Map<String, Object> template) {
        return this == JSON ? json(template) + "\n" : block(template, 0).stripLeading() + "\n";
    }

    private static String json(Object node) {
        if (node instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> quoted((String) entry.getKey()) + ": " + json(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof List<?> list) {
            return list.stream().map(Written::json).collect(Collectors.joining(",\n  ", "[", "]"));
        }
        return node instanceof Call call
                ? "{" + quoted(longName(call)) + ": " + json(call.argument()) + "}"
                : quoted((String) node);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("/", "\\/") + "\"";
    }

    /** Behind a key or a dash: on the same line, or indented below. */
    private String block(Object node, int indent) {
        String pad = "\n" + " ".repeat(indent);
        if (node instanceof Map<?, ?> map && !map.isEmpty()) {
            return map.entrySet().stream()
                    .map(entry -> pad + plain((String) entry.getKey()) + ":" + block(entry.getValue(), indent + 2))
                    .collect(Collectors.joining());
        }
        if (node instanceof List<?> list && !list.isEmpty()) {
            return list.stream()
                    .map(item -> pad + "-" + block(item, indent + 2))
                    .collect(Collectors.joining());
        }
        if (node instanceof Call call) {
            if (this == YAML_LONG || call.argument() instanceof Call) {
                return block(Map.of(longName(call), call.argument()), indent);
            }
            return " !" + call.name()
                    + (call.name().equals("GetAtt") ? " " + dotted(call) : block(call.argument(), indent));
        }
        return node instanceof Map ? " {}" : node instanceof List ? " []" : " " + plain((String) node);
    }

    private static String dotted(Call call) {
        return ((List<?>) call.argument()).stream().map(Object::toString).collect(Collectors.joining("."));
    }

    private static String plain(String text) {
        boolean safe = text.matches("[A-Za-z][A-Za-z:./${}-]*")
                && !text.endsWith(":")
                && !text.equals("yes")
                && !text.equals("no");
        return safe ? text : "'" + text + "'";
    }

    private static String longName(Call call) {
        return call.name().equals("Ref") || call.name().equals("Condition") ? call.name() : "Fn::" + call.name();
    }
}
