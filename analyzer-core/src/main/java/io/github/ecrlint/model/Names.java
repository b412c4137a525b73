package io.github.ecrlint.model;

import io.github.ecrlint.value.Value;
import java.util.HashMap;
import java.util.Map;

/** Finds a thing by its name or ARN: in its own world first, then in all others if it is the only one there. */
final class Names<T> {
    private final Map<String, Map<String, T>> byWorld = new HashMap<>();
    private final Map<String, T> everywhere = new HashMap<>();
    private final Map<String, Boolean> ambiguous = new HashMap<>();

    void add(String world, Value.Text name, T thing) {
        String key = name.key();
        Map<String, T> own = byWorld.get(world);
        if (own == null) {
            own = new HashMap<>();
            byWorld.put(world, own);
        }
        own.putIfAbsent(key, thing);
        T other = everywhere.putIfAbsent(key, thing);
        if (other != null && other != thing) {
            ambiguous.put(key, true);
        }
    }

    /** The thing of this name or ARN, or null. */
    T find(String world, Value.Text name) {
        String key = name.key();
        Map<String, T> own = byWorld.get(world);
        T found = own == null ? null : own.get(key);
        return found == null && !ambiguous.containsKey(key) ? everywhere.get(key) : found;
    }

    /** Whether several worlds have a thing of this name, so that a third one's mention of it may mean any. */
    boolean isAmbiguous(Value.Text name) {
        return ambiguous.containsKey(name.key());
    }
}
