package io.github.ecrlint.cloudformation.transform;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Pieces of a template that nobody wrote; all lead back to the place for which they were made. */
final class Made {
    private Made() {}

    static Value.Entry entry(String key, Value value) {
        return new Value.Entry(Value.Text.computed(key, value.span()), value);
    }

    static Value.Obj object(Span place, Value.Entry... entries) {
        return new Value.Obj(List.of(entries), place);
    }

    /** A resource that is there when the one is that it is made for. */
    static Value.Obj resource(Value.Obj original, String type, List<Value.Entry> properties, Span place) {
        Value.Entry typed = entry("Type", Value.Text.computed(type, place));
        Value.Entry all = entry("Properties", new Value.Obj(properties, place));
        Value condition = original.get("Condition").orElse(null);
        return condition == null ? object(place, typed, all) : object(place, typed, entry("Condition", condition), all);
    }

    static Value attribute(String id, String attribute, Span place) {
        Value.Text name = Value.Text.computed(id + "." + attribute, place);
        return object(place, new Value.Entry(Value.Text.computed("Fn::GetAtt", place), name));
    }

    /** {@code Fn::If} with this in the branch that says {@code AWS::NoValue}; null for whatever else. */
    static Value insteadOfNothing(Value choice, Value otherwise) {
        if (!(choice instanceof Value.Obj obj)
                || !(obj.get("Fn::If").orElse(null) instanceof Value.Seq branches)
                || branches.items().size() != 3) {
            return null;
        }
        List<Value> replaced = new ArrayList<>(branches.items());
        boolean any = false;
        for (int i = 1; i < 3; i++) {
            if (isNothing(replaced.get(i))) {
                replaced.set(i, otherwise);
                any = true;
            }
        }
        return any ? object(obj.span(), entry("Fn::If", new Value.Seq(replaced, branches.span()))) : null;
    }

    static boolean isNothing(Value value) {
        return value instanceof Value.Obj obj
                && obj.get("Ref").orElse(null) instanceof Value.Text name
                && name.is("AWS::NoValue");
    }

    static Value nothing(Span place) {
        return object(place, entry("Ref", Value.Text.computed("AWS::NoValue", place)));
    }

    /** The ARN of a policy of AWS's. */
    static Value.Text managed(String name, Span place) {
        return new Value.Text(
                List.of(
                        Part.Literal.computed("arn:", place),
                        new Part.Open(Hole.PARTITION, place),
                        Part.Literal.computed(":iam::aws:policy/" + name, place)),
                place);
    }

    static Value.Obj trust(String service, Span place) {
        Value.Obj principal = object(place, entry("Service", Value.Text.computed(service, place)));
        Value.Obj statement = object(
                place,
                entry("Effect", Value.Text.computed("Allow", place)),
                entry("Principal", principal),
                entry("Action", Value.Text.computed("sts:AssumeRole", place)));
        return object(
                place,
                entry("Version", Value.Text.computed("2012-10-17", place)),
                entry("Statement", new Value.Seq(List.of(statement), place)));
    }
}
