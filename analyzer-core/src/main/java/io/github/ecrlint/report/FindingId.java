package io.github.ecrlint.report;

import java.util.HashMap;
import java.util.Map;

/**
 * Names findings so that they keep their name when lines move: by rule, file, underlined text, and how often that occurred
 * before in the file.
 */
final class FindingId {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final Map<String, Integer> occurrences = new HashMap<>();

    /** The name of the next finding, 16 hexadecimal digits. */
    String next(String rule, String file, String underlined) {
        String what = rule + '\n' + file + '\n' + underlined;
        Integer before = occurrences.get(what);
        int occurrence = before == null ? 1 : before + 1;
        occurrences.put(what, occurrence);
        long hash = hash(what + '\n' + occurrence);
        String digits = Long.toHexString(hash);
        return "0".repeat(16 - digits.length()) + digits;
    }

    /** FNV-1a over the text's UTF-16 units, the large byte first. */
    private static long hash(String text) {
        long hash = OFFSET;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            hash = (hash ^ (c >> 8)) * PRIME;
            hash = (hash ^ (c & 0xFF)) * PRIME;
        }
        return hash;
    }
}
