package io.github.ecrlint.cloudformation.transform;

import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.value.Value;
import java.util.List;

/** The transforms that a template as a whole goes through. */
public final class Macros {
    private Macros() {}

    /** Says aloud which of them nobody here knows; those of AWS change nothing that is not read. */
    public static void report(Value.Obj root, List<Diagnostic> out) {
        Value transform = root.get("Transform").orElse(null);
        for (Value one : transform instanceof Value.Seq seq ? seq.items() : only(transform)) {
            Value name = one instanceof Value.Obj obj ? obj.get("Name").orElse(one) : one;
            boolean known = name instanceof Value.Text text && text.shown().startsWith("AWS::");
            if (!known) {
                String shown = name instanceof Value.Text text ? "`" + text.shown() + "` " : "";
                out.add(Diagnostic.warning(
                        name.span(), "macro " + shown + "may change the template, which is read as it is written"));
            }
        }
    }

    private static List<Value> only(Value value) {
        return value == null ? List.of() : List.of(value);
    }
}
