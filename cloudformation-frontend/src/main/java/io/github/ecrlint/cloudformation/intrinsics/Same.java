package io.github.ecrlint.cloudformation.intrinsics;

import io.github.ecrlint.value.Value;
import java.util.List;

/** Whether two values say the same, wherever they stand. */
final class Same {
    private static final int DEEPEST = 300;

    private Same() {}

    static boolean value(Value a, Value b) {
        return value(a, b, 0);
    }

    private static boolean value(Value a, Value b, int depth) {
        if (a == b) {
            return true;
        }
        if (depth > DEEPEST) {
            return false;
        }
        if (a instanceof Value.Text text) {
            return b instanceof Value.Text other && text.sameAs(other);
        }
        if (a instanceof Value.Num num) {
            return b instanceof Value.Num other && num.value().compareTo(other.value()) == 0;
        }
        if (a instanceof Value.Bool bool) {
            return b instanceof Value.Bool other && bool.value() == other.value();
        }
        if (a instanceof Value.Unknown unknown) {
            return b instanceof Value.Unknown other && unknown.because().equals(other.because());
        }
        if (a instanceof Value.Seq seq) {
            return b instanceof Value.Seq other && items(seq.items(), other.items(), depth);
        }
        if (a instanceof Value.Obj obj) {
            return b instanceof Value.Obj other && entries(obj.entries(), other.entries(), depth);
        }
        return b instanceof Value.Null;
    }

    private static boolean items(List<Value> a, List<Value> b, int depth) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!value(a.get(i), b.get(i), depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean entries(List<Value.Entry> a, List<Value.Entry> b, int depth) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!a.get(i).key().sameAs(b.get(i).key())
                    || !value(a.get(i).value(), b.get(i).value(), depth + 1)) {
                return false;
            }
        }
        return true;
    }
}
