package io.github.ecrlint.cloudformation.intrinsics;

import io.github.ecrlint.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The sections of one template, as they are written. */
public final class Template {
    private final String name;
    private final Value.Obj root;
    private final Map<String, Resource> resources = new LinkedHashMap<>();

    /**
     * @param name its path, which makes the ids of its holes unique in the project
     */
    public Template(String name, Value.Obj root) {
        this.name = name;
        this.root = root;
        for (Value.Entry entry : section("Resources").entries()) {
            if (entry.value() instanceof Value.Obj body
                    && body.get("Type").orElse(null) instanceof Value.Text type
                    && type.isLiteral()) {
                String id = entry.key().shown();
                resources.remove(id);
                resources.put(
                        id, new Resource(id, type.shown(), body, entry.key().span()));
            }
        }
    }

    public String name() {
        return name;
    }

    /** By logical id, in the order of the template; of two with one id the last. */
    public Map<String, Resource> resources() {
        return resources;
    }

    /** A section, or an empty object where it is absent or no object. */
    public Value.Obj section(String section) {
        return root.get(section).orElse(null) instanceof Value.Obj obj
                ? obj
                : new Value.Obj(java.util.List.of(), root.span());
    }

    /** An entry of a section that is an object itself: a parameter, a mapping. */
    Optional<Value.Obj> entry(String section, String key) {
        return section(section).get(key).orElse(null) instanceof Value.Obj obj ? Optional.of(obj) : Optional.empty();
    }

    /** The id of a hole that stands for this in this template and nowhere else. */
    String idOf(String what) {
        return name + "#" + what;
    }
}
