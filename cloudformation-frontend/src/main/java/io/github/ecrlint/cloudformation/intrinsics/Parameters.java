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

/** The parameters of a template: what is given or their defaults, and holes for those that have neither. */
final class Parameters {
    private final Template template;
    private final Evaluator evaluator;
    private final Surroundings around;
    private final Map<String, Parameter> known = new HashMap<>();
    private final Map<String, List<String>> outer = new HashMap<>();
    private NamingParameters naming;

    Parameters(Template template, Evaluator evaluator, Surroundings around) {
        this.template = template;
        this.evaluator = evaluator;
        this.around = around;
    }

    /**
     * A parameter as it is read.
     *
     * @param value without assumptions
     * @param hole what stands for it where its value is asked for or not known
     * @param candidates the values that it can have, or null for any; one where it is given, or has a default and no
     *     {@code AllowedValues}
     */
    private record Parameter(Value value, Value hole, List<String> candidates) {}

    /** The value of a parameter where it is mentioned, or null if there is no such parameter. */
    Value value(String name, Span place) {
        Parameter parameter = parameter(name);
        if (parameter == null) {
            return null;
        }
        Value value = valueOf(name, parameter);
        boolean isOpen = value instanceof Value.Text text && !text.isLiteral();
        return isOpen ? Texts.placed((Value.Text) value, place) : value.at(place);
    }

    /** The values that a hole can have that stands for a parameter; null for any, or if it stands for none. */
    List<String> candidates(Hole hole) {
        String of = template.idOf("");
        if (!hole.id().startsWith(of)) {
            return outer.get(hole.id());
        }
        Parameter parameter = parameter(hole.id().substring(of.length()));
        return parameter == null ? null : parameter.candidates();
    }

    private Value valueOf(String name, Parameter parameter) {
        if (parameter.candidates() == null || parameter.candidates().size() < 2 || evaluator.isByDefault()) {
            return assumedFor(name, parameter, null);
        }
        Assumed assumed = evaluator.assumed();
        List<String> left = assumed == null ? null : assumed.left(idOf(parameter));
        if (evaluator.isQuestion()) {
            return left != null && left.size() == 1 ? settled(left.get(0), parameter) : parameter.hole();
        }
        return assumedFor(name, parameter, left);
    }

    /** By what it is asked for: itself, or a parameter of the stack around. */
    private static String idOf(Parameter parameter) {
        return parameter.hole() instanceof Value.Text text
                ? text.hole().orElseThrow().id()
                : ((Value.Unknown) parameter.hole()).because().id();
    }

    /** In a text: names keep their defaults, so that one thing has one name in all scenarios (ADR 5). */
    private Value assumedFor(String name, Parameter parameter, List<String> candidatesLeft) {
        Assumed assumed = evaluator.assumed();
        List<String> left = candidatesLeft != null || assumed == null ? candidatesLeft : assumed.left(idOf(parameter));
        if (left == null || namesSomething(name)) {
            return parameter.value();
        }
        if (left.size() == 1) {
            return settled(left.get(0), parameter);
        }
        boolean fits = parameter.value() instanceof Value.Text text && text.isLiteral() && left.contains(text.shown());
        return fits ? parameter.value() : parameter.hole();
    }

    private static Value settled(String value, Parameter parameter) {
        boolean same = parameter.value() instanceof Value.Text text && text.is(value);
        return same
                ? parameter.value()
                : Value.Text.computed(value, parameter.hole().span());
    }

    private boolean namesSomething(String name) {
        if (naming == null) {
            naming = new NamingParameters(template);
        }
        return naming.contain(name);
    }

    private Parameter parameter(String name) {
        Parameter parameter = known.get(name);
        if (parameter == null) {
            Optional<Value.Obj> written = template.entry("Parameters", name);
            if (written.isEmpty()) {
                return null;
            }
            parameter = read(name, written.get());
            known.put(name, parameter);
        }
        return parameter;
    }

    private Parameter read(String name, Value.Obj written) {
        String type = written.get("Type").orElse(null) instanceof Value.Text text ? text.shown() : "String";
        boolean isList = type.equals("CommaDelimitedList") || type.startsWith("List<");
        boolean isStored = type.startsWith("AWS::SSM::Parameter::Value<");
        String reason = isStored
                ? "parameter `" + name + "` is read from the parameter store"
                : "parameter `" + name + "` has no default";
        List<String> allowed = isList || isStored ? null : allowedBy(written);
        boolean isOneOf = allowed != null && allowed.size() > 1;
        Value hole = open(
                name,
                isOneOf ? "parameter `" + name + "` can have several values" : reason,
                written.span(),
                isList || isStored && type.contains("List"));
        Optional<Surroundings.Given> given = isStored ? Optional.empty() : around.parameter(name);
        if (given.isPresent()) {
            return given(given.get(), hole, isList);
        }
        Optional<Value.Text> preset = isStored ? Optional.empty() : defaultOf(written);
        if (preset.isEmpty()) {
            return allowed != null && !isOneOf
                    ? new Parameter(Value.Text.computed(allowed.get(0), written.span()), hole, allowed)
                    : new Parameter(hole, hole, allowed);
        }
        Value.Text text = DynamicReferences.in(preset.get(), template);
        if (isList) {
            return new Parameter(items(text), hole, null);
        }
        List<String> only = text.isLiteral() ? List.of(text.shown()) : null;
        return new Parameter(text, hole, isOneOf && only != null ? allowed : only);
    }

    private Parameter given(Surroundings.Given given, Value own, boolean isList) {
        Value hole = own;
        if (given.asked() != null) {
            outer.put(given.asked().id(), given.candidates());
            hole = Texts.open(given.asked(), own.span());
        }
        Value.Text text = isList && given.value() instanceof Value.Text one ? one : null;
        Value value = text == null ? given.value() : items(text);
        boolean one = given.candidates() == null && value instanceof Value.Text only && only.isLiteral();
        return new Parameter(value, hole, one ? List.of(((Value.Text) value).shown()) : given.candidates());
    }

    private static List<String> allowedBy(Value.Obj written) {
        if (!(written.get("AllowedValues").orElse(null) instanceof Value.Seq seq)
                || seq.items().isEmpty()) {
            return null;
        }
        List<String> allowed = new ArrayList<>();
        for (Value item : seq.items()) {
            Value.Text text = Texts.of(item).orElse(null);
            if (text == null || !text.isLiteral()) {
                return null;
            }
            if (!allowed.contains(text.shown())) {
                allowed.add(text.shown());
            }
        }
        return allowed;
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
