package io.github.ecrlint.cloudformation;

import io.github.ecrlint.cloudformation.intrinsics.Outcome;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** What differs from scenario to scenario, and what does not. */
final class Choice {
    private static final int DEEPEST = 50;

    private Choice() {}

    /** Whether a value as it is written surely calls no function that chooses. */
    static boolean none(Value written) {
        return none(written, 0);
    }

    private static boolean none(Value written, int depth) {
        if (depth > DEEPEST) {
            return false;
        }
        if (written instanceof Value.Seq seq) {
            for (Value item : seq.items()) {
                if (!none(item, depth + 1)) {
                    return false;
                }
            }
        } else if (written instanceof Value.Obj obj) {
            for (Value.Entry entry : obj.entries()) {
                if (entry.key().is("Fn::If") || entry.key().is("Fn::FindInMap") || !none(entry.value(), depth + 1)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The items that a list has in every scenario; null where it is no list in one of them. */
    static List<Value> common(List<Outcome> outcomes) {
        List<Value> common = null;
        for (Outcome outcome : outcomes) {
            if (outcome.value().isEmpty()) {
                return new ArrayList<>();
            }
            if (!(outcome.value().get() instanceof Value.Seq seq)) {
                return null;
            }
            List<Value> items = Gathering.itemsOf(seq);
            if (common == null) {
                common = new ArrayList<>(items);
            } else {
                keep(common, items);
            }
        }
        return common;
    }

    private static void keep(List<Value> common, List<Value> items) {
        for (int i = common.size() - 1; i >= 0; i--) {
            if (!has(items, common.get(i))) {
                common.remove(i);
            }
        }
    }

    /** Whether a text is among items. */
    static boolean has(List<Value> items, Value text) {
        boolean found = false;
        for (Value item : items) {
            found |= item.asText().isPresent()
                    && text.asText().isPresent()
                    && text.asText().get().sameAs(item.asText().get());
        }
        return found;
    }
}
