package io.github.ecrlint.rules.twins;

import io.github.ecrlint.policy.Actions;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Value;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Records in words, without the places in which they stand. */
final class Bare {
    private Bare() {}

    static String of(Object thing) {
        if (thing instanceof Value.Text text) {
            return withoutOffsets(text.key());
        }
        if (thing instanceof Hole hole) {
            return withoutOffsets(hole.toString()) + " " + hole.reason();
        }
        if (thing instanceof Actions actions) {
            return actions.getClass().getSimpleName() + of(actions.patterns());
        }
        if (thing instanceof List<?> list) {
            return list.stream().map(Bare::of).collect(Collectors.joining(", ", "[", "]"));
        }
        if (thing instanceof Optional<?> optional) {
            return optional.map(Bare::of).orElse("none");
        }
        if (!(thing instanceof Record)) {
            return String.valueOf(thing);
        }
        StringBuilder bare = new StringBuilder(thing.getClass().getSimpleName()).append('(');
        for (RecordComponent component : thing.getClass().getRecordComponents()) {
            if (component.getType() != Span.class) {
                bare.append(component.getName())
                        .append('=')
                        .append(of(read(thing, component)))
                        .append(' ');
            }
        }
        return bare.append(')').toString();
    }

    /** The id of a hole for want of anything better is the place that leaves it open. */
    private static String withoutOffsets(String text) {
        return text.replaceAll("(Fn::\\w+|#\\w+ )\\d+}", "$1}");
    }

    private static Object read(Object thing, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(thing);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
