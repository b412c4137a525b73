package io.github.ecrlint.policy;

import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The elements of a statement by their names: found in one pass, for each is asked for several times. */
final class StatementElements {
    static final int SID = 0;
    static final int EFFECT = 1;
    static final int PRINCIPAL = 2;
    static final int NOT_PRINCIPAL = 3;
    static final int ACTION = 4;
    static final int NOT_ACTION = 5;
    static final int RESOURCE = 6;
    static final int NOT_RESOURCE = 7;
    static final int CONDITION = 8;

    private static final String[] NAMES = {
        "Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition"
    };

    private final Value[] values = new Value[NAMES.length];
    private final List<Value.Entry> others = new ArrayList<>(0);
    private int present;
    private boolean repeated;

    StatementElements(Value.Obj statement) {
        for (Value.Entry entry : statement.entries()) {
            Value.Text key = entry.key();
            int element = key.isLiteral() ? element(key.shown()) : -1;
            if (element < 0) {
                others.add(entry);
            } else {
                repeated |= values[element] != null;
                values[element] = entry.value();
                present |= 1 << element;
            }
        }
    }

    private static int element(String name) {
        return switch (name) {
            case "Sid" -> SID;
            case "Effect" -> EFFECT;
            case "Principal" -> PRINCIPAL;
            case "NotPrincipal" -> NOT_PRINCIPAL;
            case "Action" -> ACTION;
            case "NotAction" -> NOT_ACTION;
            case "Resource" -> RESOURCE;
            case "NotResource" -> NOT_RESOURCE;
            case "Condition" -> CONDITION;
            default -> -1;
        };
    }

    /** The last element of this name; IAM minds upper and lower case, but a reader that did too would overlook a grant. */
    Optional<Value> get(int element) {
        Value found = values[element];
        for (int i = 0; found == null && i < others.size(); i++) {
            Value.Entry entry = others.get(i);
            if (entry.key().isLiteral() && entry.key().shown().equalsIgnoreCase(NAMES[element])) {
                found = entry.value();
            }
        }
        return Optional.ofNullable(found);
    }

    /** Whether one of two elements is there under its exact name. */
    boolean has(int element, int other) {
        return (present & (1 << element | 1 << other)) != 0;
    }

    /** Whether both elements are there under their exact names. */
    boolean hasBoth(int element, int other) {
        int both = 1 << element | 1 << other;
        return (present & both) == both;
    }

    /** Whether all keys are exact names of elements, none of which stands there twice. */
    boolean areOrdinary() {
        return others.isEmpty() && !repeated;
    }
}
