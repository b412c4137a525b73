package io.github.ecrlint.json;

/** Says in our words what is wrong with JSON at an offset. */
final class Complaint {
    private Complaint() {}

    static String about(String json, int offset) {
        int at = Math.min(offset, json.length());
        if (at >= json.length() || json.substring(at).isBlank()) {
            return "it ends before all brackets and strings are closed";
        }
        char found = json.charAt(at);
        char before = lastBefore(json, at);
        if (before == ',' && (found == '}' || found == ']')) {
            return "a comma stands before `" + found + "`";
        }
        if (found == '/' || found == '#') {
            return "JSON has no comments";
        }
        if (found == '\'') {
            return "strings stand in double quotes";
        }
        if (found == '"' || found == '{' || found == '[') {
            return "a comma or colon is missing before `" + found + "`";
        }
        if (found < ' ') {
            return "a control character must be escaped inside a string";
        }
        return "`" + found + "` is not expected here";
    }

    private static char lastBefore(String json, int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (json.charAt(i) > ' ') {
                return json.charAt(i);
            }
        }
        return '\0';
    }
}
