package io.github.ecrlint.policy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The known word that a misspelled one most likely means. */
public final class Nearest {
    private static final int FURTHEST = 3;

    private Nearest() {}

    /**
     * The word that it takes the fewest changes to reach (a letter more, less, other, or two swapped), case aside; of several
     * one that begins with it, or else the first.
     *
     * @return empty where it takes more than three changes, or more than one for each four letters
     */
    public static Optional<String> to(String word, List<String> known) {
        String wanted = word.toLowerCase(Locale.ROOT);
        int best = Math.min(FURTHEST, Math.max(1, wanted.length() / 4)) + 1;
        String nearest = null;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - wanted.length()) <= best) {
                String lower = candidate.toLowerCase(Locale.ROOT);
                int changes = changes(wanted, lower);
                boolean goesOn = nearest != null && changes == best && lower.startsWith(wanted);
                if (changes < best || goesOn) {
                    best = changes;
                    nearest = candidate;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static int changes(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int least = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                row[j] = swapped ? Math.min(least, beforeLast[j - 2] + 1) : least;
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
