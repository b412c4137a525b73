package io.github.ecrlint.cloudformation.intrinsics;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a template: their defaults, and holes for those that have none. */
final class Parameters {
    private final Template template;
    private final Map<String, Value> known = new HashMap<>();

    Parameters(Template template) {
        this.template = template;
    }

    /** The value of a parameter where it is mentioned, or null if there is no such parameter. */
    Value value(String name, Span place) {
        Value value = known.get(name);
        if (value == null) {
            Optional<Value.Obj> parameter = template.entry("Parameters", name);
            if (parameter.isEmpty()) {
                return null;
            }
            value = read(name, parameter.get());
            known.put(name, value);
        }
        boolean isOpen = value instanceof Value.Text text && !text.isLiteral();
        return isOpen ? Texts.placed((Value.Text) value, place) : value.at(place);
    }

    private Value read(String name, Value.Obj parameter) {
        String type = parameter.get("Type").orElse(null) instanceof Value.Text text ? text.shown() : "String";
        boolean isList = type.equals("CommaDelimitedList") || type.startsWith("List<");
        if (type.startsWith("AWS::SSM::Parameter::Value<")) {
            String reason = "parameter `" + name + "` is read from the parameter store";
            return open(name, reason, parameter.span(), type.contains("List"));
        }
        Optional<Value.Text> written = defaultOf(parameter);
        if (written.isEmpty()) {
            return open(name, "parameter `" + name + "` has no default", parameter.span(), isList);
        }
        Value.Text text = DynamicReferences.in(written.get(), template);
        return isList ? items(text) : text;
    }

    private static Optional<Value.Text> defaultOf(Value.Obj parameter) {
        Optional<Value> written = parameter.get("Default");
        if (written.isEmpty() || written.get() instanceof Value.Obj || written.get() instanceof Value.Seq) {
            return Optional.empty();
        }
        return written.get() instanceof Value.Null nothing
                ? Optional.of(Value.Text.computed("", nothing.span()))
                : Texts.of(written.get());
    }

    private Value open(String name, String reason, Span place, boolean isList) {
        Hole hole = Hole.opaque(template.idOf(name), reason);
        return isList ? new Value.Unknown(hole, place) : Texts.open(hole, place);
    }

    /** The items between commas, without white space around them. */
    private static Value items(Value.Text text) {
        if (!text.isLiteral()) {
            return new Value.Unknown(text.hole().orElseThrow(), text.span());
        }
        List<Value> items = new ArrayList<>();
        for (Value.Text item : Splitting.at(",", text)) {
            items.add(trimmed(item));
        }
        return new Value.Seq(items, text.span());
    }

    private static Value.Text trimmed(Value.Text item) {
        if (item.parts().size() != 1 || !(item.parts().get(0) instanceof Part.Literal literal)) {
            return item;
        }
        String text = literal.text();
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        List<Part> parts = start == end ? List.of() : List.of(literal.slice(start, end));
        return new Value.Text(parts, literal.span(start, end));
    }
}
