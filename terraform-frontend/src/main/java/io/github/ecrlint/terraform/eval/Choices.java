package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The questions on which an evaluation was stuck, and what came to depend on them. */
final class Choices {
    /** What the id of a hole begins with that an open question left. */
    private static final String MARK = "?";

    private static final int DEEPEST = 60;
    private static final int LONGEST_PREFIX = 200;

    private final Map<String, Choice> behind = new HashMap<>();
    private final Map<String, Choice> left = new LinkedHashMap<>();

    static boolean isMark(Hole hole) {
        return hole.id().startsWith(MARK);
    }

    /** Says which question is behind a truth value that is derived from what is not known. */
    void derive(Value.Unknown truth, Choice choice) {
        behind.putIfAbsent(truth.because().id(), choice);
    }

    /** The question behind an open truth value. */
    Choice behind(Value.Unknown truth, String written) {
        String id = truth.because().id();
        Choice known = behind.get(id);
        if (known != null) {
            return known;
        }
        String name = id.substring(id.lastIndexOf('#') + 1);
        boolean variable = name.startsWith("var.") || name.startsWith("module.") && name.indexOf(".var.") > 0;
        return new Choice(id, null, variable && name.indexOf(' ') < 0 ? name : written);
    }

    /** The id of what is left open by a question. */
    String leave(String place, Choice choice) {
        String id = MARK + place + MARK;
        left.putIfAbsent(id.length() > LONGEST_PREFIX ? id.substring(0, LONGEST_PREFIX) : id, choice);
        return id;
    }

    /** The first question that decides a part of the value, or null. */
    Choice firstIn(Value value) {
        for (Map.Entry<String, Choice> open : left.entrySet()) {
            if (holds(value, open.getKey(), 0)) {
                return open.getValue();
            }
        }
        return null;
    }

    private static boolean holds(Value value, String id, int depth) {
        if (value instanceof Value.Unknown unknown) {
            return unknown.because().id().startsWith(id);
        }
        if (value instanceof Value.Text text) {
            for (Part part : text.parts()) {
                if (part instanceof Part.Open open && open.hole().id().startsWith(id)) {
                    return true;
                }
            }
            return false;
        }
        if (depth > DEEPEST) {
            return false;
        }
        if (value instanceof Value.Seq seq) {
            for (Value item : seq.items()) {
                if (holds(item, id, depth + 1)) {
                    return true;
                }
            }
        } else if (value instanceof Value.Obj obj) {
            for (Value.Entry entry : obj.entries()) {
                if (holds(entry.key(), id, depth) || holds(entry.value(), id, depth + 1)) {
                    return true;
                }
            }
        }
        return false;
    }
}
