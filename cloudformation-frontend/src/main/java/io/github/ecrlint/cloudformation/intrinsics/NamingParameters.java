package io.github.ecrlint.cloudformation.intrinsics;

import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.HashSet;
import java.util.Set;

/** The parameters that go into the names of a template's resources. */
final class NamingParameters {
    private final Set<String> mentioned = new HashSet<>();

    NamingParameters(Template template) {
        for (Resource resource : template.resources().values()) {
            Named named = Named.of(resource.type());
            if (named != null && resource.body().get("Properties").orElse(null) instanceof Value.Obj properties) {
                gather(properties.get(named.nameProperty()).orElse(null), 0);
                gather(properties.get("Path").orElse(null), 0);
                gather(properties.get("AWSServiceName").orElse(null), 0);
            }
        }
    }

    boolean contain(String parameter) {
        return mentioned.contains(parameter);
    }

    private void gather(Value value, int depth) {
        if (depth > Evaluator.DEEPEST) {
            return;
        }
        if (value instanceof Value.Seq seq) {
            for (Value item : seq.items()) {
                gather(item, depth + 1);
            }
        } else if (value instanceof Value.Obj obj) {
            for (Value.Entry entry : obj.entries()) {
                if (entry.key().is("Ref") && entry.value() instanceof Value.Text name) {
                    mentioned.add(name.shown());
                }
                gather(entry.value(), depth + 1);
            }
        } else if (value instanceof Value.Text text) {
            for (Part part : text.parts()) {
                if (part instanceof Part.Literal literal) {
                    gather(literal.text());
                }
            }
        }
    }

    private void gather(String text) {
        for (int open = text.indexOf("${"); open >= 0; open = text.indexOf("${", open + 2)) {
            int close = text.indexOf('}', open);
            if (close > 0) {
                mentioned.add(text.substring(open + 2, close).trim());
            }
        }
    }
}
