package io.github.ecrlint.run;

/** The one name in backticks by which two messages differ that say the same of two things. */
final class OneName {
    private OneName() {}

    /** The order by names: one comes before those that it begins. */
    static int compare(String message, String other) {
        return message.replace('`', '\0').compareTo(other.replace('`', '\0'));
    }

    /** Where in the first message that name ends, its backtick included; -1 for messages that differ otherwise or not at all. */
    static int endIn(String message, String other) {
        int at = 0;
        boolean inside = false;
        int shorter = Math.min(message.length(), other.length());
        while (at < shorter && message.charAt(at) == other.charAt(at)) {
            inside ^= message.charAt(at++) == '`';
        }
        int end = inside ? message.indexOf('`', at) : -1;
        int otherEnd = end < 0 ? -1 : other.indexOf('`', at);
        boolean same = otherEnd >= 0
                && message.length() - end == other.length() - otherEnd
                && message.regionMatches(end, other, otherEnd, message.length() - end);
        return same ? end + 1 : -1;
    }

    /** The message with so many others told of behind the name that ends there. */
    static String andOthers(String message, int end, int others) {
        return others == 0
                ? message
                : message.substring(0, end) + " and " + others + (others == 1 ? " other" : " others")
                        + message.substring(end);
    }
}
