package io.github.ecrlint.model;

import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds things by their name or ARN, whatever its partition: in their own world first, then in all others. */
final class Names<T> {
    private final Map<String, Map<String, List<T>>> byWorld = new HashMap<>();
    private final Map<String, List<T>> everywhere = new HashMap<>();

    void add(String world, Value.Text name, T thing) {
        String key = Arns.key(name);
        Map<String, List<T>> own = byWorld.get(world);
        if (own == null) {
            own = new HashMap<>();
            byWorld.put(world, own);
        }
        append(own, key, thing);
        append(everywhere, key, thing);
    }

    /** All of this name or ARN: those of the own world, or else those of all others. */
    List<T> all(String world, Value.Text name) {
        Map<String, List<T>> own = byWorld.get(world);
        List<T> found = own == null ? null : own.get(Arns.key(name));
        return found == null ? everywhere.getOrDefault(Arns.key(name), List.of()) : found;
    }

    /** The first in the own world, or else the only one elsewhere, or null. */
    T find(String world, Value.Text name) {
        List<T> all = all(world, name);
        boolean isClear = all.size() == 1 || !all.isEmpty() && isOwn(world, name);
        return isClear ? all.get(0) : null;
    }

    /** Whether exactly one in the own world has it. */
    boolean isOnly(String world, Value.Text name) {
        return isOwn(world, name) && all(world, name).size() == 1;
    }

    private boolean isOwn(String world, Value.Text name) {
        Map<String, List<T>> own = byWorld.get(world);
        return own != null && own.containsKey(Arns.key(name));
    }

    private static <T> void append(Map<String, List<T>> lists, String key, T thing) {
        List<T> list = lists.get(key);
        if (list == null) {
            list = new ArrayList<>(1);
            lists.put(key, list);
        }
        if (list.isEmpty() || list.get(list.size() - 1) != thing) {
            list.add(thing);
        }
    }
}
