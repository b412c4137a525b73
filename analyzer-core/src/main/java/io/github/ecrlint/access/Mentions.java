package io.github.ecrlint.access;

import io.github.ecrlint.policy.Condition;
import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the statements that speak of one request name: their condition keys with the values, and their principals. */
final class Mentions {
    private final Map<String, List<Condition>> conditions = new HashMap<>();
    private final List<Principal> principals = new ArrayList<>();
    private Addresses addresses;

    void add(Statement statement) {
        for (Condition condition : statement.conditions().list()) {
            String key = condition.key().shown().toLowerCase(Locale.ROOT);
            List<Condition> known = conditions.get(key);
            if (known == null) {
                known = new ArrayList<>(1);
                conditions.put(key, known);
            }
            known.add(condition);
        }
        if (statement.principals() instanceof Principals.Only only) {
            principals.addAll(only.list());
        } else if (statement.principals() instanceof Principals.AllExcept except) {
            principals.addAll(except.list());
        }
    }

    /** The conditions on a key, which is in lower case. */
    List<Condition> on(String key) {
        return conditions.getOrDefault(key, List.of());
    }

    /** The values that conditions compare a key with, the key in lower case. */
    List<Value.Text> values(String key) {
        List<Value.Text> values = new ArrayList<>();
        for (Condition condition : on(key)) {
            values.addAll(condition.values());
        }
        return values;
    }

    /** The addresses that conditions tell apart; to be asked for when all statements are there. */
    Addresses addresses() {
        if (addresses == null) {
            addresses = new Addresses(on("aws:sourceip"));
        }
        return addresses;
    }

    boolean isConditional() {
        return !conditions.isEmpty();
    }

    List<Principal> principals() {
        return principals;
    }
}
