package io.github.ecrlint.policy;

import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The condition keys of one request: what each one's values are, which are absent, and which are not known.
 *
 * <p>Names are compared without regard to case. A request with one more key is that key and the request before: there are many
 * that differ in one.
 */
public final class Context {
    private static final Context EMPTY = new Context(null, "", List.of(), false);
    private static final Context UNKNOWN = new Context(null, "", List.of(), true);

    /** The request without the key; null for one without any. */
    private final Context rest;

    private final String key;
    private final int hash;
    private final List<Value.Text> values;
    private final boolean othersUnknown;

    private Context(Context rest, String key, List<Value.Text> values, boolean othersUnknown) {
        this.rest = rest;
        this.key = key;
        this.hash = key.hashCode();
        this.values = values;
        this.othersUnknown = othersUnknown;
    }

    /** A request without any key. */
    public static Context empty() {
        return EMPTY;
    }

    /** A request of whose keys nothing is known, not even whether they are there. */
    public static Context unknown() {
        return UNKNOWN;
    }

    /** The same request with a key that has one value. */
    public Context with(String key, Value.Text value) {
        return with(key, List.of(value));
    }

    /** The same request with a key; no values at all means an empty set, which is as good as absent. */
    public Context with(String key, Value.Text... keyValues) {
        return with(key, List.of(keyValues));
    }

    /** The same request with a key; no values at all means an empty set, which is as good as absent. */
    public Context with(String key, String... keyValues) {
        List<Value.Text> texts = new ArrayList<>(keyValues.length);
        for (String value : keyValues) {
            texts.add(plain(value));
        }
        return with(key, List.copyOf(texts));
    }

    private Context with(String name, List<Value.Text> keyValues) {
        return new Context(this, lower(name), keyValues, othersUnknown);
    }

    /** The same request without some keys. */
    public Context without(String... keys) {
        Context context = this;
        for (String absent : keys) {
            context = context.with(absent, List.of());
        }
        return context;
    }

    public boolean isUnknown(String key) {
        return othersUnknown && of(key) == null;
    }

    /** The values of a key that is there; an empty list for one that is absent or not known. */
    public List<Value.Text> values(String key) {
        List<Value.Text> found = of(key);
        return found == null ? List.of() : found;
    }

    /** The same, but null for a key that is not known: one look instead of two. */
    List<Value.Text> valuesIfKnown(String key) {
        List<Value.Text> found = of(key);
        return found == null && !othersUnknown ? List.of() : found;
    }

    /** The value of a key that has exactly one, for a policy variable. */
    public Optional<Value.Text> single(String key) {
        List<Value.Text> found = values(key);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private List<Value.Text> of(String name) {
        String lower = lower(name);
        int wanted = lower.hashCode();
        for (Context at = this; at.rest != null; at = at.rest) {
            if (at.hash == wanted && at.key.equals(lower)) {
                return at.values;
            }
        }
        return null;
    }

    /** In lower case; nearly all names are, which shows in an array much sooner than to {@link String#toLowerCase} (ADR 3). */
    private static String lower(String name) {
        for (byte c : name.getBytes(StandardCharsets.ISO_8859_1)) {
            if (c >= 'A' && c <= 'Z' || c < 0 || c == '?') {
                return name.toLowerCase(Locale.ROOT);
            }
        }
        return name;
    }

    private static Value.Text plain(String text) {
        return new Value.Text(text.isEmpty() ? List.of() : List.of(Part.Literal.nowhere(text)), Value.NOWHERE);
    }
}
