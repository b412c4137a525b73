package io.github.ecrlint.report;

/** A text as one sentence or several, with or without the full stop at the end. */
final class Sentence {
    private Sentence() {}

    /** With a full stop, unless it ends a sentence already. */
    static String of(String text) {
        String sentence = text.strip();
        return sentence.isEmpty() || ".!?".indexOf(sentence.charAt(sentence.length() - 1)) >= 0
                ? sentence
                : sentence + ".";
    }

    /** A title as a sentence: the first letter large where it begins a plain word. */
    static String ofTitle(String title) {
        int end = 0;
        while (end < title.length() && title.charAt(end) >= 'a' && title.charAt(end) <= 'z') {
            end++;
        }
        boolean plain = end > 0 && (end == title.length() || title.charAt(end) == ' ');
        return of(plain ? Character.toUpperCase(title.charAt(0)) + title.substring(1) : title);
    }

    static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** The first sentence: up to a full stop outside backticks behind which a new one begins. */
    static String first(String text) {
        boolean code = false;
        for (int i = 0; i + 2 < text.length(); i++) {
            char c = text.charAt(i);
            code ^= c == '`';
            if (c == '.' && !code && text.charAt(i + 1) == ' ') {
                char next = text.charAt(i + 2);
                if (Character.isUpperCase(next) || next == '`') {
                    return text.substring(0, i + 1);
                }
            }
        }
        return text;
    }

    /** Whole sentences, at most {@code length} characters of them; cut off at a word where the first is longer. */
    static String upTo(int length, String text) {
        if (text.length() <= length) {
            return text;
        }
        int end = text.lastIndexOf(". ", length - 1);
        if (end > 0) {
            return text.substring(0, end + 1);
        }
        end = text.lastIndexOf(' ', length - 1);
        return text.substring(0, end > 0 ? end : length - 1) + "…";
    }
}
