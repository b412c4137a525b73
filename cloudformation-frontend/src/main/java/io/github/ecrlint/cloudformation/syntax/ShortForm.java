package io.github.ecrlint.cloudformation.syntax;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.util.List;

/** Tags of intrinsic functions ({@code !Sub text}) in their long form ({@code Fn::Sub: text}). */
final class ShortForm {
    private ShortForm() {}

    /**
     * @param tag as snakeyaml gives it, or null
     * @param place the whole, from the tag on
     */
    static Value of(String tag, Value value, Span place) {
        if (tag == null || tag.length() < 2 || tag.charAt(0) != '!') {
            return value;
        }
        String name = tag.substring(1);
        String function = name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name;
        int end = Math.min(place.end(), place.start() + tag.length());
        Span token = place.source().span(place.start(), end);
        Value.Text key = Value.Text.computed(function, token);
        Span whole =
                place.source().span(place.start(), Math.max(end, value.span().end()));
        return new Value.Obj(List.of(new Value.Entry(key, value)), whole);
    }
}
