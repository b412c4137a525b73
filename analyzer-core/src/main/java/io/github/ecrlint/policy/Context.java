package io.github.ecrlint.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The condition keys of one request: what each one's values are, which are absent, and which are not known.
 *
 * <p>Names are compared without regard to case. A key that nobody spoke of is absent.
 */
public final class Context {
    private final Map<String, List<String>> values;

    private Context(Map<String, List<String>> values) {
        this.values = values;
    }

    /** A request without any key. */
    public static Context empty() {
        return new Context(new HashMap<>());
    }

    /** The same request with a key; no values at all means an empty set, which is as good as absent. */
    public Context with(String key, String... keyValues) {
        Map<String, List<String>> more = new HashMap<>(values);
        more.put(key.toLowerCase(Locale.ROOT), List.of(keyValues));
        return new Context(more);
    }

    /** The same request with a key of which nothing is known, not even whether it is there. */
    public Context withUnknown(String key) {
        Map<String, List<String>> more = new HashMap<>(values);
        more.put(key.toLowerCase(Locale.ROOT), null);
        return new Context(more);
    }

    public boolean isUnknown(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return values.containsKey(lower) && values.get(lower) == null;
    }

    /** The values of a key that is there; an empty list for one that is absent or not known. */
    public List<String> values(String key) {
        List<String> found = values.get(key.toLowerCase(Locale.ROOT));
        return found == null ? List.of() : found;
    }

    /** The value of a key that has exactly one, for a policy variable. */
    public Optional<String> single(String key) {
        List<String> found = values(key);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
