package io.github.ecrlint.rules.harness;

/**
 * A file in which one value is replaced by one that nobody knows.
 *
 * @param text the whole file as it was
 * @param from the first character of the value
 * @param to the first one behind it
 * @param instead what stands there now
 * @param declared what makes that legal, put in at {@code at}, outside of the value
 */
record Mask(String text, int from, int to, String instead, int at, String declared) {

    /** The file with what is not known. */
    String masked() {
        String before = text.substring(0, from);
        String after = text.substring(to);
        return at <= from
                ? text.substring(0, at) + declared + text.substring(at, from) + instead + after
                : before + instead + text.substring(to, at) + declared + text.substring(at);
    }

    /** Where in the file as it was a place of the masked one is; all that took the value's place begins where the value did. */
    int original(int offset) {
        int place = offset;
        if (at <= from) {
            if (place < at + declared.length()) {
                return Math.min(place, at);
            }
            place -= declared.length();
        }
        return place <= from ? place : Math.max(from, place - instead.length() + (to - from));
    }

    @Override
    public String toString() {
        int line =
                1 + (int) text.substring(0, from).chars().filter(c -> c == '\n').count();
        return "line " + line + ", `" + text.substring(from, to).strip().replaceAll("\\s+", " ") + "`";
    }
}
