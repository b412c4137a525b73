package io.github.ecrlint.policy;

import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The condition keys of one request: what each one's values are, which are absent, and which are not known.
 *
 * <p>Names are compared without regard to case.
 */
public final class Context {
    private final Map<String, List<Value.Text>> values;
    private final boolean othersUnknown;

    private Context(Map<String, List<Value.Text>> values, boolean othersUnknown) {
        this.values = values;
        this.othersUnknown = othersUnknown;
    }

    /** A request without any key. */
    public static Context empty() {
        return new Context(new HashMap<>(), false);
    }

    /** A request of whose keys nothing is known, not even whether they are there. */
    public static Context unknown() {
        return new Context(new HashMap<>(), true);
    }

    /** The same request with a key; no values at all means an empty set, which is as good as absent. */
    public Context with(String key, Value.Text... keyValues) {
        Map<String, List<Value.Text>> more = new HashMap<>(values);
        more.put(key.toLowerCase(Locale.ROOT), List.of(keyValues));
        return new Context(more, othersUnknown);
    }

    /** The same request with a key; no values at all means an empty set, which is as good as absent. */
    public Context with(String key, String... keyValues) {
        List<Value.Text> texts = new ArrayList<>(keyValues.length);
        for (String value : keyValues) {
            texts.add(plain(value));
        }
        return with(key, texts.toArray(new Value.Text[0]));
    }

    /** The same request with several keys, their names in lower case; an empty list means absent. */
    public Context withAll(Map<String, List<Value.Text>> keys) {
        Map<String, List<Value.Text>> more = new HashMap<>(values);
        more.putAll(keys);
        return new Context(more, othersUnknown);
    }

    /** The same request without a key. */
    public Context without(String key) {
        return with(key, new Value.Text[0]);
    }

    public boolean isUnknown(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return othersUnknown && !values.containsKey(lower);
    }

    /** The values of a key that is there; an empty list for one that is absent or not known. */
    public List<Value.Text> values(String key) {
        List<Value.Text> found = values.get(key.toLowerCase(Locale.ROOT));
        return found == null ? List.of() : found;
    }

    /** The value of a key that has exactly one, for a policy variable. */
    public Optional<Value.Text> single(String key) {
        List<Value.Text> found = values(key);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Value.Text plain(String text) {
        return new Value.Text(text.isEmpty() ? List.of() : List.of(Part.Literal.nowhere(text)), Value.NOWHERE);
    }
}
