package io.github.ecrlint.cloudformation;

import io.github.ecrlint.source.Source;
import io.github.ecrlint.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The {@code parameter_overrides} of a {@code samconfig.toml}: those of {@code deploy} in the environment
 * {@code default}, over those of {@code global}.
 *
 * <p>Of TOML no more is read than the headers of tables, and strings and lists of strings behind this one key.
 */
final class SamConfiguration {
    private final Source source;
    private final String text;
    private final Map<String, Value> found = new LinkedHashMap<>();
    private int at;

    private SamConfiguration(Source source) {
        this.source = source;
        this.text = source.text();
    }

    static Map<String, Value> parameters(Source source) {
        Map<String, Value> parameters = new LinkedHashMap<>();
        for (String table : new String[] {"default.global.parameters", "default.deploy.parameters"}) {
            SamConfiguration configuration = new SamConfiguration(source);
            configuration.read(table);
            parameters.putAll(configuration.found);
        }
        return parameters;
    }

    private void read(String table) {
        boolean inTable = false;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            String line = text.substring(at, end).trim();
            if (line.startsWith("[")) {
                int close = line.indexOf(']');
                inTable = close > 0 && line.substring(1, close).trim().equals(table);
            } else if (inTable && line.startsWith("parameter_overrides")) {
                at = text.indexOf('=', at) + 1;
                values(at);
                return;
            }
            at = end + 1;
        }
    }

    /** A string, or a list of strings in brackets. */
    private void values(int from) {
        at = from;
        boolean list = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                string(c);
                if (!list) {
                    return;
                }
            } else if (c == '[') {
                list = true;
                at++;
            } else if (c == ']' || c == '\n' && !list) {
                return;
            } else if (c == '#') {
                at = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at);
            } else {
                at++;
            }
        }
    }

    private void string(char quote) {
        String three = "" + quote + quote + quote;
        String closing = text.startsWith(three, at) ? three : String.valueOf(quote);
        int start = at + closing.length();
        StringBuilder value = new StringBuilder();
        int i = start;
        while (i < text.length() && !text.startsWith(closing, i)) {
            if (quote == '"' && text.charAt(i) == '\\' && i + 1 < text.length()) {
                i++;
            }
            value.append(text.charAt(i++));
        }
        at = Math.min(text.length(), i + closing.length());
        pairs(value.toString(), start, Math.min(i, text.length()));
    }

    /** {@code Key=Value} or {@code ParameterKey=Key,ParameterValue=Value}, apart by white space; values may be quoted. */
    private void pairs(String all, int start, int end) {
        int i = 0;
        while (i < all.length()) {
            StringBuilder pair = new StringBuilder();
            char quote = 0;
            for (; i < all.length() && (quote != 0 || all.charAt(i) > ' '); i++) {
                char c = all.charAt(i);
                if (quote == 0 && (c == '"' || c == '\'')) {
                    quote = c;
                } else if (c == quote) {
                    quote = 0;
                } else {
                    pair.append(c);
                }
            }
            i++;
            add(pair.toString(), start, end);
        }
    }

    private void add(String pair, int start, int end) {
        String key = pair;
        String value = null;
        String between = ",ParameterValue=";
        if (pair.startsWith("ParameterKey=") && pair.contains(between)) {
            key = pair.substring("ParameterKey=".length(), pair.indexOf(between));
            value = pair.substring(pair.indexOf(between) + between.length());
        } else if (pair.indexOf('=') > 0) {
            key = pair.substring(0, pair.indexOf('='));
            value = pair.substring(pair.indexOf('=') + 1);
        }
        if (value != null) {
            found.put(key, Value.Text.computed(value, source.span(start, end)));
        }
    }
}
